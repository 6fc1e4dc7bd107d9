import { componentNotes } from './notes/components.ts';
import { exceptionNotes } from './notes/exceptions.ts';
import { frontMatterNotes } from './notes/front-matter.ts';
import { libraryNotes } from './notes/names-and-files.ts';
import { textNotes } from './notes/text.ts';
import type { Severity } from '../problems/problem.ts';
import type { RuleNote } from './engine/rule.ts';
import { rules } from './rules.ts';

interface CatalogueGroup {
  /** Vietnamese heading of the handbook. */
  title: string;
  notes: readonly RuleNote[];
}

/** Every code the command can print, in the order of the handbook, which is made from it. */
export const catalogue: readonly CatalogueGroup[] = [
  { title: 'Quy tắc của thư viện', notes: [...rules, ...exceptionNotes] },
  { title: 'Trường khai báo, mã và tệp', notes: [...frontMatterNotes, ...libraryNotes] },
  { title: 'Đề mục, liên kết, ảnh, chú thích', notes: textNotes },
  { title: 'Thẻ', notes: componentNotes },
];

const notes = new Map(catalogue.flatMap((group) => group.notes.map((note) => [note.code, note])));

/** Severity of a code; one that is not in the catalogue is an error. */
export function severityOf(code: string): Severity {
  return notes.get(code)?.severity ?? 'lỗi';
}
