import { attachmentPath } from '../../schemas/addresses.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { isDoubtful } from '../../schemas/quote.ts';
import type { Entry, LibraryIndex } from '../library-index.ts';
import { inOrder } from '../order.ts';
import { quoteSource } from '../quote-view.ts';
import { absoluteUrl } from '../settings.ts';
import { mayPassOn, publishedFields, type AddedField } from './published-fields.ts';

/** An entry as it goes out: its own fields by their names, and those that are added. */
export type DataRecord = Partial<Record<AddedField, unknown>> & Record<string, unknown>;

/** Entries of a collection that readers see, in the order of its archive; a preview's drafts are no data. */
export function recordsOf(collection: CollectionName, library: LibraryIndex): DataRecord[] {
  const entries = inOrder(library.list(collection) as Entry[]).filter(({ hidden }) => !hidden);
  return entries.map((entry) => recordOf(entry, library));
}

function recordOf(entry: Entry, library: LibraryIndex): DataRecord {
  const { id, path, changed, origin, body } = entry;
  const data = entry.data as Record<string, unknown>;
  const own = publishedFields(entry.collection).flatMap(({ name }) => (data[name] === undefined ? [] : [[name, data[name]] as const]));
  return {
    id,
    address: absoluteUrl(path),
    ...(changed ? { changed } : {}),
    ...(origin ? { package: `${origin.name}@${origin.version}` } : {}),
    ...quoteFields(entry, library),
    ...Object.fromEntries(own),
    ...attachments(entry),
    ...(body?.text && mayPassOn(entry) ? { body: body.text } : {}),
  };
}

/** What must not be parted from a quotation's words. */
function quoteFields(entry: Entry, library: LibraryIndex): Pick<DataRecord, 'doubtful' | 'source'> {
  if (entry.collection !== 'quotes') return {};
  const quote = entry as Entry<'quotes'>;
  return { doubtful: isDoubtful(quote.data.verification), source: quoteSource(quote, library) };
}

/** Files that go with a session, by the addresses they are published at. */
function attachments(entry: Entry): { attachments?: unknown } {
  if (entry.collection !== 'sessions') return {};
  const files = (entry as Entry<'sessions'>).data.attachments;
  return { attachments: files.map(({ file, title }) => ({ file: absoluteUrl(attachmentPath(entry, file)), title })) };
}
