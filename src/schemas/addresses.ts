import { attachmentName } from './attachment-types.ts';
import type { CollectionName } from './field.ts';

/** First segment of each collection's addresses: Vietnamese without diacritics. */
export const COLLECTION_PATHS: Record<CollectionName, string> = {
  articles: 'tin-tuc',
  sessions: 'chuyen-de',
  quotes: 'trich-dan',
  documents: 'van-ban',
  topics: 'chu-de',
  organisations: 'don-vi',
  pages: '',
};

/** First segments that archives use below a collection; no id may begin with one. */
export const RESERVED_SEGMENTS = ['trang', 'nam', 'chu-de', 'don-vi', 'chuyen-muc', 'tinh-trang', 'gan-nham'];

/** Addresses at the root of the site that no page of the content folder may take. */
export const RESERVED_PAGES = [
  ...Object.values(COLLECTION_PATHS).filter(Boolean),
  'tim-kiem',
  'anh',
  'thiet-ke',
  'quan-tri',
  'pagefind',
  'index',
  '404',
  '500',
];

/** Path of an entry from the root of the site, without the base: `/tin-tuc/id/`. */
export function entryPath(collection: CollectionName, id: string): string {
  const folder = COLLECTION_PATHS[collection];
  return folder ? `/${folder}/${id}/` : `/${id}/`;
}

/** Path of an attachment on the site, from the entry's path and the file's path beside the entry. */
export function attachmentPath({ path }: { path: string }, file: string): string {
  return `${path}tep/${attachmentName(file)}`;
}

/** Path of an article's figures as data, without the base. */
export function figuresPath({ path }: { path: string }): string {
  return `${path}so-lieu.csv`;
}

/** Below an entry's own address: what `attachmentPath` and `figuresPath` make. */
const FILE_OF_ENTRY: Partial<Record<CollectionName, RegExp>> = { sessions: /\/tep\/.*\.[^./]+$/, articles: /\/so-lieu\.csv$/ };

/** The entry that an address of this site leads to, or one of its files; null for archives and for any other address. */
export function entryOfPath(address: string): { collection: CollectionName; id: string } | null {
  const [, folder = '', rest = ''] = /^\/([^/]+)\/(?:([^?#]+?)\/?)?(?:[?#].*)?$/.exec(address) ?? [];
  for (const [collection, prefix] of Object.entries(COLLECTION_PATHS) as [CollectionName, string][]) {
    const reserved = RESERVED_SEGMENTS.includes(rest.split('/')[0] ?? '');
    if (prefix && prefix === folder && rest && !reserved) return { collection, id: rest.replace(FILE_OF_ENTRY[collection] ?? '', '') };
  }
  return null;
}
