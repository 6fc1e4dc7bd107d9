import { addTone, type Tone } from '../../vietnamese/tone-marks.ts';

/**
 * VIQR (RFC 1456): plain ASCII, each mark typed behind its letter: `Dda?ng bo^.` is Đảng bộ. `\` escapes a mark.
 *
 * A . or ? behind a vowel is a tone, as the RFC says, but at the end of a line, where it is read as the end of the
 * sentence.
 */
const QUALITY: Readonly<Record<string, string>> = {
  'a^': 'â',
  'e^': 'ê',
  'o^': 'ô',
  'a(': 'ă',
  'o+': 'ơ',
  'u+': 'ư',
  'o*': 'ơ',
  'u*': 'ư',
};
const TONES: Readonly<Record<string, Tone>> = { "'": 'sắc', '`': 'huyền', '?': 'hỏi', '~': 'ngã', '.': 'nặng' };
const KEYED = /\\([\\^(+*'`?~.dD])|(dd|DD|Dd|dD)|([aeiouy])([\^(+*]?)([`'?~.]?)/gi;
const LINE_END = /^["”)]*[ \t]*(?:\r?\n|$)/;

/** The text in Vietnamese letters. */
export function decodeViqr(text: string): string {
  return text.replace(KEYED, (whole: string, escaped?: string, stroked?: string, vowel = '', quality = '', tone = '', offset = 0) => {
    if (escaped !== undefined) return escaped;
    if (stroked !== undefined) return stroked.startsWith('D') ? 'Đ' : 'đ';
    const letter = quality === '' ? vowel.toLowerCase() : QUALITY[vowel.toLowerCase() + quality];
    if (letter === undefined) return whole;
    const isPunctuation = /[.?]/.test(tone) && LINE_END.test(text.slice(offset + whole.length, offset + whole.length + 20));
    const toned = isPunctuation ? letter + tone : addTone(letter, TONES[tone] ?? 'ngang');
    return vowel === vowel.toLowerCase() ? toned : toned.toUpperCase();
  });
}
