import { findPersonNames } from '../../text/person-names.ts';
import type { ToneStyle } from '../../vietnamese/syllable.ts';
import { placeTones } from '../../vietnamese/tone-placement.ts';
import { editsOf, type TextRule } from './text-rule.ts';
import { inRanges } from './spaces.ts';

const WORD = /[\p{L}\u0300-\u036F]+/gu;

/** Tones of open oa, oe, uy in the style of the site, but in names of persons, which stay as printed. */
export function tonePlacement(style: ToneStyle): TextRule {
  return {
    name: style === 'old' ? 'Đặt dấu kiểu cũ (hòa, ủy)' : 'Đặt dấu kiểu mới (hoà, uỷ)',
    find(text) {
      const isInName = inRanges(findPersonNames(text).map(({ at, end }) => [at - 1, end - 1]));
      return editsOf(text, WORD, ({ 0: word, index }) => (isInName(index) ? null : placeTones(word, style)));
    },
  };
}

/** Names of persons whose tones are not placed in the style of the site. */
export function listKeptNames(text: string, style: ToneStyle): string[] {
  return findPersonNames(text)
    .map(({ name }) => name)
    .filter((name) => placeTones(name, style) !== name);
}
