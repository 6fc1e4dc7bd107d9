/** Ranks documents for queries, with the site's own search or with stock Pagefind: `npm run search:eval -- --help`. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { unknownWord, UsageError } from '../src/commands/command-line.ts';
import { numberOfPage, readDocuments, readQueries, toSourcePage, type EvalDocument } from './bench/documents.ts';
import { readLexicon } from './bench/lexicon.ts';
import { runScript } from './run-script.ts';
import { readFromDirectory } from '../src/search/bundle/read-directory.ts';
import { buildIndex } from '../src/search/index-side/build-index.ts';
import { writePagefindBundle } from '../src/search/index-side/pagefind-bundle.ts';
import { withPagefindSearch } from '../src/search/index-side/pagefind-in-node.ts';
import { Library } from '../src/search/loaded-library.ts';
import { SearchEngine } from '../src/search/query/engine.ts';

const RESULTS = 10;

interface Ranked {
  url: string;
  score: number;
}
type Rank = (query: string) => Promise<readonly Ranked[]>;

await runScript(
  {
    name: 'npm run search:eval --',
    about: `Xếp hạng tài liệu cho các câu hỏi, bằng bộ tìm kiếm của trang hoặc bằng Pagefind. Tài liệu là {id, title, body}, câu hỏi
{qid, query}, mỗi dòng một đối tượng JSON. Mỗi tệp câu hỏi cho một tệp THƯ-MỤC/TÊN.tsv: qid, docid, hạng, điểm.`,
    options: {
      docs: { value: 'TỆP.jsonl', help: 'tài liệu' },
      queries: { value: 'TỆP.jsonl', isMany: true, help: 'câu hỏi; viết được nhiều lần' },
      out: { value: 'THƯ-MỤC', help: 'nơi ghi kết quả' },
      engine: { value: 'ours|pagefind', help: 'bộ tìm kiếm (ours)' },
    },
  },
  async ({ values: { docs, queries: queryFiles, out, engine = 'ours' } }) => {
    if (!docs || queryFiles.length === 0 || !out) throw new UsageError('Cần --docs, --queries và --out.');
    if (!['ours', 'pagefind'].includes(engine)) throw unknownWord('bộ tìm kiếm', engine, ['ours', 'pagefind']);
    const documents = await readDocuments(docs);
    const bundle = await mkdtemp(join(tmpdir(), 'search-eval-'));
    try {
      await mkdir(out, { recursive: true });
      const pages = documents.map(toSourcePage);
      if (engine === 'ours') {
        await buildIndex({ pages, outputDir: bundle, lexicon: await readLexicon() });
        const search = new SearchEngine(await Library.open(readFromDirectory(bundle)));
        await rankFiles(queryFiles, out, documents, async (query) => (await search.search(query, { limit: RESULTS })).results);
      } else {
        await writePagefindBundle(pages, bundle);
        await withPagefindSearch(bundle, (pagefind) =>
          rankFiles(queryFiles, out, documents, async (query) => {
            const { results } = await pagefind.search(query);
            return Promise.all(results.slice(0, RESULTS).map(async ({ score, data }) => ({ url: (await data()).url, score })));
          }),
        );
      }
    } finally {
      await rm(bundle, { recursive: true, force: true });
    }
  },
);

async function rankFiles(queryFiles: readonly string[], out: string, documents: readonly EvalDocument[], rank: Rank): Promise<void> {
  for (const file of queryFiles) {
    const lines: string[] = [];
    for (const { qid, query } of await readQueries(file)) lines.push(...toLines(qid, await rank(query), documents));
    await writeFile(join(out, `${basename(file, extname(file))}.tsv`), lines.map((line) => `${line}\n`).join(''));
  }
}

function toLines(qid: string, ranked: readonly Ranked[], all: readonly EvalDocument[]): string[] {
  return ranked.map(({ url, score }, i) => [qid, all[numberOfPage(url)]!.id, i + 1, score].join('\t'));
}
