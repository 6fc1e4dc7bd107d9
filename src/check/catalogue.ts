import { componentNotes } from './notes/components.ts';
import { asFields, listNotes, reminder } from './notes/note.ts';
import { frontMatterNotes } from './notes/front-matter.ts';
import { libraryNotes } from './notes/names-and-files.ts';
import { textNotes } from './notes/text.ts';
import type { Severity } from '../problems/problem.ts';
import type { RuleNote } from './engine/rule.ts';
import { rules } from './rules.ts';

/** Codes about `allow:` itself. */
const exceptionNotes = listNotes({
  'ngoai-le-la': asFields(
    'Ngoại lệ ở allow: phải viết đúng mã của một quy tắc miễn được. Lỗi cú pháp, lỗi khai báo và lỗi tệp không miễn được.',
    'allow:\n  - rule: so-dien-thoi\n    reason: Số đường dây nóng đã công khai.',
    'allow:\n  - rule: so-dien-thoai\n    reason: Số đường dây nóng đã công khai.',
  ),
  'ngoai-le-thua': reminder(
    'Ngoại lệ không còn cần thì bỏ, để lần sau phạm thật vẫn có người thấy.',
    'allow: có so-dien-thoai mà bài không còn số điện thoại nào',
    'Xóa ngoại lệ ấy.',
  ),
});

/** Every code the command can print, below the headings of the handbook and in its order, which is made from it. */
export const catalogue: readonly { title: string; notes: readonly RuleNote[] }[] = [
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
