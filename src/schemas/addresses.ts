import { attachmentName } from './attachment-types.ts';
import { COLLECTIONS, definitionOf, type CollectionName } from './collections.ts';
import { FACETS } from './facets.ts';
import { KEPT } from './kept-page.ts';
import { EDITOR_FOLDER, EMBED_FOLDER, GALLERY_FOLDER, KEEPING_FOLDER } from './site-folders.ts';

/** First segments of the collections' addresses. */
export const SECTIONS = COLLECTIONS.map((name) => definitionOf(name).address).filter(Boolean);

/** First segments that archives use below a collection; no id may begin with one. */
export const RESERVED_SEGMENTS = ['trang', ...Object.keys(FACETS), 'gan-nham'];

/** The page that compares a reader's text with what the library knows. */
export const QUOTE_CHECK = '/kiem-trich-dan/';

/** The page that composes a session of one's own. */
export const COMPOSE = '/soan/';

/** Where open data stands, and what is said of it. */
export const OPEN_DATA = '/du-lieu/';

/** The quotation of the day for a frame. */
export const DAY_EMBED = `/${EMBED_FOLDER}/cau-hom-nay/`;

/** Addresses at the root of the site that no page of the content folder may take. */
export const RESERVED_PAGES = [
  ...SECTIONS,
  'tim-kiem',
  'kiem-trich-dan',
  'soan',
  'lich',
  'du-lieu',
  EMBED_FOLDER,
  'anh',
  'da-luu',
  KEEPING_FOLDER,
  GALLERY_FOLDER,
  EDITOR_FOLDER,
  'pagefind',
  'index',
  '404',
  '500',
];

/** Calendar of all sessions, and of what the library remembers of each day. */
export const GENERAL_CALENDARS = { sessions: 'chuyen-de', thisDay: 'ngay-nay' } as const;

/** What oEmbed says of the quotation of the day. */
const DAY_OEMBED = 'cau-hom-nay';

/** Where slides stand below the address of a session or a material. */
const SLIDES = 'trinh-chieu';

/** Ids whose own files would stand where the library has one of its own, and what that is. */
export const RESERVED_IDS: Partial<Record<CollectionName, { ids: readonly string[]; use: string }>> = {
  organisations: { ids: Object.values(GENERAL_CALENDARS), use: 'lịch chung của thư viện' },
  quotes: { ids: [DAY_OEMBED], use: 'câu trích của ngày' },
};

/** Names below an entry's own address that no entry in a folder of its name may have. */
export const RESERVED_BELOW: Partial<Record<CollectionName, { name: string; use: string }>> = {
  sessions: { name: SLIDES, use: 'trang trình chiếu' },
  materials: { name: SLIDES, use: 'trang trình chiếu' },
};

/** Addresses that the site has whatever its content is: archives, and what else `src/pages` makes. */
export const SITE_ADDRESSES = [
  ...SECTIONS.map((section) => `/${section}/`),
  ...['/', '/tim-kiem/', QUOTE_CHECK, COMPOSE, KEPT, OPEN_DATA, '/rss.xml', '/feed.json', '/sitemap-index.xml', `/${EDITOR_FOLDER}/`],
];

/** Path of a collection's archive from the root of the site, without the base: `/tin-tuc/`; the root itself for pages. */
export function archivePath(collection: CollectionName): string {
  const { address } = definitionOf(collection);
  return address ? `/${address}/` : '/';
}

/** Path of an entry from the root of the site, without the base: `/tin-tuc/id/`. */
export function entryPath(collection: CollectionName, id: string): string {
  return `${archivePath(collection)}${id}/`;
}

/** Path of an attachment on the site, from the entry's path and the file's path beside the entry. */
export function attachmentPath({ path }: { path: string }, file: string): string {
  return `${path}tep/${attachmentName(file)}`;
}

/** Path of an article's figures as data, without the base. */
export function figuresPath({ path }: { path: string }): string {
  return `${path}so-lieu.csv`;
}

/** Path of a calendar, without the base: one of `GENERAL_CALENDARS`, or that of an organisation by its id. */
export function calendarPath(name: string): string {
  return `/lich/${name}.ics`;
}

/** Path of what oEmbed says of a quotation, by its id; of the quotation of the day without one. */
export function oembedPath(id: string = DAY_OEMBED): string {
  return `${OPEN_DATA}oembed/${id}.json`;
}

/** Path of the QR code of an entry's address, without the base. */
export function qrPath({ path }: { path: string }): string {
  return `${path}ma-qr.png`;
}

/** Below the address of any entry: what `qrPath` makes. */
const FILE_OF_ANY = /\/ma-qr\.png$/;

/** Path of the slides of a session or a material, without the base. */
export function slidesPath({ path }: { path: string }): string {
  return `${path}${SLIDES}/`;
}

/** Below the address of a session or a material: its slides, and files under its own name, as `src/pack/paper.ts` has them. */
const PAPERS = String.raw`\/(?:${SLIDES}|[^/]+\.(?:pdf|docx|html|epub|json))`;

/** Below an entry's own address: what `attachmentPath` and `figuresPath` make, and papers. */
const FILE_OF_ENTRY: Partial<Record<CollectionName, RegExp>> = {
  sessions: new RegExp(String.raw`(?:\/tep\/.*\.[^./]+|${PAPERS})$`),
  materials: new RegExp(`${PAPERS}$`),
  articles: /\/so-lieu\.csv$/,
  // Its pictures.
  quotes: /\/[^/]+\.png$/,
};

/** The collection whose addresses begin with a segment. */
export function collectionAt(segment: string): CollectionName | undefined {
  return segment ? COLLECTIONS.find((name) => definitionOf(name).address === segment) : undefined;
}

/** The entry that an address of this site leads to, or one of its files; null for archives and for any other address. */
export function entryOfPath(address: string): { collection: CollectionName; id: string } | null {
  const [, folder = '', rest = ''] = /^\/([^/]+)\/(?:([^?#]+?)\/?)?(?:[?#].*)?$/.exec(address) ?? [];
  const collection = collectionAt(folder);
  if (!collection || !rest || RESERVED_SEGMENTS.includes(rest.split('/')[0] ?? '')) return null;
  return { collection, id: rest.replace(FILE_OF_ANY, '').replace(FILE_OF_ENTRY[collection] ?? '', '') };
}
