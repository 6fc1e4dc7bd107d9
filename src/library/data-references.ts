import { collectionDefinitions, type CollectionName } from '../schemas/collections.ts';
import { describeSchema, type FieldDescription } from '../schemas/describe.ts';
import { walkValues, type FieldPath } from '../schemas/walk.ts';
import type { LibraryEntry } from './entry.ts';

type EntryFields = Pick<LibraryEntry, 'collection' | 'data'>;

export interface FoundReference {
  collection: CollectionName;
  id: string;
  path: FieldPath;
}

/** A file beside the entry that a field names. */
export interface NamedFile {
  /** As the field has it: `./anh.jpg`. */
  src: string;
  path: FieldPath;
}

function textsIn({ collection, data }: EntryFields, visit: (field: FieldDescription, text: string, path: FieldPath) => void): void {
  walkValues(describeSchema(collectionDefinitions[collection].schema), data, (field, value, path) => {
    if (typeof value === 'string') visit(field, value, path);
  });
}

/** Every reference in an entry's data. */
export function dataReferences(entry: EntryFields): FoundReference[] {
  const found: FoundReference[] = [];
  textsIn(entry, ({ references }, id, path) => {
    if (references) found.push({ collection: references, id, path });
  });
  return found;
}

/** The pictures that an entry's data name, or its attachments. */
export function dataFiles(entry: EntryFields, kind: 'image' | 'file'): NamedFile[] {
  const found: NamedFile[] = [];
  textsIn(entry, (field, src, path) => {
    if (field.kind === kind) found.push({ src, path });
  });
  return found;
}
