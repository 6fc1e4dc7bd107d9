/** Counts what the search changes in right words: `npm run bench:rewrite -- --help`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runScript } from '../run-script.ts';
import { countRewrites, type Counted } from './count-rewrites.ts';
import { HeldText } from './held-text.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { foldCasePreserving } from '../../src/vietnamese/fold.ts';

const FOLDER = 'scripts/bench';
/** A right word inside a longer query. */
const LONGER = ' trong chi bộ';

await runScript(
  {
    name: 'npm run bench:rewrite --',
    about: `Gõ 3.000 từ hai tiếng thường gặp nhất của tin tức về Đảng (common-words.txt) và các chữ viết tắt thường dùng
(common-abbreviations.txt, cùng trong ${FOLDER}), rồi đếm những từ bị bộ tìm kiếm đổi thành từ khác, và những lần nó nói thư viện
không có. Đọc thư viện đã dựng.`,
    options: { site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' }, list: { help: 'kể từng từ bị đổi và từng lần nói sai' } },
  },
  async ({ values: { site = 'dist', list } }) => {
    const library = await Library.open(readFromDirectory(join(site, 'pagefind')));
    const held = await HeldText.of(library.bundle);
    const engine = new SearchEngine(library);
    const words = await readList('common-words.txt');
    const abbreviations = await readList('common-abbreviations.txt');
    const count = (typed: readonly string[], type: (word: string) => string): Promise<Counted> => countRewrites(typed, type, engine, held);
    const rows: [name: string, Counted][] = [
      ['words', await count(words, (word) => word)],
      ['words without marks', await count(words, foldCasePreserving)],
      ['words in a longer query', await count(words, (word) => word + LONGER)],
      ['abbreviations', await count(abbreviations, (word) => word)],
      ['abbreviations without marks', await count(abbreviations, foldCasePreserving)],
      ['abbreviations in a longer query', await count(abbreviations, (word) => word + LONGER)],
    ];
    console.log(toTable(rows));
    if (list) for (const [name, counted] of rows) console.log(`\n${name}\n${counted.told.join('\n')}`);
  },
);

async function readList(file: string): Promise<string[]> {
  return (await readFile(join(FOLDER, file), 'utf8')).split('\n').filter(Boolean);
}

function toTable(rows: readonly (readonly [string, Counted])[]): string {
  const share = (part: number, whole: number): string => `${part} (${((100 * part) / (whole || 1)).toFixed(1)} %)`;
  const rowOf = ({ typed, otherLetters, otherMarks, absent, absentTold, wronglyTold }: Counted): string =>
    [typed, share(otherLetters, typed), share(otherMarks, typed), absent, share(absentTold, absent), wronglyTold].join(' | ');
  return [
    '| typed | of them | changed into other letters | into other marks | nowhere in the library | of those told | told although held |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(([name, counted]) => `| ${name} | ${rowOf(counted)} |`),
  ].join('\n');
}
