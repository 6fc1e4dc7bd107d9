import type { QuotationSize } from './deck.ts';

/** Longer words are cut over several slides. */
const LONGEST = 320;

/** Sizes with the letters that a line holds, and the lines that a slide holds of them beside a source of two lines. */
const SIZES: { size: QuotationSize; most: number; line: number; lines: number }[] = [
  { size: 68, most: 90, line: 31, lines: 4 },
  { size: 60, most: 160, line: 36, lines: 5 },
  { size: 54, most: 240, line: 40, lines: 6 },
  { size: 48, most: LONGEST, line: 45, lines: 7 },
];

/** The words of a quotation as slides show them: each piece its lines and the size that they are set in. */
export function cutQuotation(text: string): { lines: string[]; size: QuotationSize }[] {
  const words = text.trim();
  const whole = linesOf(words);
  const size = sizeFor(whole);
  if (size) return [{ lines: whole, size }];
  const pieces = cutInHalf(words);
  if (!pieces) return [{ lines: whole, size: 48 }];
  return pieces.flatMap(cutQuotation);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The largest size in which the lines find room; undefined where none is small enough. */
function sizeFor(lines: readonly string[]): QuotationSize | undefined {
  const letters = lines.join(' ').length;
  return SIZES.find(({ most, line, lines: room }) => letters <= most && heightOf(lines, line) <= room)?.size;
}

function heightOf(lines: readonly string[], line: number): number {
  return lines.reduce((height, one) => height + Math.ceil(one.length / line), 0);
}

/** Where words may be parted, best first: after a line, a sentence, a clause, a word. Nothing is added or left out. */
const CUTS = [/\n+/g, /[.!?…]["”’)]*\s+/g, /[;:,]["”’)]*\s+/g, /\s+/g];

/** The cut nearest to the middle that leaves neither side much the longer. */
function cutInHalf(text: string): [string, string] | null {
  const middle = text.length / 2;
  for (const cut of CUTS) {
    const places = [...text.matchAll(cut)].map((match) => match.index + match[0].length);
    const [best] = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (best === undefined || Math.abs(best - middle) > middle * 0.7) continue;
    return [text.slice(0, best).trimEnd(), text.slice(best).trimStart()];
  }
  return null;
}
