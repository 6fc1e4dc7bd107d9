import { isAmount } from '../knowledge/amounts.ts';
import { cellsCalled } from '../engine/tables.ts';
import type { Hit, Rule } from '../engine/rule.ts';

const INSURANCE = '(?:BHXH|BHYT|BHTN|bảo hiểm(?:[ \\u00A0](?:xã hội|y tế|thất nghiệp))?|(?:mã số thuế|MST)[ \\u00A0]+cá nhân)';
/** Ten figures of a social insurance or a person's tax number; two letters and thirteen figures of a health insurance card. */
const NUMBER = '([A-Z]{2} ?\\d(?: ?\\d){12}|\\d(?:[ .–-]?\\d){9})(?![\\p{L}\\p{N}]|[.,]\\d)';
const LABELLED = new RegExp(`(?<!\\p{L})${INSURANCE}(?!\\p{L})[^\\n\\d]{0,40}?${NUMBER}`, 'giu');
const COLUMN = new RegExp(`(?<!\\p{L})${INSURANCE}(?!\\p{L})`, 'iu');

export const insuranceNumber: Rule = {
  code: 'so-bao-hiem',
  severity: 'lỗi',
  about: 'Số sổ bảo hiểm xã hội, mã thẻ bảo hiểm y tế, mã số thuế của một người là dữ liệu cá nhân, không được đăng.',
  wrong: 'Số sổ BHXH 0123456789 đã được chốt.',
  right: 'Sổ BHXH đã được chốt.',
  reads: 'all',
  mustNotGetIn: true,
  *passage({ text }) {
    for (const { 0: whole, 1: number = '', index } of text.matchAll(LABELLED)) {
      const at = index + whole.length - number.length;
      if (!isAmount(text, at, number)) yield { at, ...say(number) };
    }
  },
  *file(file): Generator<Hit> {
    for (const { cell } of cellsCalled(COLUMN, file)) {
      const number = new RegExp(`^\\s*${NUMBER}`, 'iu').exec(cell.text)?.[1];
      if (number && !isAmount(cell.text, 0, number)) yield { start: cell.start(0), ...say(number) };
    }
  },
};

function say(number: string) {
  return {
    message: `“${number.slice(0, 3)}…” giống số sổ bảo hiểm, mã thẻ bảo hiểm hoặc mã số thuế của một người.`,
    fix: 'Xóa số này khỏi bài và khỏi lịch sử trước khi gửi.',
  };
}
