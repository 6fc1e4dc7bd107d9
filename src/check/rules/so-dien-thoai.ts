import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';
import { isOfficeNumber } from '../knowledge/office-numbers.ts';

const GROUPED = /(?<![\p{L}\p{N}.,/-])(?:\(?\+?84\)?|\(?0\d{0,3}\)?)(?:[ \u00A0.\u2013/-]?\d){7,10}(?![\p{L}\p{N}]|[.,/-]\d)/gu;
/** Mobile numbers since 2018, and fixed lines with their area code (Decision 2036/QĐ-BTTTT of 2016). */
const PHONE = /^0(?:[35789]\d{8}|2\d{9})$/;
const FIXED_LINE = /^(?:84|0)2\d{9}$/;
const DATE = /\d{1,2}[./-]\d{1,2}[./-]\d{4}/;
const COLUMN = /(?<!\p{L})(?:(?:số )?điện thoại|SĐT|ĐT|ĐTDĐ|di động|số máy|zalo)(?!\p{L})/iu;
/** As a table program leaves it that takes it for a number: without its zero. */
const WITHOUT_ZERO = /^\s*[35789]\d(?:[ .-]?\d){7}\s*$/u;

function findPhones(text: string): { at: number; written: string }[] {
  return [...text.matchAll(GROUPED)].flatMap(({ 0: written, index }) => {
    const digits = written.replace(/\D/g, '').replace(/^84/, '0');
    return PHONE.test(digits) && !DATE.test(written) ? [{ at: index, written }] : [];
  });
}

export const phoneNumber: Rule = {
  code: 'so-dien-thoai',
  severity: 'lỗi',
  about:
    'Số điện thoại là dữ liệu cá nhân, không được đăng. Số máy bàn, đường dây nóng mà câu nói rõ là của cơ quan thì không tính; ' +
    'số khác của cơ quan đã công khai thì ghi lý do ở allow:.',
  wrong: 'liên hệ đồng chí thư ký, 0912 345 678',
  right: 'liên hệ thư ký chi bộ',
  reads: 'all',
  mustNotGetIn: true,
  *passage({ text, links }) {
    for (const { at, written } of findPhones(text)) if (!isOfficeNumber(text, at, written)) yield { at, ...say(written) };
    for (const { href, text: shown, at } of links) {
      const called = /^tel:(.*)/i.exec(href)?.[1];
      if (called !== undefined && !isService(called) && !(isOfficeNumber(text, at, shown) && FIXED_LINE.test(called.replace(/\D/g, ''))))
        yield { at, ...say(called) };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell } of cellsCalled(COLUMN, file))
      if (WITHOUT_ZERO.test(cell.text)) yield { start: cell.start(0), ...say(cell.text.trim()) };
  },
};

/** Numbers of services that everybody may call: 113, 1022, 1800 and 1900. */
function isService(called: string): boolean {
  return /^(?:1[089]00\d{4,6}|1\d{2,5})$/.test(called.replace(/\D/g, ''));
}

function say(written: string) {
  return {
    message: `“${written.slice(0, 4)}…” giống một số điện thoại.`,
    fix: 'Xóa số này khỏi bài; nếu là số cơ quan đã công khai, ghi lý do ở allow:.',
  };
}
