import { supervise } from '../commands/supervise.ts';
import { importCarefully, type ImportContext, type ImportedDraft } from './import-file.ts';
import { shownName } from './shown-name.ts';
import { readKnownLibrary, type KnownLibrary } from './known-library.ts';

/** The two steps of an import that read what others wrote. */
export interface ImportSteps {
  readLibrary(contentDir: string): Promise<KnownLibrary>;
  /** @throws Refusal with one sentence */
  importFile(path: string, context: ImportContext): Promise<ImportedDraft>;
}

/** A draft on its way through a pipe of JSON lines: bytes as base64. */
export type PackedDraft = Omit<ImportedDraft, 'pictures'> & { pictures: { name: string; base64: string }[] };

export function packDraft(draft: ImportedDraft): PackedDraft {
  return { ...draft, pictures: draft.pictures.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })) };
}

function unpackDraft(draft: PackedDraft): ImportedDraft {
  return { ...draft, pictures: draft.pictures.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })) };
}

/** Both in the process that asks. */
export const inThisProcess: ImportSteps = { readLibrary: readKnownLibrary, importFile: importCarefully };

/** How long one input may take in one go (a page of a PDF, a picture, the text) and in all. */
const SECONDS = { file: 20, stage: 20, whole: 90 };

/** Each in a process of its own, with limits of time and memory: a file can hang or end the libraries that read it. */
export const inOtherProcesses: ImportSteps = {
  readLibrary: (contentDir) =>
    supervise<KnownLibrary>({
      script: new URL('./known-library-task.ts', import.meta.url),
      input: contentDir,
      stage: 'đọc thư viện',
      seconds: { file: 8, stage: 120, whole: 600 },
    }),
  async importFile(path, context) {
    const script = new URL('./import-file-task.ts', import.meta.url);
    return unpackDraft(
      await supervise<PackedDraft>({ script, input: { path, context }, stage: `nhập “${shownName(path)}”`, seconds: SECONDS }),
    );
  },
};
