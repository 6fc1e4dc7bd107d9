import { readRoman } from '../../text/party-congresses.ts';
import { formatNumber } from '../read/number-format.ts';
import type { Mend, SeenWord } from './recogniser.ts';

/** What Roman numbers are seen as: strokes that stand close make an H, one with a stop behind it an L, in small letters an l or i. */
const SEEN = /^(?<letters>[IVXHTLl1i|]{1,7})(?<end>[.,;:)–-]*)$/u;
/** Letters that are in no Roman number up to `MOST`. */
const WRONG = /[HTLl1i|]/u;
const MOST = 39;
/** Words that a Roman number stands behind. */
const COUNTED = /^(?:quý|khóa|khoá|thứ|chương|phần|mục|hạng|loại|cấp|tập|kỳ|kì)$/iu;

/**
 * Roman numbers put right: at the heads of lines by those before them, elsewhere behind the words that count by them.
 * A number that could be another too is said to have been read without any confidence.
 * @param lastPart number of the part that goes before them, on another page; 0 for none
 */
export function mendRomanNumbers(words: readonly SeenWord[], lastPart = 0): { words: SeenWord[]; mended: Mend[]; lastPart: number } {
  const mended: Mend[] = [];
  let last = lastPart;
  const result = words.map((word, index): SeenWord => {
    const [before, behind] = [words[index - 1], words[index + 1]];
    const seen = readingOf(word.text);
    if (!seen) return word;
    const isHead = before?.baseline !== word.baseline && behind?.baseline === word.baseline && isHeadOfPart(seen, behind.text);
    const inTurn = isHead && last > 0 && isPerhaps(seen, last + 1) ? last + 1 : null;
    const number = inTurn ?? (isCertain(seen, before) ? seen.number : null);
    if (isHead) last = number ?? (seen.isSound ? seen.number : last);
    const text = number === null ? word.text : `${formatNumber(number, 'upperRoman')}${seen.end}`;
    if (text === word.text) return word;
    mended.push({ from: word.text, to: text });
    return { ...word, text, confidence: inTurn === null ? 0 : word.confidence };
  });
  return { words: result, mended, lastPart: last };
}

interface Reading {
  number: number;
  end: string;
  /** It is a Roman number as it was seen. */
  isSound: boolean;
  letters: string;
}

/** The number that a word may be, or null. */
function readingOf(text: string): Reading | null {
  const { letters, end = '' } = SEEN.exec(text)?.groups ?? {};
  if (letters === undefined) return null;
  const hasStop = end === '' && /.L$/u.test(letters);
  const strokes = letters
    .replace(/H/gu, 'II')
    .replace(/T(?=[VX])/gu, 'I')
    .replace(/[Ll1i|]/gu, 'I');
  const number = readRoman(strokes);
  if (number === 0 || number > MOST || formatNumber(number, 'upperRoman') !== strokes) return null;
  return { number, end: hasStop ? '.' : end, isSound: !WRONG.test(letters), letters };
}

/** `II. Kết quả`, `II- Kết quả`, `II KẾT QUẢ`. */
function isHeadOfPart({ end, letters }: Reading, behind: string): boolean {
  return /^\p{Lu}/u.test(behind) && (end !== '' || letters.length > 1) && !/[,;]/u.test(end);
}

/** Whether a number may have been seen so: it is the one that was read, or has lost a stroke. A second I may be a new part's. */
function isPerhaps({ number, letters }: Reading, next: number): boolean {
  if (number === next) return true;
  const [read, meant] = [number, next].map((one) => formatNumber(one, 'upperRoman')) as [string, string];
  // `VIH.` is seen for VII. as well as for VIII.
  return (number > 1 && read === meant.slice(0, -1)) || (/[VX]I*H$/u.test(letters) && meant === read.slice(0, -1));
}

/** Whether a word that is no Roman number as it was seen is one: by the word before it, or because nothing else has its letters. */
function isCertain({ letters, isSound }: Reading, before: SeenWord | undefined): boolean {
  if (isSound || /[li1|]/u.test(letters)) return false;
  const isNothingElse = /^(?:[VX]*I+H|HI|[VX]+H)$/u.test(letters);
  return isNothingElse || COUNTED.test(before?.text ?? '');
}
