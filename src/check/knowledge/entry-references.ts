import { dataReferences } from '../../library/data-references.ts';
import { oncePerContext, type CheckContext } from '../engine/context.ts';

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
