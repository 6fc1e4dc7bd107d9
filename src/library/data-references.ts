import { posix } from 'node:path';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { describeSchema, type FieldDescription } from '../schemas/describe.ts';
import { narrowed, walkValues, type FieldPath } from '../schemas/walk.ts';
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

/** What leads to the fields of a kind, by collection and kind. */
const leading = new Map<string, FieldDescription | null>();

function textsOf({ collection, data }: EntryFields, kind: 'reference' | 'image' | 'file') {
  const key = `${collection}/${kind}`;
  if (!leading.has(key))
    leading.set(
      key,
      narrowed(describeSchema(definitionOf(collection).schema), (field) => field.kind === kind),
    );
  const whole = leading.get(key);
  const found: { field: FieldDescription; text: string; path: FieldPath }[] = [];
  if (whole)
    walkValues(whole, data, (field, value, path) => {
      if (field.kind === kind && typeof value === 'string') found.push({ field, text: value, path });
    });
  return found;
}

/** Every reference in an entry's data. */
export function dataReferences(entry: EntryFields): FoundReference[] {
  return textsOf(entry, 'reference').map(({ field, text, path }) => ({ collection: field.references!, id: text, path }));
}

/** The pictures that an entry's data name, or its attachments. */
export function dataFiles(entry: EntryFields, kind: 'image' | 'file'): NamedFile[] {
  return textsOf(entry, kind).map(({ text, path }) => ({ src: text, path }));
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
