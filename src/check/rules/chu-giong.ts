import { codePoint } from '../../problems/show-untrusted.ts';
import type { Rule } from '../engine/rule.ts';
import { wordAround } from '../engine/find-characters.ts';

export const lookAlikeLetters: Rule = {
  code: 'chu-giong',
  severity: 'lỗi',
  about: 'Chữ của tiếng khác trông giống chữ Việt (Ð của tiếng Iceland, ǎ của bính âm) làm tìm kiếm hụt. Dùng đúng chữ Đ, đ, Ă, ă.',
  wrong: 'Ðảng viên (chữ Ð U+00D0)',
  right: 'Đảng viên',
  characters: {
    kinds: ['look-alike'],
    say: (first, source) => ({
      message: `Chữ “${first.from}” (${codePoint(first.from)}) chỉ trông giống “${first.to}”, không phải chữ Việt.`,
      fix: `Gõ lại “${wordAround(source, first)}”.`,
    }),
  },
};
