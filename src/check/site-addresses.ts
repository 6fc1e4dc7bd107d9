import type { LibraryEntry } from '../library/entry.ts';
import { COLLECTION_PATHS, entryOfPath, entryPath, RESERVED_SEGMENTS } from '../schemas/addresses.ts';
import { oncePerContext } from './context.ts';
import type { CheckContext } from './context.ts';

/** Addresses outside the collections: pages and files that `src/pages` makes. */
const OTHER_ADDRESSES = ['/', '/tim-kiem/', '/rss.xml', '/sitemap-index.xml', '/quan-tri/'];

/** Parts that a page itself has around a text, and its footnotes; see `src/mdx/heading-ids.ts`. */
const PAGE_PART = /^(?:phan-|chu-thich)/;

type Target = 'elsewhere' | 'found' | { message: string; known: string[] };

const addresses = oncePerContext(({ library }: CheckContext) => {
  const entries = new Map<string, LibraryEntry>(library.entries.map((entry) => [entryPath(entry.collection, entry.id), entry]));
  const archives = Object.values(COLLECTION_PATHS).flatMap((folder) => (folder ? [`/${folder}/`] : []));
  return { entries, known: [...entries.keys(), ...archives, ...OTHER_ADDRESSES], others: new Set([...archives, ...OTHER_ADDRESSES]) };
});

/** Where a link of a text leads. Links to single entries are left to the library, but for their `#part`. */
export function linkTarget(href: string, context: CheckContext): Target {
  const { site } = context.library.settings ?? {};
  const local = site && href.startsWith(`${site.url.replace(/\/$/, '')}/`) ? href.slice(site.url.replace(/\/$/, '').length) : href;
  if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(local)) return 'elsewhere';
  if (!local.startsWith('/'))
    return { message: `Địa chỉ “${href}” không bắt đầu từ gốc của trang, nên sẽ hỏng.`, known: nearOnly(addresses(context).known, local) };

  const [, path = '/', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(local) ?? [];
  const folder = path.endsWith('/') || path.includes('.') ? path : `${path}/`;
  const entry = addresses(context).entries.get(folder);
  if (entry) return findPart(entry, fragment, folder);
  if (entryOfPath(folder)) return 'elsewhere';
  if (addresses(context).others.has(folder) || isArchive(folder, context)) return 'found';
  return { message: `Không có trang ${path} trong thư viện.`, known: addresses(context).known };
}

function nearOnly(known: readonly string[], written: string): string[] {
  const name = written
    .replace(/^\.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/\/$/, '');
  return known.filter((address) => address.endsWith(`/${name.split('/').at(-1)}/`));
}

function findPart(entry: LibraryEntry, fragment: string | undefined, address: string): Target {
  if (!fragment || !entry.body || PAGE_PART.test(fragment)) return 'found';
  const ids = headingIds(entry);
  if (ids.has(decode(fragment))) return 'found';
  return { message: `Trang ${address} không có đề mục #${fragment}.`, known: [...ids].map((id) => `${address}#${id}`) };
}

const knownIds = new WeakMap<LibraryEntry, ReadonlySet<string>>();

/** Gathered once for all the links that lead to a page. */
function headingIds(entry: LibraryEntry): ReadonlySet<string> {
  const ids = knownIds.get(entry) ?? new Set(entry.body?.headings.map(({ id }) => id));
  knownIds.set(entry, ids);
  return ids;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Pages of an archive: `/tin-tuc/trang/2/`, `/tin-tuc/nam/2020/`, `/trich-dan/chu-de/dan-van/`. */
function isArchive(path: string, { library }: CheckContext): boolean {
  const [, folder = '', kind = '', value = ''] = /^\/([^/]+)\/([^/]+)\/(?:([^/]+)\/)?/.exec(path) ?? [];
  if (!Object.values(COLLECTION_PATHS).includes(folder) || !RESERVED_SEGMENTS.includes(kind)) return false;
  const collection = kind === 'chu-de' ? 'topics' : kind === 'don-vi' ? 'organisations' : null;
  return !collection || library.entries.some((entry) => entry.collection === collection && entry.id === value);
}
