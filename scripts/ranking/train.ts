/** Trains the trees that put the head of a ranking in order, and says what they are worth: `npm run train:ranking -- --help`. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { wholeNumber } from '../../src/commands/command-line.ts';
import { FEATURES } from '../../src/search/query/reranking/features.ts';
import { MODELS } from '../../src/search/query/reranking/rerank.ts';
import { packTrees, unpackTrees, type TreeNode } from '../../src/search/query/reranking/trees.ts';
import { SETS_FOLDER } from '../bench/eval-sets.ts';
import { compareRanks, tabulateRanks, type Ranks } from '../bench/ranking-report.ts';
import { runScript } from '../run-script.ts';
import { judge, rankOf, teaches, toRows, type JudgedQuery } from './judged-queries.ts';
import { boost, type BoostSettings } from './lambda-mart.ts';
import { readLearntSets, readMeasuredSets, weightOfForm, type TrainingSet } from './training-sets.ts';

const MODEL = 'src/search/query/reranking/model.ts';

const SETTINGS: Omit<BoostSettings, 'trees' | 'seed' | 'directions'> = {
  queryShare: 0.7,
  featureShare: 0.5,
  leaves: 12,
  depth: 4,
  leafRows: 100,
  regularisation: 10,
  rate: 0.08,
};
/** Queries of a set and form together count as so many, however many there are. */
const QUERIES = 300;
/** Signs of the model on a line of its file. */
const LINE = 120;

await runScript(
  {
    name: 'npm run train:ranking --',
    about: `Học lại cách xếp những kết quả đầu (src/search/query/reranking) từ các bộ câu hỏi có chấm điểm trên máy, rồi in ra được gì trên
những bộ không học: MRR@10 xếp theo điểm và xếp theo cây, kèm khoảng tin cậy 95 %.`,
    options: {
      trees: { value: 'SỐ', help: `số cây của mỗi lần học; học ${MODELS} lần (20)` },
      write: { help: `ghi mô hình vào ${MODEL}` },
    },
  },
  async ({ values: { trees = '20', write } }) => {
    if (!existsSync(SETS_FOLDER)) {
      console.log(`There is no ${SETS_FOLDER}: nothing to learn from.`);
      return;
    }
    const packed = packTrees(learn(await judgeAll(await readLearntSets()), wholeNumber('trees', trees, 1)));
    report(await judgeAll(await readMeasuredSets()), packed);
    if (write) await writeFile(MODEL, toModule(packed));
  },
);

async function judgeAll(sets: readonly TrainingSet[]): Promise<JudgedQuery[]> {
  const judged: JudgedQuery[] = [];
  for (const set of sets) {
    console.error(set.label);
    judged.push(...(await judge(set)));
  }
  return judged;
}

function learn(judged: readonly JudgedQuery[], trees: number): TreeNode[] {
  const queries = judged.filter(teaches);
  const nameOf = ({ set, form }: JudgedQuery): string => `${set}, ${form}`;
  const counts = new Map<string, number>();
  for (const query of queries) counts.set(nameOf(query), (counts.get(nameOf(query)) ?? 0) + 1);
  const weightOf = (query: JudgedQuery): number => (query.weight * weightOfForm(query.form) * QUERIES) / counts.get(nameOf(query))!;
  const rows = toRows(queries, weightOf);
  const directions = FEATURES.map((name) => (name.startsWith('query') ? 0 : 1));
  const settings = { ...SETTINGS, directions, trees };
  return Array.from({ length: MODELS }, (_, seed) => boost(rows, { ...settings, seed: `${seed}` })).flat();
}

/** What the trees change on queries and documents that they have not seen. */
function report(queries: readonly JudgedQuery[], packed: string): void {
  const trees = unpackTrees(packed);
  const before: Ranks = {};
  const after: Ranks = {};
  for (const query of queries) {
    ((before[query.set] ??= {})[query.form] ??= {})[query.qid] = rankOf(query);
    ((after[query.set] ??= {})[query.form] ??= {})[query.qid] = rankOf(query, trees);
  }
  console.log(`${tabulateRanks(after)}\n\n${compareRanks(before, after)}`);
}

function toModule(packed: string): string {
  const comment = '/** Trained by `npm run train:ranking`, which writes this file; `trees.ts` reads it. */';
  const lines = Array.from({ length: Math.ceil(packed.length / LINE) }, (_, i) => `  '${packed.slice(i * LINE, (i + 1) * LINE)}'`);
  return `${comment}\nexport const MODEL =\n${lines.join(' +\n')};\n`;
}
