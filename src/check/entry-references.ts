import { dataReferences } from '../library/check-references.ts';
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
  const { cover, attachments = [] } = entry.data as { cover?: { src: string }; attachments?: { file: string }[] };
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const inFolder = (src: string): string => folder + src.replace(/^\.\//, '');
  return [
    ...(cover ? [{ path: inFolder(cover.src), ...entry.positionOf(['cover', 'src']) }] : []),
    ...attachments.map(({ file }, index) => ({ path: inFolder(file), ...entry.positionOf(['attachments', index, 'file']) })),
    ...(entry.body?.images ?? []).map(({ src, line, column }) => ({ path: inFolder(src), line, column })),
  ];
}
