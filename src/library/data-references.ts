import { posix } from 'node:path';
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

/** A file beside an entry that its data or its text name, with the place that names it. */
export interface FileBeside {
  /** As it is written: `./anh.jpg`. */
  src: string;
  /** From the content folder. */
  path: string;
  line: number;
  column: number;
  isPicture: boolean;
}

/** Files that an entry shows or offers. */
export function filesBeside(entry: LibraryEntry): FileBeside[] {
  const inData = (kind: 'image' | 'file') =>
    dataFiles(entry, kind).map(({ src, path }) => ({ src, ...entry.positionOf(path), isPicture: kind === 'image' }));
  const inText = (entry.body?.images ?? []).map(({ src, line, column }) => ({ src, line, column, isPicture: true }));
  const folder = posix.dirname(entry.file);
  return [...inData('image'), ...inData('file'), ...inText].map((file) => ({ ...file, path: posix.join(folder, file.src) }));
}
