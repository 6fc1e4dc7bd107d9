/**
 * Ranks documents for queries, with the site's own index side and query side, or with stock Pagefind over the same pages.
 *
 *   npm run search:eval -- --docs FILE.jsonl --queries FILE.jsonl [--queries …] --out DIR [--engine ours|pagefind]
 *
 * Documents are `{id, title, body}`, queries `{qid, query}`, one JSON object a line. For each file of queries
 * `DIR/<its name>.tsv` gets `qid<TAB>docid<TAB>rank<TAB>score`, ten lines a query at the most.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { numberOfPage, readDocuments, readQueries, toSourcePage, type EvalDocument } from './bench/documents.ts';
import { readLexicon } from './bench/lexicon.ts';
import { readFromDirectory } from '../src/search/bundle/read-directory.ts';
import { buildIndex } from '../src/search/index-side/build-index.ts';
import { withPagefindSearch } from '../src/search/index-side/pagefind-in-node.ts';
import { Library } from '../src/search/library.ts';
import { SearchEngine } from '../src/search/query/engine.ts';

const RESULTS = 10;

interface Ranked {
  url: string;
  score: number;
}
type Rank = (query: string) => Promise<readonly Ranked[]>;

const { values: options } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string', multiple: true },
    out: { type: 'string' },
    engine: { type: 'string', default: 'ours' },
  },
});
if (!options.docs || !options.queries || !options.out || !['ours', 'pagefind'].includes(options.engine)) {
  console.error('search:eval -- --docs FILE.jsonl --queries FILE.jsonl [--queries …] --out DIR [--engine ours|pagefind]');
  process.exit(2);
}
const { queries: queryFiles, out } = options;
const documents = await readDocuments(options.docs);
const bundle = await mkdtemp(join(tmpdir(), 'search-eval-'));
try {
  await mkdir(out, { recursive: true });
  await buildIndex({ pages: documents.map(toSourcePage), outputDir: bundle, lexicon: await readLexicon() });
  if (options.engine === 'ours') {
    const engine = new SearchEngine(await Library.open(readFromDirectory(bundle)));
    await rankFiles(async (query) => (await engine.search(query, { limit: RESULTS })).results);
  } else {
    await withPagefindSearch(bundle, (pagefind) =>
      rankFiles(async (query) => {
        const { results } = await pagefind.search(query);
        return Promise.all(results.slice(0, RESULTS).map(async ({ score, data }) => ({ url: (await data()).url, score })));
      }),
    );
  }
} finally {
  await rm(bundle, { recursive: true, force: true });
}

async function rankFiles(rank: Rank): Promise<void> {
  for (const file of queryFiles) {
    const lines: string[] = [];
    for (const { qid, query } of await readQueries(file)) lines.push(...toLines(qid, await rank(query), documents));
    await writeFile(join(out, `${basename(file, extname(file))}.tsv`), lines.map((line) => `${line}\n`).join(''));
  }
}

function toLines(qid: string, ranked: readonly Ranked[], all: readonly EvalDocument[]): string[] {
  return ranked.map(({ url, score }, i) => [qid, all[numberOfPage(url)]!.id, i + 1, score].join('\t'));
}
