/** Compares this project's search with others on judged queries, in every form a reader may type them: `npm run bench:search -- --help`. */
import { writeFile } from 'node:fs/promises';
import { UsageError, wholeNumber } from '../../src/commands/command-line.ts';
import { runScript } from '../run-script.ts';
import { listSets, readSet, SETS_FOLDER } from './eval-sets.ts';
import { HALVES, type Half } from './halves.ts';
import { HARDER_SETS, listHarderSets } from './harder/harder-sets.ts';
import { PeerUnavailable, type Peer } from './peers/peer.ts';
import { SHORT_QUERY_FORMS, WHOLE_QUERY_FORMS } from './query-forms.ts';
import { report } from './report.ts';
import { runPeer, type PeerRun } from './run-peer.ts';
import { writeIntoReadme } from './write-into-readme.ts';

const FORMS = { ...WHOLE_QUERY_FORMS, ...SHORT_QUERY_FORMS };

/** What is measured. */
interface Wanted {
  sets: readonly string[];
  forms: readonly string[];
  engines: readonly Peer[];
  sample: number;
  half: Half | undefined;
}

await runScript(
  {
    name: 'npm run bench:search --',
    about: `So bộ tìm kiếm này với các bộ khác trên các câu hỏi có chấm điểm: bộ “library” hỏi về content/, các bộ khác là
docs-TÊN.jsonl với queries-TÊN.jsonl trong ${SETS_FOLDER}; những bộ khó làm từ các bộ ấy (${Object.keys(HARDER_SETS).join(', ')}) chỉ đo khi
kể tên ở --sets. Cần cài các bộ tìm kiếm khác trước: npm install --prefix scripts/bench`,
    options: {
      sets: { value: 'TÊN,…', help: 'chỉ những bộ này' },
      forms: { value: 'CÁCH;…', help: 'chỉ những cách gõ này; tên có dấu phẩy nên cách nhau bằng dấu chấm phẩy' },
      engines: { value: 'TÊN,…', help: 'chỉ những bộ tìm kiếm này' },
      sample: { value: 'SỐ', help: 'số câu hỏi của mỗi bộ (150)' },
      half: { value: 'NỬA', help: `chỉ nửa này của các câu hỏi: ${HALVES.join(' hoặc ')}` },
      out: { value: 'TỆP.md', help: 'ghi kết quả vào tệp' },
      write: { help: 'ghi các bảng vào src/search/README.md' },
    },
  },
  async ({ values: { sets, forms, engines, sample = '150', half, out, write } }) => {
    const peers = await loadPeers();
    if (!peers) return 1;
    const chosen = choose(
      '--engines',
      engines?.split(','),
      peers.map(({ id }) => id),
    );
    const markdown = `${await measure({
      sets: sets ? choose('--sets', sets.split(','), [...(await listSets()), ...listHarderSets()]) : await listSets(),
      forms: choose('--forms', forms?.split(';'), Object.keys(FORMS)),
      engines: peers.filter(({ id }) => chosen.includes(id)),
      sample: wholeNumber('sample', sample, 1),
      half: half === undefined ? undefined : (choose('--half', [half], HALVES)[0] as Half),
    })}\n`;
    if (out) await writeFile(out, markdown);
    else console.log(markdown);
    if (write) await writeIntoReadme('search', markdown);
    return 0;
  },
);

/** The engines, which this folder's own packages bring; null, having said so, where those are not installed. */
async function loadPeers(): Promise<readonly Peer[] | null> {
  try {
    return (await import('./peers/all-peers.ts')).PEERS;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('Chưa cài các bộ tìm kiếm để so sánh. Chạy npm install --prefix scripts/bench rồi chạy lại.');
    return null;
  }
}

async function measure({ sets, forms, engines, sample, half }: Wanted): Promise<string> {
  const runs: PeerRun[] = [];
  const unavailable = new Map<string, string>();
  const sizes: string[] = [];
  for (const name of sets) {
    const set = await readSet(name, sample, half);
    sizes.push(`${name} (${set.queries.length} queries on ${set.documents.length} documents)`);
    for (const peer of engines.filter(({ id }) => !unavailable.has(id))) {
      console.error(`${name}: ${peer.name}`);
      try {
        runs.push(await runPeer(peer, set, Object.fromEntries(forms.map((form) => [form, FORMS[form]!]))));
      } catch (error) {
        if (!(error instanceof PeerUnavailable)) throw error;
        unavailable.set(peer.id, `${peer.name} was left out: ${error.message}.`);
      }
    }
  }
  const measured = engines.filter(({ id }) => runs.some(({ peer }) => peer === id));
  const about = [`${sizes.join(', ')}; Node ${process.versions.node}. Cold bytes are without scripts.`, ...unavailable.values()];
  return `${about.join(' ')}\n\n${report({ engines: measured, sets, forms, runs })}`;
}

function choose(option: string, wanted: readonly string[] | undefined, known: readonly string[]): readonly string[] {
  const unknown = wanted?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`${option} không có “${unknown}”. Có: ${known.join(', ')}.`);
  return wanted ?? known;
}
