/**
 * Old and new tone placement in running text.
 *
 * Rule: the two styles differ only in open syllables with rhyme `oa`, `oe`, `uy`: old hòa, khỏe,
 * thủy; new hoà, khoẻ, thuỷ. After q the u belongs to the onset, so quý and quạ are never touched;
 * nor are giá (gi + a) or hoàn (closed).
 * Source: the new style is Article 8 of the spelling rules for school books, Decision 1989/QĐ-BGDĐT
 * (Ministry of Education and Training, 25 May 2018): the mark stands on the letter of the main vowel
 * (hoà nhạc, mạnh khoẻ, thuỷ thủ). The old style lives on in laws, the press and names (Luật Thủy sản).
 */

import { oncePerText } from './once-per-text.ts';
import { parseSyllable, toneLetterIndex, type ToneStyle } from './syllable.ts';
import { addTone, splitTone } from './tone-marks.ts';

const WORD = /[\p{L}\u0300-\u036F]+/gu;
const MOVABLE = /(?:[oO][aAeE]|[uU][yY])$/u;
/** Two letters of which one bears a tone, at the end of a word; or a mark that is a character of its own. */
const MAY_MOVE =
  /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[òóỏõọÒÓỎÕỌ][aAeE]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[ùúủũụÙÚỦŨỤ][yY])(?![\p{L}\u0300-\u036F])|[\u0300-\u036F]/u;

/**
 * The text with the tones of open `oa oe uy` placed in the given style; everything else, case
 * included, as it was. Only a word that moves is rewritten (in NFC). Idempotent.
 */
export function placeTones(text: string, style: ToneStyle): string {
  return MAY_MOVE.test(text) ? text.replace(WORD, placeTone[style]) : text;
}

const placeTone = { old: oncePerText((word) => placeToneOf(word, 'old')), new: oncePerText((word) => placeToneOf(word, 'new')) };

function placeToneOf(word: string, style: ToneStyle): string {
  const split = splitTone(word.normalize('NFC'));
  if (!split || split.tone === 'ngang' || !MOVABLE.test(split.toneless)) return word;
  const syllable = parseSyllable(word);
  if (!syllable || !syllable.glide || syllable.onset === 'q') return word;

  const letters = [...split.toneless];
  const index = toneLetterIndex(syllable, style);
  letters[index] = addTone(letters[index] ?? '', split.tone);
  const placed = letters.join('');
  return placed === word.normalize('NFC') ? word : placed;
}
