import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { LOG_ENDING } from '../../library/draft-files.ts';
import type { ImportedDraft } from '../import-file.ts';

/**
 * The draft under a name that is free: its own, with the year or month of its source behind it, or a number.
 * @param taken names that this run has given
 * @param isReplacing what stands in the folder may be replaced
 */
export async function withFreeName(
  imported: ImportedDraft,
  folder: string,
  taken: ReadonlySet<string>,
  isReplacing: boolean,
): Promise<ImportedDraft> {
  for (const id of namesFor(imported)) {
    if (taken.has(id) || (!isReplacing && (await isThere(folder, id)))) continue;
    return id === imported.id ? imported : renameDraft(imported, id);
  }
  return imported;
}

const MOST_NUMBERS = 2000;

function* namesFor({ id, fields }: ImportedDraft): Generator<string> {
  yield id;
  const date = fields.source.published ?? '';
  const [year = '', month = ''] = date.split('-');
  if (year && !id.includes(year)) yield `${id}-${year}`;
  if (month) yield `${id}-${year}-${month}`;
  for (let number = 2; number <= MOST_NUMBERS; number += 1) yield `${id}-${number}`;
}

async function isThere(folder: string, id: string): Promise<boolean> {
  for (const ending of ['.mdx', '.yaml', LOG_ENDING]) if (await lstat(join(folder, `${id}${ending}`)).catch(() => null)) return true;
  return false;
}

/** The same draft under another name, which its pictures and its log have as well. */
export function renameDraft(imported: ImportedDraft, id: string): ImportedDraft {
  const names = [...imported.pictures, ...imported.scans].map(({ name }) => name).concat(`${imported.id}${LOG_ENDING}`);
  const renamed = (name: string): string => `${id}${name.slice(imported.id.length)}`;
  const rewrite = (text: string): string => names.reduce((whole, name) => whole.replaceAll(name, renamed(name)), text);
  return {
    ...imported,
    id,
    draft: rewrite(imported.draft),
    log: rewrite(imported.log),
    reviewNotes: imported.reviewNotes.map(rewrite),
    pictures: imported.pictures.map(({ name, bytes }) => ({ name: renamed(name), bytes })),
    scans: imported.scans.map(({ name, bytes }) => ({ name: renamed(name), bytes })),
  };
}
