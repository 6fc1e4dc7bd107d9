import type { Rule } from '../engine/rule.ts';

const GROUPED = /(?<![\p{L}\p{N}.,/-])(?:\(?\+?84\)?|\(?0\d{0,3}\)?)(?:[ .-]?\d){7,10}(?![\p{L}\p{N}]|[.,/-]\d)/gu;
/** Mobile numbers since 2018, and fixed lines with their area code (Decision 2036/QĐ-BTTTT of 2016). */
const PHONE = /^0(?:[35789]\d{8}|2\d{9})$/;
const DATE = /\d{1,2}[.-]\d{1,2}[.-]\d{4}/;

export const phoneNumber: Rule = {
  code: 'so-dien-thoai',
  severity: 'lỗi',
  about: 'Số điện thoại là dữ liệu cá nhân, không được đăng. Số của cơ quan đã công khai thì ghi lý do ở allow:.',
  wrong: 'liên hệ đồng chí thư ký, 0912 345 678',
  right: 'liên hệ thư ký chi bộ',
  reads: 'all',
  *passage(passage) {
    for (const { 0: written, index } of passage.text.matchAll(GROUPED)) {
      const digits = written.replace(/\D/g, '').replace(/^84/, '0');
      if (PHONE.test(digits) && !DATE.test(written)) yield found(index, written);
    }
    for (const { href, at } of passage.links) if (/^tel:/i.test(href)) yield found(at, href.slice('tel:'.length));
  },
};

function found(at: number, written: string) {
  return {
    at,
    message: `“${written.slice(0, 4)}…” giống một số điện thoại.`,
    fix: 'Xóa số này khỏi bài; nếu là số cơ quan đã công khai, ghi lý do ở allow:.',
  };
}
