import { nearestName } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { entryPath, RESERVED_SEGMENTS, SECTIONS } from '../schemas/addresses.ts';
import { problemAt, type LibraryEntry, type PositionOf } from './entry.ts';
import type { LibrarySettings } from './settings.ts';

/** Addresses that the site has whatever its content is. */
const ALWAYS = ['/', '/tim-kiem/', '/rss.xml', ...SECTIONS.map((section) => `/${section}/`)];

/** Links of the footer must lead somewhere; they stand on every page. */
export function checkSettings(
  settings: LibrarySettings | null,
  entries: readonly Pick<LibraryEntry, 'collection' | 'id'>[],
  positionOf: PositionOf,
): Problem[] {
  const known = [...ALWAYS, ...entries.map(({ collection, id }) => entryPath(collection, id))];
  return (settings?.site.footer.links ?? []).flatMap(({ address }, index): Problem[] => {
    const path = address.replace(/[?#].*$/, '');
    const [, section = '', below = ''] = path.split('/');
    const isArchive = SECTIONS.includes(section) && RESERVED_SEGMENTS.includes(below);
    if (!path.startsWith('/') || isArchive || known.includes(path)) return [];
    const likely = nearestName(path, known);
    const fix = likely ? `Gần nhất: ${likely}` : 'Sửa địa chỉ, hoặc bỏ liên kết.';
    const field = ['footer', 'links', index, 'address'];
    return [problemAt({ file: 'site.yaml', positionOf }, field, 'lien-ket-hong', `Không có trang ${path} trong thư viện.`, fix)];
  });
}
