import { foldDiacritics } from '../../vietnamese/fold.ts';
import type { ArticleData } from '../../schemas/article.ts';

type Category = ArticleData['category'];

/** Names portals give their sections, folded; with the category of ours that a section speaks for. */
const NAMES: readonly [category: Category | null, names: string][] = [
  ['tin-nganh', 'tin nganh, tin trong nganh, hoat dong nganh, tin hoat dong'],
  [
    'hoat-dong-chi-bo',
    'xay dung dang, cong tac dang, dang doan the, hoat dong dang, cong tac dang doan the, hoat dong chi bo, sinh hoat chi bo',
  ],
  ['guong-dien-hinh', 'guong dien hinh, nguoi tot viec tot, guong nguoi tot viec tot, dien hinh tien tien'],
  ['huong-dan', 'huong dan, huong dan nghiep vu'],
  [
    null,
    'tin tuc, su kien, tin tuc su kien, thoi su, chinh tri, xa hoi, thoi su chinh tri, chinh tri xa hoi, tin trong tinh, ' +
      'tin noi bat, tin moi, thong bao, van hoa, van hoa xa hoi, kinh te, doi song, noi chinh, tin tong hop, ' +
      'hoc tap va lam theo bac, hoc va lam theo bac, hoc tap va lam theo tu tuong dao duc phong cach ho chi minh',
  ],
];
const SECTIONS = new Map(NAMES.flatMap(([category, names]) => names.split(', ').map((name) => [name, category])));

/** Reads a line that is the name of a section, or several of them; null for any other line. */
export function readSection(line: string): { category: Category | null } | null {
  if (line.length > 60) return null;
  const parts = line
    .split(/\s*[-–»>›/|&]\s*/u)
    .map(plainName)
    .filter(Boolean);
  const names = [plainName(line), ...parts];
  const isSection = SECTIONS.has(plainName(line)) || (parts.length > 0 && parts.every((part) => SECTIONS.has(part)));
  return isSection ? { category: names.map((name) => SECTIONS.get(name)).find((category) => category) ?? null } : null;
}

function plainName(text: string): string {
  return (foldDiacritics(text).match(/[a-z]+/g) ?? []).join(' ').replace(/^chuyen (?:muc|trang) /, '');
}

/** The category a text most likely belongs to, from its section, title and summary. */
export function proposeCategory(section: Category | null, title: string, summary: string): Category {
  const text = foldDiacritics(`${title} ${summary}`);
  if (section) return section;
  if (/^(?:huong dan|so tay|cach )/.test(foldDiacritics(title))) return 'huong-dan';
  if (/guong (?:sang|dien hinh|nguoi tot)|tam guong (?:dang vien|can bo)|dien hinh tien tien/.test(text)) return 'guong-dien-hinh';
  return /chi bo|dang bo|dang uy|dang vien|sinh hoat/.test(text) ? 'hoat-dong-chi-bo' : 'tin-nganh';
}
