/** Compares this project's search with others on judged queries, in every form a reader may type them: `npm run bench:search -- --help`. */
import { writeFile } from 'node:fs/promises';
import { wholeNumber } from '../src/commands/command-line.ts';
import { UsageError } from '../src/commands/usage-error.ts';
import { listSets, readSet } from './bench/eval-sets.ts';
import { PEERS } from './bench/peers/all-peers.ts';
import { PeerUnavailable } from './bench/peers/peer.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './bench/query-forms.ts';
import { report } from './bench/report.ts';
import { runPeer, type PeerRun } from './bench/run-peer.ts';
import { runScript } from './run-script.ts';
import { writeIntoReadme } from './bench/write-into-readme.ts';

const SETS_FOLDER = '../shared/eval';
const FORMS = { ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS };

/** What is measured. */
interface Wanted {
  sets: readonly string[];
  forms: readonly string[];
  engines: readonly string[];
  sample: number;
}

await runScript(
  {
    name: 'npm run bench:search --',
    about: `So bộ tìm kiếm này với các bộ khác trên các câu hỏi có chấm điểm: docs-TÊN.jsonl và queries-TÊN.jsonl trong ${SETS_FOLDER}.`,
    options: {
      sets: { value: 'TÊN,…', help: 'chỉ những bộ này' },
      forms: { value: 'CÁCH;…', help: 'chỉ những cách gõ này; tên có dấu phẩy nên cách nhau bằng dấu chấm phẩy' },
      engines: { value: 'TÊN,…', help: 'chỉ những bộ tìm kiếm này' },
      sample: { value: 'SỐ', help: 'số câu hỏi của mỗi bộ (150)' },
      out: { value: 'TỆP.md', help: 'ghi kết quả vào tệp' },
      write: { help: 'ghi các bảng vào src/search/README.md' },
    },
  },
  async ({ values: { sets, forms, engines, sample = '150', out, write } }) => {
    const available = await listSets(SETS_FOLDER);
    if (available.length === 0) {
      console.log(`No judged sets in ${SETS_FOLDER} (docs-NAME.jsonl with queries-NAME.jsonl): nothing was measured.`);
      return;
    }
    const markdown = `${await measure({
      sets: choose('--sets', sets?.split(','), available),
      forms: choose('--forms', forms?.split(';'), Object.keys(FORMS)),
      engines: choose(
        '--engines',
        engines?.split(','),
        PEERS.map(({ id }) => id),
      ),
      sample: wholeNumber('sample', sample, 1),
    })}\n`;
    if (out) await writeFile(out, markdown);
    else console.log(markdown);
    if (write) await writeIntoReadme('search', markdown);
  },
);

async function measure({ sets, forms, engines: chosen, sample }: Wanted): Promise<string> {
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
  if (unknown !== undefined) throw new UsageError(`${option} không có “${unknown}”. Có: ${known.join(', ')}.`);
  return wanted ?? known;
}
