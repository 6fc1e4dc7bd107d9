/**
 * Compares this project's search with others on judged queries, in every form a reader may type them.
 *
 *   npm run bench:search -- [--sets NAME,…] [--forms NAME;…] [--engines ID,…] [--sample N] [--out FILE.md] [--write]
 *
 * The sets are `docs-NAME.jsonl` and `queries-NAME.jsonl` in ../shared/eval; `--sample` is how many queries of each are
 * asked (150). Forms have commas in their names and are told apart by semicolons. `--write` puts the tables between the
 * markers in src/search/README.md.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { listSets, readSet } from './bench/eval-sets.ts';
import { PEERS } from './bench/peers/all-peers.ts';
import { PeerUnavailable } from './bench/peers/peer.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './bench/query-forms.ts';
import { report } from './bench/report.ts';
import { runPeer, type PeerRun } from './bench/run-peer.ts';
import { writeIntoReadme } from './bench/write-into-readme.ts';

const SETS_FOLDER = '../shared/eval';
const FORMS = { ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS };

const { values: options } = parseArgs({
  options: {
    sets: { type: 'string' },
    forms: { type: 'string' },
    engines: { type: 'string' },
    sample: { type: 'string', default: '150' },
    out: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const sample = Number(options.sample);
if (!Number.isInteger(sample) || sample < 1) fail(`--sample is a number of queries, not "${options.sample}"`);

const available = await listSets(SETS_FOLDER);
if (available.length === 0) {
  console.log(`No judged sets in ${SETS_FOLDER} (docs-NAME.jsonl with queries-NAME.jsonl): nothing was measured.`);
  process.exit(0);
}
const sets = choose('--sets', options.sets?.split(','), available);
const forms = choose('--forms', options.forms?.split(';'), Object.keys(FORMS));
const chosen = choose(
  '--engines',
  options.engines?.split(','),
  PEERS.map(({ id }) => id),
);
const markdown = `${await measure()}\n`;
if (options.out) await writeFile(options.out, markdown);
else console.log(markdown);
if (options.write) await writeIntoReadme('search', markdown);

async function measure(): Promise<string> {
  const runs: PeerRun[] = [];
  const unavailable = new Map<string, string>();
  const sizes: string[] = [];
  for (const name of sets) {
    const set = await readSet(SETS_FOLDER, name, sample);
    sizes.push(`${name} (${set.queries.length} queries on ${set.documents.length} documents)`);
    for (const peer of PEERS.filter(({ id }) => chosen.includes(id) && !unavailable.has(id))) {
      console.error(`${name}: ${peer.name}`);
      try {
        runs.push(await runPeer(peer, set, Object.fromEntries(forms.map((form) => [form, FORMS[form]!]))));
      } catch (error) {
        if (!(error instanceof PeerUnavailable)) throw error;
        unavailable.set(peer.id, `${peer.name} was left out: ${error.message}.`);
      }
    }
  }
  const engines = PEERS.filter(({ id }) => runs.some(({ peer }) => peer === id));
  const about = [`${sizes.join(', ')}; Node ${process.versions.node}. Cold bytes are without scripts.`, ...unavailable.values()];
  return `${about.join(' ')}\n\n${report({ engines, sets, forms, runs })}`;
}

function choose(option: string, wanted: readonly string[] | undefined, known: readonly string[]): readonly string[] {
  const unknown = wanted?.find((name) => !known.includes(name));
  if (unknown !== undefined) fail(`${option}: no "${unknown}" among ${known.join(', ')}`);
  return wanted ?? known;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
