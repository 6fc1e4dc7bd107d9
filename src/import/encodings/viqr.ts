import { addTone, type Tone } from '../../vietnamese/tone-marks.ts';

/**
 * VIQR (RFC 1456): plain ASCII, the marks typed behind their letter: `Dda?ng bo^.` is Đảng bộ.
 *
 * The final . or ? of a sentence looks like a tone: behind a word's last letter, at the end of a line or before
 * a capital, it is taken as punctuation. `\` escapes a mark, as in the RFC.
 */

const QUALITY: Readonly<Record<string, string>> = {
  'a^': 'â', 'e^': 'ê', 'o^': 'ô', 'a(': 'ă', 'o+': 'ơ', 'u+': 'ư', 'o*': 'ơ', 'u*': 'ư',
};
const TONES: Readonly<Record<string, Tone>> = { "'": 'sắc', '`': 'huyền', '?': 'hỏi', '~': 'ngã', '.': 'nặng' };
const LETTER = /(\\[\\^(+*'`?~.dD])|([dD]{2})|([aeiouyAEIOUY])([\^(+*])?([`'?~.](?!(?<=[.?])(?:\s*$|\s+\p{Lu}|["”]|\.\.)))?/gmu;

/** The text in Vietnamese letters. */
export function decodeViqr(text: string): string {
  return text.replace(LETTER, (whole, escaped?: string, stroked?: string, vowel = '', quality = '', tone = '') => {
    if (escaped) return escaped.slice(1);
    if (stroked) return stroked.startsWith('D') ? 'Đ' : 'đ';
    const lower = QUALITY[vowel.toLowerCase() + quality];
    const letter = lower === undefined ? vowel : vowel === vowel.toLowerCase() ? lower : lower.toUpperCase();
    const kept = lower === undefined ? quality : '';
    if (kept && tone) return whole;
    return (tone ? addTone(letter, TONES[tone] ?? 'ngang') : letter) + kept;
  });
}
