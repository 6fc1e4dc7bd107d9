import { nearestName } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { entryPath, RESERVED_SEGMENTS, SECTIONS, SITE_ADDRESSES } from '../schemas/addresses.ts';
import { problemAt, type LibraryEntry, type PositionOf } from './entry.ts';
import type { LibrarySettings } from './settings.ts';
import { currentDay, hiddenBecause } from './visibility.ts';

/** Links of the footer must lead somewhere that readers see today; they stand on every page. */
export function checkSettings(
  settings: LibrarySettings | null,
  entries: readonly Pick<LibraryEntry, 'collection' | 'id' | 'data'>[],
  positionOf: PositionOf,
): Problem[] {
  const seen = entries.filter(({ data }) => hiddenBecause(data, currentDay()) === null || data.withdrawn);
  const known = [...SITE_ADDRESSES, ...seen.map(({ collection, id }) => entryPath(collection, id))];
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
