import { isSyllable } from '../../../vietnamese/syllable.ts';
import type { PdfPiece, Row } from '../pdf-lines.ts';

/** What stands around a small raised number in the text of a line, until it is known whether it calls a note. */
export const CALL = { start: '\uE000', end: '\uE001' } as const;
/** Its size at most, and how high it stands at least, in sizes of the line's letters. */
const CALLS = [
  { size: 0.8, rise: 0.12 },
  { size: 0.9, rise: 0.22 },
] as const;
const RAISED = /^[¹²³⁰⁴-⁹]{1,3}$/u;

/** Gaps in sizes of the letters: a space, a space where one was drawn, and the one between columns. */
const SPACE = 0.2;
const DRAWN_SPACE = 0.06;
/** How far a wide letter of another font may stand over the space behind it. */
const OVERLAP = -0.15;
const TAB = 2.5;
/** Letters apart from each other as a rule: so many, and their usual gap. */
const LEAST_LETTERS = 5;
const SPREAD = 0.22;
const LONGEST_SPREAD = 80;

/** The text of one line, whose pieces stand from left to right. Between columns it has tabs. */
export function textOfRow(row: Row): string {
  const spread = spreadOf(row.pieces);
  const parts: string[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const piece of row.pieces) {
    const { str, x, width, fontSize, isBehindSpace } = piece;
    const drawn = isBehindSpace ? OVERLAP : DRAWN_SPACE;
    const gap = x - end;
    if (str.trim() === '' && width < fontSize * TAB) parts.push(' ');
    else if (gap > fontSize * TAB && gap > spread * 3) parts.push('\t');
    else if (
      gap > Math.max(fontSize * SPACE, spread * 1.6) ||
      (spread === 0 && (isBehindSpace || piece.isSpaced) && gap > fontSize * drawn)
    )
      parts.push(' ');
    if (str.trim() === '') continue;
    parts.push(isCall(piece, row) ? `${CALL.start}${str.trim()}${CALL.end}` : str);
    end = x + width;
  }
  const text = parts
    .join('')
    .replaceAll(`${CALL.end}${CALL.start}`, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();
  return joinLetters(spread > 0 ? partSyllables(text) : text);
}

function isCall({ str, fontSize, y }: PdfPiece, row: Row): boolean {
  const text = str.trim();
  if (RAISED.test(text)) return true;
  if (!/^(?:\d{1,3}|\(\d{1,2}\)|\*{1,3})$/.test(text)) return false;
  return CALLS.some(({ size, rise }) => fontSize < row.size * size && y > row.y + row.size * rise);
}

/** The usual gap of a line whose letters stand apart from each other; 0 for any other. */
function spreadOf(pieces: readonly PdfPiece[]): number {
  const inked = pieces.filter(({ str }) => str.trim() !== '');
  const single = inked.filter(({ str }) => [...str].length === 1).length;
  if (single < LEAST_LETTERS || single < inked.length * 0.8) return 0;
  const gaps = inked
    .slice(1)
    .map(({ x, fontSize }, index) => (x - inked[index]!.x - inked[index]!.width) / fontSize)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return usual > SPREAD ? usual * inked[0]!.fontSize : usual > 0.08 ? Math.max(usual, 0.125) * inked[0]!.fontSize : 0;
}

/** Letters that were typed with a space behind each, as titles are: `N G H Ị  Q U Y Ế T`, as words. */
function joinLetters(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{Lu}(?: \p{Lu}){3,}(?![\p{L}\p{N}])/gu, (letters) => partSyllables(letters.replaceAll(' ', '')));
}

/** Runs of letters that are no syllable but several, parted into as few as can be; others as they are. */
function partSyllables(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => (isSyllable(word) || word.length > LONGEST_SPREAD ? word : fewestSyllables(word)));
}

function fewestSyllables(word: string): string {
  const letters = [...word.normalize('NFC')];
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const before = best[start];
      const syllable = letters.slice(start, end).join('');
      if (!before || !isSyllable(syllable)) continue;
      if (!best[end] || before.length + 1 < best[end]!.length) best[end] = [...before, syllable];
    }
  }
  return best[letters.length]?.join(' ') ?? word;
}
