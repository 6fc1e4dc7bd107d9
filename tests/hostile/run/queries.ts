import { existsSync } from 'node:fs';
import { ask, openIndex } from '../ask.ts';
import type { Findings } from '../findings.ts';
import { hostileQueries, SLOW_QUERIES } from '../queries.ts';

const COUNT = 10_000;
/** Milliseconds of processor time for a search and its suggestions. */
const MOST_MILLISECONDS = 500;
const SITES = ['dist.fixture', 'dist'];

/** Asks ten thousand hostile queries of a built index: none may be slow, throw or lead elsewhere. */
export async function runQueries(seed: number, findings: Findings): Promise<void> {
  const site = SITES.find((folder) => existsSync(`${folder}/pagefind/vietnamese-search.json`));
  if (!site) return findings.skip('queries', 'no site is built: CONTENT_DIR=tests/fixtures/library OUT_DIR=dist.fixture npm run build');
  const service = await openIndex(`${site}/pagefind`);
  for (const query of [...SLOW_QUERIES, ...hostileQueries(COUNT, seed)]) {
    let { took, faults } = await ask(service, query);
    // Once more, for what else the processor did.
    if (took > MOST_MILLISECONDS) ({ took, faults } = await ask(service, query));
    const found = took > MOST_MILLISECONDS ? [...faults, `${Math.round(took)} ms for a query of ${query.length} characters`] : faults;
    findings.query(query, found);
  }
}
