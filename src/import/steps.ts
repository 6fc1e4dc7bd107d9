import { Socket as Datagrams } from 'node:dgram';
import { Socket } from 'node:net';
import { announceFile } from '../commands/announce.ts';
import { Crew, supervise } from '../commands/supervise.ts';
import { Refusal } from '../problems/refusal.ts';
import { importFile, type ImportContext, type ImportedDraft } from './import-file.ts';
import { failures, shownName } from './messages.ts';
import { listKnownWorks, readKnownLibrary, type KnownLibrary, type KnownWork } from './known-library.ts';
import type { FileParts } from './read/parts.ts';
import { readWork, type ReadWork } from './works/read-work.ts';

/** The two steps of an import that read what others wrote. */
export interface ImportSteps {
  readLibrary(contentDir: string): Promise<KnownLibrary>;
  /** @throws Refusal with one sentence */
  importFile(path: string, context: ImportContext): Promise<ImportedDraft>;
  /** @throws Refusal with one sentence */
  readWork(path: string, secrecyReason: string | null): Promise<ReadWork>;
  listWorks(contentDir: string): Promise<KnownWork[]>;
  /** The articles of a file that may hold several, each as a path that names it. @throws Refusal with one sentence */
  listParts(path: string): Promise<FileParts>;
  /** No more files come. */
  end(): void;
}

/** What a process for one step is told: which library to read, or which file to import; without a context as a work. */
export type StepInput =
  { contentDir: string; isForWork?: true } | { path: string; context: ImportContext } | { partsOf: string } | WorkInput;

interface WorkInput {
  path: string;
  context: null;
  secrecyReason: string | null;
}

/** A draft on its way through a pipe of JSON lines: bytes as base64. */
type PackedDraft = Omit<ImportedDraft, 'pictures' | 'scans'> & Record<'pictures' | 'scans', PackedFile[]>;
interface PackedFile {
  name: string;
  base64: string;
}

function pack(files: readonly { name: string; bytes: Buffer }[]): PackedFile[] {
  return files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
}

function unpack(files: readonly PackedFile[]): { name: string; bytes: Buffer }[] {
  return files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
}

/** Does one step in this process, which is for such steps alone. */
export async function doStep(input: StepInput): Promise<KnownLibrary | KnownWork[] | ReadWork | FileParts | PackedDraft> {
  if ('contentDir' in input) return input.isForWork ? listKnownWorks(input.contentDir) : readKnownLibrary(input.contentDir);
  cutOff();
  if ('partsOf' in input) return (await import('./read/exports/read-export.ts')).listExport(input.partsOf);
  const name = shownName(input.path);
  if (announceFile(name)) throw new Refusal(failures.tooHard(name));
  if (!input.context) return readWork(input.path, input.secrecyReason);
  const draft = await importFile(input.path, input.context);
  return { ...draft, pictures: pack(draft.pictures), scans: pack(draft.scans) };
}

/** Takes the network away from this process: what an imported file names is never fetched, whatever reads the file. */
function cutOff(): void {
  const refuse = (): never => {
    throw new Error('The importer has no network.');
  };
  Socket.prototype.connect = refuse;
  Datagrams.prototype.send = refuse;
  globalThis.fetch = refuse;
  globalThis.WebSocket = class {
    constructor() {
      refuse();
    }
  } as never;
}

/** Seconds that one input may take in one go (a page of a PDF, a picture, the text) and in all. */
const FILE_SECONDS = { file: 20, stage: 20, whole: 90 };
/** For files that may be scans: a page at a time is recognised, and there may be sixty. */
const SCAN_SECONDS = { file: 60, stage: 60, whole: 1800 };
const LIBRARY_SECONDS = { file: 8, stage: 120, whole: 600 };
const SCANS = /\.(?:pdf|jpe?g|png|tiff?)$/i;
const script = new URL('./steps-task.ts', import.meta.url);

/** Files of one run, one behind the other in each process. */
const crew = new Crew();

/** In processes of their own, with limits of time and memory: a file can hang or end the libraries that read it. */
export const inOtherProcesses: ImportSteps = {
  readLibrary: (contentDir) =>
    supervise<KnownLibrary>({ script, input: { contentDir } satisfies StepInput, stage: 'đọc thư viện', seconds: LIBRARY_SECONDS }),
  listWorks: (contentDir) =>
    supervise<KnownWork[]>({
      script,
      input: { contentDir, isForWork: true } satisfies StepInput,
      stage: 'đọc thư viện',
      seconds: LIBRARY_SECONDS,
    }),
  readWork: (path, secrecyReason) =>
    supervise<ReadWork>({
      script,
      input: { path, context: null, secrecyReason } satisfies StepInput,
      stage: `nhập “${shownName(path)}”`,
      seconds: FILE_SECONDS,
    }),
  listParts: (path) =>
    supervise<FileParts>({
      script,
      input: { partsOf: path } satisfies StepInput,
      stage: `đọc “${shownName(path)}”`,
      seconds: FILE_SECONDS,
    }),
  async importFile(path, context) {
    const input: StepInput = { path, context };
    const seconds = SCANS.test(path) ? SCAN_SECONDS : FILE_SECONDS;
    const draft = await crew.supervise<PackedDraft>({ script, input, stage: `nhập “${shownName(path)}”`, seconds });
    return { ...draft, pictures: unpack(draft.pictures), scans: unpack(draft.scans) };
  },
  end: () => crew.end(),
};
