import { join } from 'node:path';
import { IMPORT_NOTE } from '../../text/left-for-editor.ts';
import type { SessionDraft } from './make-sessions.ts';
import { readDraft } from './standing-drafts.ts';

/** Fields that no session is published without and that a table may not tell. */
const NEEDED = ['organisation', 'topics'] as const;

/** What the drafts of a programme still need of their editor, as they stand. */
export interface Remaining {
  /** How many drafts there are. */
  drafts: number;
  /** Names of files by what is to be filled in. */
  fields: [field: string, files: string[]][];
  /** Names of files with a list to go through. */
  notes: string[];
}

/** @param sessions as their table has them: a unit that is still to be made is filled in then @param folder where drafts lie */
export async function findRemaining(sessions: readonly SessionDraft[], folder: string): Promise<Remaining> {
  const found = await Promise.all(
    sessions.map(async ({ id, missingUnit }) => ({ missingUnit, file: `${id}.mdx`, ...(await readDraft(join(folder, `${id}.mdx`))) })),
  );
  const drafts = found.filter(({ data }) => data?.['draft'] === true);
  return {
    drafts: drafts.length,
    fields: NEEDED.flatMap((field): Remaining['fields'] => {
      const files = drafts
        .filter((one) => one.data?.[field] === undefined && (field !== 'organisation' || one.missingUnit === null))
        .map(({ file }) => file);
      return files.length > 0 ? [[field, files]] : [];
    }),
    notes: drafts.filter(({ text }) => text?.includes(IMPORT_NOTE.opening)).map(({ file }) => file),
  };
}
