import { ofLibrary, oncePer, type CheckContext } from '../engine/rule.ts';
import { publishedFiles } from '../../library/check-addresses.ts';
import type { LibraryEntry } from '../../library/entry.ts';
import { decodeFragment } from '../../mdx/addresses.ts';
import { collectionAt, entryOfPath, entryPath, RESERVED_SEGMENTS, SECTIONS, SITE_ADDRESSES } from '../../schemas/addresses.ts';

/** Parts that a page itself has around a text, and its footnotes; see `src/mdx/survey.ts`. */
const PAGE_PART = /^(?:phan-|chu-thich)/;

type Target = 'elsewhere' | 'found' | { message: string; known: string[] };

const addresses = ofLibrary(({ library }: CheckContext) => {
  const entries = new Map<string, LibraryEntry>(library.entries.map((entry) => [entryPath(entry.collection, entry.id), entry]));
  const others = [...SITE_ADDRESSES, ...library.entries.flatMap(publishedFiles).map(({ path }) => path)];
  return { entries, known: [...entries.keys(), ...others], others: new Set(others) };
});

/**
 * Where a link of a text leads. Paths of single entries are left to the library, but for their `#part`; nobody else
 * judges the site's own full address.
 */
export function linkTarget(href: string, context: CheckContext): Target {
  const local = withoutSite(href, context);
  if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(local)) return 'elsewhere';
  if (!local.startsWith('/'))
    return { message: `Địa chỉ “${href}” không bắt đầu từ gốc của trang, nên sẽ hỏng.`, known: nearOnly(addresses(context).known, local) };

  const [, path = '/', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(local) ?? [];
  const folder = path.endsWith('/') || path.includes('.') ? path : `${path}/`;
  const entry = addresses(context).entries.get(folder);
  if (entry) return findPart(entry, fragment, folder);
  if (addresses(context).others.has(folder) || isArchive(folder, context)) return 'found';
  const isCall = local === href && entryOfPath(folder);
  if (isCall && (!folder.includes('.') || !addresses(context).entries.has(entryPath(isCall.collection, isCall.id)))) return 'elsewhere';
  return { message: `Không có trang ${path} trong thư viện.`, known: addresses(context).known };
}

/** The path of the site's own full address, as texts write it: without the base. Any other address stays as it is. */
function withoutSite(href: string, { library: { settings } }: CheckContext): string {
  const [url, site] = [URL.parse(href), settings && URL.parse(settings.site.base, settings.site.url)];
  if (!url || !site || url.host !== site.host || !/^https?:$/.test(url.protocol)) return href;
  if (`${url.pathname}/` === site.pathname) return '/';
  return url.pathname.startsWith(site.pathname) ? `/${url.pathname.slice(site.pathname.length)}${url.search}${url.hash}` : href;
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
  if (ids.has(decodeFragment(fragment))) return 'found';
  return { message: `Trang ${address} không có đề mục #${fragment}.`, known: [...ids].map((id) => `${address}#${id}`) };
}

/** Gathered once for all the links that lead to a page. */
const headingIds = oncePer(({ body }: LibraryEntry): ReadonlySet<string> => new Set(body?.headings.map(({ id }) => id)));

/** Pages of an archive: `/tin-tuc/trang/2/`, `/tin-tuc/nam/2020/`, `/trich-dan/chu-de/dan-van/`. */
function isArchive(path: string, { library }: CheckContext): boolean {
  const [, folder = '', kind = '', value = ''] = /^\/([^/]+)\/([^/]+)\/(?:([^/]+)\/)?/.exec(path) ?? [];
  if (!SECTIONS.includes(folder) || !RESERVED_SEGMENTS.includes(kind)) return false;
  const collection = collectionAt(kind);
  return !collection || library.entries.some((entry) => entry.collection === collection && entry.id === value);
}
