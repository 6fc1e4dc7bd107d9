import type { RuleNote } from '../engine/rule.ts';

/** Codes about `allow:` itself. */
export const exceptionNotes: RuleNote[] = [
  {
    code: 'ngoai-le-la',
    severity: 'lỗi',
    about: 'Ngoại lệ ở allow: phải gọi đúng mã của một quy tắc miễn được. Lỗi cú pháp, lỗi khai báo và lỗi tệp không miễn được.',
    wrong: 'allow:\n  - rule: so-dien-thoi\n    reason: Số đường dây nóng đã công khai.',
    right: 'allow:\n  - rule: so-dien-thoai\n    reason: Số đường dây nóng đã công khai.',
  },
  {
    code: 'ngoai-le-thua',
    severity: 'nhắc',
    about: 'Ngoại lệ không còn cần thì bỏ, để lần sau phạm thật vẫn có người thấy.',
    wrong: 'allow: có so-dien-thoai mà bài không còn số điện thoại nào',
    right: 'Xóa ngoại lệ ấy.',
  },
];
