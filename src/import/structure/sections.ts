import { foldDiacritics } from '../../vietnamese/fold.ts';
import type { ArticleData } from '../../schemas/article.ts';

type Category = ArticleData['category'];

/** Names portals give their sections, folded; with the category of ours that a section speaks for. */
const SECTIONS: ReadonlyMap<string, Category | null> = new Map(
  Object.entries<Category | null>({
    'tin nganh': 'tin-nganh',
    'tin trong nganh': 'tin-nganh',
    'hoat dong nganh': 'tin-nganh',
    'tin hoat dong': 'tin-nganh',
    'tin tuc': null,
    'su kien': null,
    'tin tuc su kien': null,
    'thoi su': null,
    'chinh tri': null,
    'xa hoi': null,
    'thoi su chinh tri': null,
    'chinh tri xa hoi': null,
    'tin trong tinh': null,
    'tin noi bat': null,
    'tin moi': null,
    'thong bao': null,
    'van hoa': null,
    'van hoa xa hoi': null,
    'kinh te': null,
    'doi song': null,
    'noi chinh': null,
    'tin tong hop': null,
    'xay dung dang': 'hoat-dong-chi-bo',
    'cong tac dang': 'hoat-dong-chi-bo',
    'dang doan the': 'hoat-dong-chi-bo',
    'hoat dong dang': 'hoat-dong-chi-bo',
    'cong tac dang doan the': 'hoat-dong-chi-bo',
    'hoat dong chi bo': 'hoat-dong-chi-bo',
    'sinh hoat chi bo': 'hoat-dong-chi-bo',
    'hoc tap va lam theo bac': null,
    'hoc va lam theo bac': null,
    'hoc tap va lam theo tu tuong dao duc phong cach ho chi minh': null,
    'guong dien hinh': 'guong-dien-hinh',
    'nguoi tot viec tot': 'guong-dien-hinh',
    'dien hinh tien tien': 'guong-dien-hinh',
    'huong dan': 'huong-dan',
    'huong dan nghiep vu': 'huong-dan',
  }),
);

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
  return (foldDiacritics(text).match(/[a-z]+/g) ?? []).join(' ');
}

/** The category a text most likely belongs to, from its section, title and summary. */
export function proposeCategory(section: Category | null, title: string, summary: string): Category {
  const text = foldDiacritics(`${title} ${summary}`);
  if (section) return section;
  if (/^(?:huong dan|so tay|cach )/.test(foldDiacritics(title))) return 'huong-dan';
  if (/guong (?:sang|dien hinh|nguoi tot)|tam guong (?:dang vien|can bo)|dien hinh tien tien/.test(text)) return 'guong-dien-hinh';
  return /chi bo|dang bo|dang uy|dang vien|sinh hoat/.test(text) ? 'hoat-dong-chi-bo' : 'tin-nganh';
}
