/** `npm run bench:generate`: a library of any size to measure with, recombined from the text of this one. */
import { resolve } from 'node:path';
import { UsageError, wholeNumber } from '../../src/commands/command-line.ts';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { runScript } from '../run-script.ts';
import { writeLibrary } from './generate/write-library.ts';

await runScript(
  {
    name: 'npm run bench:generate --',
    about:
      'Ghép một thư viện để đo, bao nhiêu mục tùy ý, từ chữ của thư viện này và của tin đã đăng, nếu có. Cùng hạt giống: cùng từng byte.',
    options: {
      entries: { value: 'SỐ', help: 'số mục (1000)' },
      out: { value: 'THƯ-MỤC', help: 'thư mục nội dung sẽ được ghi, chưa có hoặc còn trống' },
      seed: { value: 'CHỮ', help: 'hạt giống (1)' },
    },
  },
  async ({ values: { entries = '1000', out, seed = '1' } }) => {
    if (!out) throw new UsageError('Thiếu --out THƯ-MỤC.');
    const to = resolve(out);
    const wish = { from: libraryEnvironment().contentDir, to, entries: wholeNumber('--entries', entries, 20), seed };
    const { counts, pictures, hotQuotes, hasNews } = await writeLibrary(wish);
    if (!hasNews) console.log('No published news beside this project: its own text alone is recombined.');
    console.log(
      Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ') + `, ${pictures} pictures: ${to}`,
    );
    console.log(`used by fifty pages: quotes/${hotQuotes[0]}${hotQuotes.length > 1 ? ` (and ${hotQuotes.length - 1} others)` : ''}`);
  },
);
