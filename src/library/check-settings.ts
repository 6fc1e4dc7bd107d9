import { nearestName } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { entryPath, RESERVED_SEGMENTS, SECTIONS } from '../schemas/addresses.ts';
import type { LibraryEntry, PositionOf } from './entry.ts';
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
    return [
      {
        file: 'site.yaml',
        ...positionOf(['footer', 'links', index, 'address']),
        rule: 'lien-ket-hong',
        message: `Không có trang ${path} trong thư viện.`,
        fix: likely ? `Gần nhất: ${likely}` : 'Sửa địa chỉ, hoặc bỏ liên kết.',
      },
    ];
  });
}
