/** Says of the first results of a query why they stand where they stand: `npm run search:why -- --help`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/commands/command-line.ts';
import { Refusal } from '../../src/problems/refusal.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { rankPages } from '../../src/search/query/rank.ts';
import { MODEL } from '../../src/search/query/reranking/model.ts';
import { unpackTrees } from '../../src/search/query/reranking/trees.ts';
import { runScript } from '../run-script.ts';
import { reasonsAgainst } from './reasons.ts';

const SHOWN = 5;
/** Points of a score that are worth telling. */
const LEAST_LEAD = 0.1;

await runScript(
  {
    name: 'npm run search:why --',
    about: `Nói vì sao các kết quả đầu của một câu tìm đứng ở chỗ của nó, trên bản đã dựng (npm run build): điểm gồm những gì,
phần nào nhiều hơn kết quả ngay dưới; cây đã đổi chỗ những gì, vì sao.
Ví dụ: npm run search:why -- "làm thế nào để chăm lo đời sống nhân dân"`,
    operands: '“CÂU TÌM”',
    options: { site: { value: 'THƯ-MỤC', help: 'bản dựng (dist)' } },
  },
  async ({ operands, values: { site = 'dist' } }) => {
    const query = operands.join(' ');
    if (query === '') throw new UsageError('Thiếu câu tìm.');
    if (!existsSync(join(site, 'pagefind'))) throw new Refusal(`There is no ${site}/pagefind: run "npm run build" first.`);
    const library = await Library.open(readFromDirectory(join(site, 'pagefind')));
    const { head, found, interpreted } = await new SearchEngine(library).answer(query);
    const { words, pairs, triples, near } = rankPages(interpreted.slots, library, interpreted.expansions).parts;
    const trees = unpackTrees(MODEL);
    if (!head) console.log('Xếp theo điểm: ít hơn bốn từ, có ngoặc kép, ngày tháng hay chỗ trích, hoặc các trang sau điểm thấp hơn hẳn.');
    for (const [i, ranked] of found.slice(0, SHOWN).entries()) {
      const { page, score, coverage, named } = ranked;
      const { url } = await library.passage(page, 0, 0);
      const below = found[i + 1];
      const next = below?.page;
      const told = Object.entries({ từ: words, 'cặp từ': pairs, 'ba từ': triples, 'gần nhau': near }).map(([name, byPage]) => {
        const lead = next === undefined ? 0 : byPage[page]! - byPage[next]!;
        return `${name} ${byPage[page]!.toFixed(1)}${lead >= LEAST_LEAD ? ` (hơn ${lead.toFixed(1)})` : ''}`;
      });
      const byScore = head?.pages.indexOf(ranked) ?? -1;
      const moved = byScore >= 0 && byScore !== i ? ` (theo điểm: ${byScore + 1})` : '';
      console.log(`${i + 1}. ${url}${moved}`);
      console.log(`   điểm ${score.toFixed(1)}: ${told.join(', ')}; có ${percent(coverage)} câu tìm, trong tên ${percent(named)}`);
      const reasons = head && below && head.pages.includes(below) ? reasonsAgainst(head, ranked, below, trees) : [];
      const said = reasons.map(({ said, worth }) => `${said} (+${worth.toFixed(2)})`);
      if (said.length > 0) console.log(`   hơn trang dưới: ${said.join('; ')}`);
    }
  },
);

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
