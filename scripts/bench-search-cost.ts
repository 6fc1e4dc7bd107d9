/**
 * What a search costs: bytes of a cold first search of five syllables, and milliseconds of a warm one, in Node.
 *
 *   npm run bench:search-cost -- [--pages 967,3456] [--sample 100]
 *
 * Pages are the documents of ../shared/eval, news first; queries are the first five syllables of the sets' own queries.
 * Bytes are those of the index and its sidecars with the excerpts of ten results; scripts come on top.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listSets, readSet } from './bench/eval-sets.ts';
import { percentile } from './bench/measures.ts';
import { ours } from './bench/peers/ours.ts';

const FOLDER = '../shared/eval';
const SYLLABLES = 5;

const { values: options } = parseArgs({ options: { pages: { type: 'string', default: '967,3456' }, sample: { type: 'string', default: '100' } } });
const names = await listSets(FOLDER);
if (names.length === 0) {
  console.log(`No sets in ${join(FOLDER)}: nothing to measure.`);
  process.exit(0);
}
const newsFirst = names.sort((a, b) => Number(b.includes('news')) - Number(a.includes('news')));
const sets = await Promise.all(newsFirst.map((name) => readSet(FOLDER, name, Number(options.sample))));
const all = sets.flatMap(({ documents }) => documents);
const queries = sets.flatMap((set) => set.queries.map(({ query }) => query.split(/\s+/).slice(0, SYLLABLES).join(' ') + ' '));

console.log('| pages | cold KB, median | cold KB, p95 | warm ms, median | warm ms, p95 |\n| ---: | ---: | ---: | ---: | ---: |');
for (const count of options.pages.split(',').map(Number)) {
  const index = await ours.build(all.slice(0, count));
  const bytes: number[] = [];
  const times: number[] = [];
  for (const query of queries) {
    bytes.push((await index.coldBytes?.(query)) ?? 0);
    await index.search(query);
    const begun = performance.now();
    await index.search(`${query.trim()} `);
    times.push(performance.now() - begun);
  }
  const kilobytes = (share: number): string => (percentile(bytes, share) / 1000).toFixed(0);
  const milliseconds = (share: number): string => percentile(times, share).toFixed(1);
  console.log(`| ${Math.min(count, all.length)} | ${kilobytes(0.5)} | ${kilobytes(0.95)} | ${milliseconds(0.5)} | ${milliseconds(0.95)} |`);
  await index.close?.();
}
