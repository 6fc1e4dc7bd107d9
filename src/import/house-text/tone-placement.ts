import type { ToneStyle } from '../../vietnamese/syllable.ts';
import { placeTones } from '../../vietnamese/tone-placement.ts';
import { editsOf, type TextRule } from './edit.ts';

/** The commonest family names: a capitalised word behind one is part of a person's name. */
const FAMILY_NAMES = 'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đoàn|Đinh|Trịnh|Mai|Lương|Tô|Hà|Cao|Lâm|Trương|Tạ|Châu|Quách|Thái|Kiều|La|Lò|Lường|Giàng|Vàng|Sùng|Chu|Nông|Hứa|Triệu|Tống|Tăng|Văn|Thạch|Điêu|Cầm|Quàng';
const PERSON = new RegExp(`(?<!\\p{L})(?:${FAMILY_NAMES})(?: \\p{Lu}\\p{Ll}+){1,4}`, 'gu');
const WORD = /[\p{L}\u0300-\u036F]+/gu;

/** Tones of open oa, oe, uy in the style of the site, but in names of persons, which stay as printed. */
export function tonePlacement(style: ToneStyle): TextRule {
  return {
    name: style === 'old' ? 'Đặt dấu kiểu cũ (hòa, ủy)' : 'Đặt dấu kiểu mới (hoà, uỷ)',
    find(text) {
      const names = listPersons(text);
      return editsOf(text, WORD, ({ 0: word, index }) => (names.some(({ start, end }) => index >= start && index < end) ? null : placeTones(word, style)));
    },
  };
}

/** Names of persons whose tones are not placed in the style of the site. */
export function listKeptNames(text: string, style: ToneStyle): string[] {
  return listPersons(text).map(({ name }) => name).filter((name) => placeTones(name, style) !== name);
}

function listPersons(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(PERSON)].map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }));
}
