/** Tries the ranking of this search on judged queries, one half of them held back: `npm run bench:ranking -- --help`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError, wholeNumber } from '../../src/commands/command-line.ts';
import { runScript } from '../run-script.ts';
import { numberOfPage } from './documents.ts';
import { listSets, readSet, type EvalSet } from './eval-sets.ts';
import { HALVES, type Half } from './halves.ts';
import { listHarderSets } from './harder/harder-sets.ts';
import { openKeptIndex } from './kept-index.ts';
import { reciprocalRank } from './measures.ts';
import { setParameters } from './parameter-settings.ts';
import { RESULTS } from './peers/peer.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './query-forms.ts';
import { compareRanks, tabulateRanks, type Ranks } from './ranking-report.ts';

const KEPT = 'node_modules/.cache/bench-ranking';
const FORMS = { ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS };
/** Those in which orders differ; the others differ from them by how a query is read, which is not tried here. */
const USUAL_FORMS = ['as is', 'no diacritics', 'one typo', 'last syllable cut', 'keywords', 'keywords, last cut'];

await runScript(
  {
    name: 'npm run bench:ranking --',
    about: `Đo thứ tự kết quả (MRR@10) theo bộ câu hỏi và cách gõ, trên một nửa số câu. Thử số nào thì thử trên nửa “tune”; nửa “held”
chỉ xem khi đã quyết. Bộ khó được làm lại mỗi lần từ các văn bản trên máy; máy không có thì bỏ qua. Ví dụ:
npm run bench:ranking -- --save before && npm run bench:ranking -- --parameters completions=30 --against before`,
    options: {
      sets: { value: 'TÊN,…', help: 'chỉ những bộ này' },
      forms: { value: 'CÁCH;…', help: `chỉ những cách gõ này, cách nhau bằng dấu chấm phẩy (${USUAL_FORMS.join('; ')})` },
      half: { value: 'NỬA', help: 'tune (mặc định), held hoặc all' },
      sample: { value: 'SỐ', help: 'số câu hỏi nhiều nhất của mỗi bộ (200)' },
      parameters: { value: 'TÊN=SỐ,…', help: 'thử số khác cho src/search/query/parameters.ts' },
      save: { value: 'TÊN', help: 'giữ kết quả dưới tên này' },
      against: { value: 'TÊN', help: 'so với kết quả đã giữ, kèm khoảng tin cậy 95 %' },
    },
  },
  async ({ values: { sets, forms, half = 'tune', sample = '200', parameters = '', save, against } }) => {
    setParameters(parameters);
    const known = [...(await listSets()), ...listHarderSets()];
    const ranks: Ranks = {};
    for (const name of chosen('--sets', sets?.split(',') ?? known, known)) {
      const set = await readSet(name, wholeNumber('sample', sample, 1), halfNamed(half));
      console.error(`${name}: ${set.queries.length} queries, ${set.documents.length} documents`);
      ranks[name] = await rankSet(set, chosen('--forms', forms?.split(';') ?? USUAL_FORMS, Object.keys(FORMS)));
    }
    console.log(tabulateRanks(ranks));
    if (against) console.log(`\n${compareRanks(JSON.parse(await readFile(join(KEPT, `${against}.json`), 'utf8')) as Ranks, ranks)}`);
    if (save) {
      await mkdir(KEPT, { recursive: true });
      await writeFile(join(KEPT, `${save}.json`), JSON.stringify(ranks));
    }
  },
);

/**
 * The reciprocal rank of every query in every form. A query is told by its words too: those that are made of the library's
 * synonyms change with these, and two states of the code are compared over the queries that both were asked.
 */
async function rankSet(set: EvalSet, forms: readonly string[]): Promise<Ranks[string]> {
  // Loaded here, once the numbers to try are set.
  const { Library } = await import('../../src/search/loaded-library.ts');
  const { SearchEngine } = await import('../../src/search/query/engine.ts');
  const engine = new SearchEngine(await Library.open(await openKeptIndex(set)));
  const ranks: Record<string, Record<string, number>> = {};
  for (const form of forms) {
    const ofForm = (ranks[form] ??= {});
    for (const { qid, query, relevant } of set.queries) {
      const typed = FORMS[form]!(query, { seed: qid, documentCounts: set.documentCounts });
      const { results } = await engine.search(typed, { limit: RESULTS });
      ofForm[`${qid} ${query}`] = reciprocalRank({ ranked: results.map(({ url }) => set.documents[numberOfPage(url)]!.id), relevant });
    }
  }
  return ranks;
}

function halfNamed(name: string): Half | undefined {
  return name === 'all' ? undefined : (chosen('--half', [name], HALVES)[0] as Half);
}

function chosen(option: string, wanted: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`${option} không có “${unknown}”. Có: ${known.join(', ')}.`);
  return wanted;
}
