/**
 * What a search over several libraries costs a reader, each library on a server of its own: bytes and requests of a first search,
 * and milliseconds, beside a search of one of them alone: `npm run bench:federation -- --help`. Only indexes are made, no pages.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeNumber } from '../../src/commands/command-line.ts';
import { collectRecords } from '../../src/search/index-side/build-index.ts';
import { RecordStore } from '../../src/search/index-side/record-store.ts';
import { writeIndex } from '../../src/search/index-side/write-index.ts';
import { SearchService } from '../../src/search/service.ts';
import type { OtherLibraries } from '../../src/search/types.ts';
import { serveFolder, type LocalServer } from '../../tests/static-server.ts';
import { runScript } from '../run-script.ts';
import { toSourcePage } from './documents.ts';
import { listSets, readSet, SETS_FOLDER } from './eval-sets.ts';
import { readLexicon } from './lexicon.ts';
import { percentile } from './measures.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './query-forms.ts';
import { recombineRecords } from './recombine-records.ts';

const SYLLABLES = 5;

/** What was sent since it was taken last. */
const sent: number[] = [];

await runScript(
  {
    name: 'npm run bench:federation --',
    about: `Đo giá của một lần tìm trong nhiều thư viện, mỗi thư viện một máy chủ trên máy này, cạnh giá của một thư viện đứng riêng.
Chỉ làm dữ liệu tìm kiếm, ghép từ chữ của content/ và ${SETS_FOLDER}; không dựng trang nào.`,
    options: {
      libraries: { value: 'SỐ', help: 'số thư viện (5)' },
      pages: { value: 'SỐ', help: 'số trang của mỗi thư viện (10000)' },
      sample: { value: 'SỐ', help: 'số câu hỏi của mỗi bộ (20)' },
    },
  },
  async ({ values: { libraries = '5', pages = '10000', sample = '20' } }) => {
    const count = wholeNumber('--libraries', libraries, 2);
    const size = wholeNumber('--pages', pages, 20);
    const sets = await Promise.all((await listSets()).map((name) => readSet(name, wholeNumber('--sample', sample, 1))));
    const forms = Object.values({ ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS });
    const short = sets.flatMap(({ queries }) => queries.map(({ query }) => query.split(/\s+/).slice(0, SYLLABLES).join(' ')));
    const inAllForms = sets.flatMap(({ queries, documentCounts }) =>
      queries.map(({ query, qid }, i) => forms[i % forms.length]!(query, { seed: qid, documentCounts })),
    );
    const folder = await mkdtemp(join(tmpdir(), 'bench-federation-'));
    const servers: LocalServer[] = [];
    try {
      const documents = sets.flatMap((set) => set.documents);
      for (let number = 0; number < count; number++) {
        const own = documents.filter((_, i) => i % count === number);
        const store = new RecordStore(null, '');
        const { records } = await collectRecords(own.map(toSourcePage), store);
        const outputDir = join(folder, String(number), 'pagefind');
        await writeIndex(await recombineRecords(records, size), store.vocabulary, { outputDir, lexicon: await readLexicon() });
        servers.push(await serveFolder(join(folder, String(number)), { onSent: (_, bytes) => sent.push(bytes) }));
      }
      const origins = servers.map(({ origin }) => origin);
      Object.assign(globalThis, { location: { origin: origins[0] } });
      console.log(`${count} libraries of ${size} pages, ${short.length} queries, Node ${process.versions.node}:\n`);
      console.log(
        '| searched | KB, median | KB, p95 | requests, median | requests, p95 | cold ms, median | p95 | warm ms, median | p95 | left out |',
      );
      console.log(`| --- |${' ---: |'.repeat(9)}`);
      await measure('one of them', origins.slice(0, 1), short, inAllForms);
      await measure('all together', origins, short, inAllForms);
    } finally {
      for (const { close } of servers) close();
      await rm(folder, { recursive: true });
    }
  },
);

/** Cold: a search of its own for each query. Warm: one search asked all queries, each once, so that it fetches what it has not yet. */
async function measure(name: string, origins: readonly string[], short: readonly string[], inAllForms: readonly string[]): Promise<void> {
  const others = origins.slice(1).map((origin, i) => ({ name: `Thư viện ${i + 2}`, address: `${origin}/` }));
  const open = (): SearchService => {
    const together: OtherLibraries | undefined = others.length > 0 ? { name: 'Thư viện 1', others } : undefined;
    return new SearchService(`${origins[0]}/pagefind/`, undefined, false, together);
  };
  let without = 0;
  const ask = async (service: SearchService, query: string): Promise<number> => {
    const begun = performance.now();
    const { leftOut = [] } = await service.search(query, {});
    without += leftOut.length;
    return performance.now() - begun;
  };
  const cold = [];
  for (const query of short) {
    sent.length = 0;
    const time = await ask(open(), query);
    cold.push({ time, requests: sent.length, bytes: sent.reduce((sum, bytes) => sum + bytes, 0) / 1000 });
  }
  const service = open();
  await service.preload();
  const warm = [];
  for (const query of inAllForms) warm.push(await ask(service, query));
  const columns = [cold.map(({ bytes }) => bytes), cold.map(({ requests }) => requests), cold.map(({ time }) => time), warm];
  console.log(
    `| ${[name, ...columns.flatMap((column) => [0.5, 0.95].map((share) => percentile(column, share).toFixed(0))), without].join(' | ')} |`,
  );
}
