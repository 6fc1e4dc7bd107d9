import { linesOf, type SourceText } from '../../source.ts';
import { scanNotes } from './pdf-messages.ts';
import type { ReadPage } from './read-pieces.ts';

/** Characters that may differ: pdf.js itself writes some signs in another way than they are drawn. */
const ALLOWED = 0.002;
const ALWAYS_ALLOWED = 3;

/**
 * Whether all there is of a PDF's text is in the draft or in the log, by its letters and digits: those that pdf.js
 * counts, which lines and paragraphs are made without, against what was made of them. Digits are counted in the lines,
 * since lists and notes write theirs anew.
 * @returns what to say to the editor; nothing where it adds up
 */
export function judgeAccount(
  pages: readonly Pick<ReadPage, 'counted' | 'turned' | 'repeated'>[],
  lines: readonly string[],
  source: SourceText,
): string[] {
  const drawn = pages.map(({ counted }) => counted);
  const outside = pages.flatMap(({ turned, repeated }) => [turned, repeated]);
  const texts = [...linesOf(source.blocks), ...source.dropped.map(({ text }) => text), ...pages.map(({ repeated }) => repeated)];
  const lost = missing(drawn, texts, /\p{L}/gu) + missing(drawn, [...lines, ...outside], /\p{Nd}/gu);
  const all = drawn.reduce((sum, text) => sum + (text.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0), 0);
  return lost > Math.max(ALWAYS_ALLOWED, all * ALLOWED) ? [scanNotes.lettersLost(lost, all)] : [];
}

/** How many characters of a kind the first texts have that the second have not. */
function missing(wanted: readonly string[], found: readonly string[], kind: RegExp): number {
  const there = countCharacters(found, kind);
  let sum = 0;
  for (const [character, count] of countCharacters(wanted, kind)) sum += Math.max(0, count - (there.get(character) ?? 0));
  return sum;
}

function countCharacters(texts: readonly string[], kind: RegExp): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [character] of text.normalize('NFKC').matchAll(kind)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
