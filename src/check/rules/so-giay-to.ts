import type { Rule } from '../engine/rule.ts';

const NUMBER = /(?<![\p{L}\p{N}.,/-])(?:\d{12}|\d{9})(?![\p{L}\p{N}]|[.,/-]\d)/gu;
const SPACED = /(?:CCCD|CMND|CMTND|căn cước|chứng minh nhân dân)[^\n\d]{0,30}(\d(?:[ .]?\d){8,11})(?!\d)/giu;
/** What follows or precedes an amount, not a person's number. */
const AMOUNT_AFTER = /^\s*(?:đồng|đ\b|VNĐ|VND|USD|triệu|tỷ|tỉ|nghìn|ngàn|người|m2|m²|kWh|%)/iu;

export const identityNumber: Rule = {
  code: 'so-giay-to',
  severity: 'lỗi',
  about:
    'Số căn cước (12 chữ số) và số chứng minh nhân dân (9 chữ số) là dữ liệu cá nhân, không được đăng. Số tiền lớn viết có dấu ' +
    'ngăn nghìn: 123.456.789.',
  wrong: 'đồng chí có CCCD số 001085012345',
  right: 'đồng chí Bí thư chi bộ',
  reads: 'all',
  *passage(passage) {
    const { text } = passage;
    const found = new Map<number, string>();
    for (const { 0: number, index } of text.matchAll(NUMBER))
      if (!AMOUNT_AFTER.test(text.slice(index + number.length))) found.set(index, number);
    for (const { 0: whole, 1: number = '', index } of text.matchAll(SPACED)) {
      const digits = number.replace(/\D/g, '').length;
      if (digits === 9 || digits === 12) found.set(index + whole.lastIndexOf(number), number);
    }
    for (const [at, number] of found) {
      yield {
        at,
        message: `“${number.slice(0, 3)}…” có ${number.replace(/\D/g, '').length} chữ số, giống số căn cước hoặc chứng minh nhân dân.`,
        fix: 'Xóa số này khỏi bài và khỏi lịch sử trước khi gửi; nếu là số khác, ghi lý do ở allow:.',
      };
    }
  },
};
