import { isAmount } from '../knowledge/amounts.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const NUMBER = '((?:[A-Z0-9]{1,4} ?)?\\d(?:[ .–-]?\\d){6,18})(?![\\p{L}\\p{N}]|[.,]\\d)';
const LABELLED = [
  `(?:số[ \\u00A0]+(?:tài khoản|TK)|STK|(?<!\\p{L})TK|tài khoản)(?!\\p{L})[^\\n\\d]{0,40}?${NUMBER}`,
  `(?:thẻ ATM|thẻ (?:ngân hàng|tín dụng|ghi nợ))[^\\n\\d]{0,30}?${NUMBER}`,
  '(?:Vietcombank|VietinBank|Agribank|BIDV|Techcombank|MB ?Bank|ACB|Sacombank|VPBank|TPBank|HDBank|SHB|LPBank|VIB|SeABank)' +
    `[^\\n\\d]{0,30}?${NUMBER}`,
].map((pattern) => new RegExp(pattern, 'giu'));
const COLUMN = /(?<!\p{L})(?:số tài khoản|số TK|STK|tài khoản (?:ngân hàng|nhận))(?!\p{L})/iu;
const FEWEST_DIGITS = 8;

function findAccounts(text: string): { at: number; number: string }[] {
  const found = new Map<number, string>();
  for (const pattern of LABELLED)
    for (const { 0: whole, 1: number = '', index } of text.matchAll(pattern)) {
      const at = index + whole.length - number.length;
      if (isAccount(number) && !isAmount(text, at, number)) found.set(at, number);
    }
  return [...found].map(([at, number]) => ({ at, number }));
}

function isAccount(number: string): boolean {
  return number.replace(/\D/g, '').length >= FEWEST_DIGITS;
}

export const bankAccount: Rule = {
  code: 'so-tai-khoan',
  severity: 'lỗi',
  about:
    'Số tài khoản ngân hàng, số thẻ ngân hàng là dữ liệu cá nhân, không được đăng. Tài khoản tiếp nhận ủng hộ đã công khai thì ghi ' +
    'lý do ở allow:.',
  wrong: 'Ủng hộ về số tài khoản 12345678901234 của thủ quỹ.',
  right: 'Ủng hộ qua thủ quỹ chi bộ.',
  reads: 'all',
  mustNotGetIn: true,
  *passage({ text }) {
    for (const { at, number } of findAccounts(text)) yield { at, ...say(number) };
  },
  *file(file): Generator<Hit> {
    for (const { cell } of cellsCalled(COLUMN, file)) {
      const number = /\d(?:[ .–-]?\d)+/u.exec(cell.text)?.[0] ?? '';
      if (isAccount(number) && !isAmount(cell.text, cell.text.indexOf(number), number)) yield { start: cell.start(0), ...say(number) };
    }
  },
};

function say(number: string) {
  return {
    message: `“${number.slice(0, 4)}…” giống số tài khoản hoặc số thẻ ngân hàng.`,
    fix: 'Xóa số này khỏi bài và khỏi lịch sử trước khi gửi; nếu là tài khoản tiếp nhận đã công khai, ghi lý do ở allow:.',
  };
}
