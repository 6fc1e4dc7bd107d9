import { isAmount } from '../knowledge/amounts.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const AFTER = '(?![\\p{L}\\p{N}]|[.,/-]\\d)';
const BARE = new RegExp(`(?<![\\p{L}\\p{N}.,/-])(?:\\d{12}|\\d{9}|0\\d\\d(?:[ .]\\d{3}){3})${AFTER}`, 'gu');
const LABELLED =
  /(?:CCCD|CMND|CMTND|CMT|căn cước|chứng minh(?: thư)?(?: nhân dân)?|định danh|giấy phép lái xe|GPLX|bằng lái(?: xe)?)[^\n\d]{0,40}(\d(?:[ .–-]?\d){8,11})(?!\d)/giu;
const PASSPORT = /(?:hộ chiếu|passport)[^\n\d]{0,60}?(?<![\p{L}\p{N}])([A-Z] ?\d{7,8})(?![\p{L}\p{N}])/giu;
const COLUMN = /CCCD|CMND|CMTND|CMT(?!\p{L})|căn cước|chứng minh|định danh|hộ chiếu|passport|giấy tờ tùy thân/iu;
const IN_COLUMN = /^\D{0,12}?([A-Z] ?\d{7,8}|\d(?:[ .–-]?\d){8,11})(?!\d)/u;

/** @param isCell of a table, where bare numbers are mostly sums */
function findNumbers(text: string, isCell: boolean): Map<number, string> {
  const found = new Map<number, string>();
  for (const { 0: number, index } of text.matchAll(BARE))
    if (!isAmount(text, index, number) && !(isCell && !number.startsWith('0'))) found.set(index, number);
  for (const pattern of [LABELLED, PASSPORT])
    for (const { 0: whole, 1: number = '', index } of text.matchAll(pattern)) {
      const at = index + whole.length - number.length;
      if (isWhole(number) && !isAmount(text, at, number)) found.set(at, number);
    }
  return found;
}

/** @param isCell a table program leaves out the first zero */
function isWhole(number: string, isCell = false): boolean {
  const digits = number.replace(/\D/g, '').length;
  return digits === 9 || digits === 12 || (isCell && digits === 11) || /^[A-Z]/i.test(number);
}

export const identityNumber: Rule = {
  code: 'so-giay-to',
  severity: 'lỗi',
  about:
    'Số căn cước (12 chữ số), số chứng minh nhân dân (9 chữ số), số hộ chiếu, giấy phép lái xe là dữ liệu cá nhân, không được đăng. ' +
    'Số tiền lớn viết có dấu ngăn nghìn: 123.456.789.',
  wrong: 'đồng chí có CCCD số 001085012345',
  right: 'đồng chí Bí thư chi bộ',
  reads: 'all',
  mustNotGetIn: true,
  *passage({ text, traits }) {
    for (const [at, number] of findNumbers(text, traits.cell !== undefined)) yield { at, ...say(number) };
  },
  *file(file): Generator<Hit> {
    for (const { cell } of cellsCalled(COLUMN, file)) {
      const number = IN_COLUMN.exec(cell.text)?.[1];
      if (number && isWhole(number, true) && !isAmount(cell.text, 0, number) && findNumbers(cell.text, true).size === 0)
        yield { start: cell.start(0), ...say(number) };
    }
  },
};

function say(number: string) {
  const kind = /^[A-Z]/i.test(number)
    ? 'giống số hộ chiếu'
    : `có ${number.replace(/\D/g, '').length} chữ số, giống số căn cước hoặc chứng minh nhân dân`;
  return {
    message: `“${number.slice(0, 3)}…” ${kind}.`,
    fix: 'Xóa số này khỏi bài và khỏi lịch sử trước khi gửi; nếu là số khác, ghi lý do ở allow:.',
  };
}
