import { dataFiles, dataReferences } from '../library/data-references.ts';
import type { LibraryEntry } from '../library/entry.ts';
import { oncePerContext } from './context.ts';
import type { CheckContext } from './context.ts';

/** Every entry that another one refers to, as `collection/id`. */
export const referredEntries = oncePerContext(({ library }: CheckContext) => {
  const referred = new Set<string>();
  for (const entry of library.entries) {
    for (const { collection, id } of [...dataReferences(entry), ...(entry.body?.references ?? [])]) {
      if (collection !== entry.collection || id !== entry.id) referred.add(`${collection}/${id}`);
    }
  }
  return referred;
});

/** Files that an entry shows or offers, each with its place. */
export function filesOf(entry: LibraryEntry): { path: string; line: number; column: number }[] {
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const inFolder = (src: string): string => folder + src.replace(/^\.\//, '');
  return [
    ...(['image', 'file'] as const).flatMap((kind) =>
      dataFiles(entry, kind).map(({ src, path }) => ({ path: inFolder(src), ...entry.positionOf(path) })),
    ),
    ...(entry.body?.images ?? []).map(({ src, line, column }) => ({ path: inFolder(src), line, column })),
  ];
}
