/** Says of the first results of a query why they stand where they stand: `npm run search:why -- --help`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/commands/command-line.ts';
import { Refusal } from '../../src/problems/refusal.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { rankPages } from '../../src/search/query/rank.ts';
import { runScript } from '../run-script.ts';

const SHOWN = 5;
/** Points of a score that are worth telling. */
const LEAST_LEAD = 0.1;

await runScript(
  {
    name: 'npm run search:why --',
    about: `Nói vì sao các kết quả đầu của một câu tìm đứng ở chỗ của nó, trên bản đã dựng (npm run build): điểm gồm những gì,
và phần nào nhiều hơn kết quả ngay dưới. Ví dụ: npm run search:why -- "làm thế nào để chăm lo đời sống nhân dân"`,
    operands: '“CÂU TÌM”',
    options: { site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' } },
  },
  async ({ operands, values: { site = 'dist' } }) => {
    const query = operands.join(' ');
    if (query === '') throw new UsageError('Thiếu câu tìm.');
    if (!existsSync(join(site, 'pagefind'))) throw new Refusal(`There is no ${site}/pagefind: run "npm run build" first.`);
    const library = await Library.open(readFromDirectory(join(site, 'pagefind')));
    const { found, interpreted } = await new SearchEngine(library).answer(query);
    const { words, pairs, triples, near } = rankPages(interpreted.slots, library, interpreted.expansions).parts;
    for (const [i, { page, score, coverage, named }] of found.slice(0, SHOWN).entries()) {
      const { url } = await library.passage(page, 0, 0);
      const next = found[i + 1]?.page;
      const told = Object.entries({ từ: words, 'cặp từ': pairs, 'ba từ': triples, 'gần nhau': near }).map(([name, byPage]) => {
        const lead = next === undefined ? 0 : byPage[page]! - byPage[next]!;
        return `${name} ${byPage[page]!.toFixed(1)}${lead >= LEAST_LEAD ? ` (hơn ${lead.toFixed(1)})` : ''}`;
      });
      console.log(
        `${i + 1}. ${url}\n   điểm ${score.toFixed(1)}: ${told.join(', ')}; có ${percent(coverage)} câu tìm, trong tên ${percent(named)}`,
      );
    }
  },
);

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
