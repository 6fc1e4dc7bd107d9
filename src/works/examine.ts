import { outermostPairs, pairQuotationMarks } from '../text/quotation-marks.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { ComparedText } from './compared-text.ts';
import { endOf, type PassagePart } from './difference-parts.ts';
import { partsOfPlacement, type Locator, type Placement } from './locate.ts';
import { FEWEST_WORDS, partsOfMatch, type KnownQuotation, type QuotationFinder, type QuotationMatch } from './quotation-finder.ts';
import { readingBlocks } from './reading-blocks.ts';

/** What a library knows that a text is examined by. */
export interface Knowledge<Q extends KnownQuotation = KnownQuotation, T extends ComparedText = ComparedText> {
  quotations: QuotationFinder<Q>;
  works: Locator<T>;
}

/** Characters of a text, without the quotation marks around them. */
interface Range {
  from: number;
  to: number;
}

/** A passage of the text, and what is known of it. */
export interface Finding<Q extends KnownQuotation = KnownQuotation, T extends ComparedText = ComparedText> extends Range {
  passage: string;
  isQuoted: boolean;
  /** The saying it is, or was meant to be. */
  quotation: QuotationMatch<Q> | null;
  /** Where it stands in a work. */
  placement: Placement<T> | null;
  /** The passage, cut where its words are not those of the quotation; of the work where no quotation is near. */
  parts: PassagePart[];
}

/** Without quotation marks, so many words in a row are nobody's by chance. */
const FEWEST_UNQUOTED = 10;
/** A place in a work must agree in so many words of a passage. */
const LEAST_IN_WORK = 0.75;
/** A quotation says what a passage is where it makes up so much of it. */
const LEAST_OF_PASSAGE = 0.6;

/**
 * Examines a text block by block, and pauses after each: whoever asks decides how long to go on before letting
 * the page breathe. Every passage in quotation marks that has six words or more comes back, known or not; of the rest
 * what is near a quotation or a work.
 * @returns in steps: what was found, and how far the text is examined
 */
export function* examine<Q extends KnownQuotation, T extends ComparedText>(
  text: string,
  knowledge: Knowledge<Q, T>,
): Generator<{ findings: Finding<Q, T>[]; to: number }, void> {
  for (const { from, to } of readingBlocks(text)) {
    const found = examineParagraph(text.slice(from, to), knowledge);
    const findings = found.map((one) => ({ ...one, from: one.from + from, to: one.to + from }));
    yield { findings, to };
  }
}

function examineParagraph<Q extends KnownQuotation, T extends ComparedText>(
  paragraph: string,
  knowledge: Knowledge<Q, T>,
): Finding<Q, T>[] {
  const words = wordsOf(paragraph);
  const quoted = outermostPairs(pairQuotationMarks(paragraph)).map(([open, close]) => ({ from: open + 1, to: close }));
  const findings: Finding<Q, T>[] = [];
  const unknown: Finding<Q, T>[] = [];
  for (const range of quoted) {
    const finding = judge(paragraph, range, knowledge, true);
    if (finding.quotation || finding.placement) findings.push(finding);
    else if (wordsOf(finding.passage).length >= FEWEST_WORDS) unknown.push(finding);
  }
  for (const range of likelyRanges(words, knowledge)) {
    if (isCovered(range, findings)) continue;
    const guess = judge(paragraph, range, knowledge, false);
    const closer = sayingWithin(paragraph, guess);
    const finding = closer ? judge(paragraph, closer, knowledge, false) : guess;
    if (finding.quotation || finding.placement) findings.push(finding);
  }
  return [...findings, ...unknown].sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * Where no quotation marks say so, a saying ends where it ends, and a word that differs at its beginning or end is none
 * of it where a sentence or a colon parts them. Null where the range has nothing else.
 */
function sayingWithin(paragraph: string, { from: start, quotation, placement }: Finding): Range | null {
  if (!quotation || placement?.isExact) return null;
  const { words, differences } = quotation;
  const isParted = (next: number): boolean =>
    next > 0 && next < words.length && /[.:;!?…\n]/.test(paragraph.slice(start + endOf(words[next - 1]), start + words[next]!.at));
  const [first, last] = [differences.at(0), differences.at(-1)];
  const from = first?.from === quotation.from && isParted(first.to) ? first.to : quotation.from;
  const to = last?.to === quotation.to && isParted(last.from) ? last.from : quotation.to;
  if (to - from < FEWEST_WORDS || to - from === words.length) return null;
  return { from: start + words[from]!.at, to: start + endOf(words[to - 1]) };
}

/** Whether half of a range is told of already. */
function isCovered({ from, to }: Range, findings: readonly Range[]): boolean {
  const covered = findings.reduce((sum, other) => sum + Math.max(0, Math.min(to, other.to) - Math.max(from, other.from)), 0);
  return covered * 2 >= to - from;
}

function judge<Q extends KnownQuotation, T extends ComparedText>(
  paragraph: string,
  { from, to }: Range,
  { quotations, works }: Knowledge<Q, T>,
  isQuoted: boolean,
): Finding<Q, T> {
  const passage = paragraph.slice(from, to);
  const near = quotations.find(passage);
  const place = works.locate(passage);
  const placement = place && place.agreement >= LEAST_IN_WORK && wordsOf(passage).length >= FEWEST_WORDS ? place : null;
  const quotation = near && placement && isBetterTold(near, placement) ? null : near;
  return { from, to, passage, isQuoted, quotation, placement, parts: cut(passage, quotation, placement) };
}

/** Whether a passage is told by its work rather than by a quotation that it resembles, or that is a small part of it. */
function isBetterTold({ isSame, from, to, words, quotation }: QuotationMatch<KnownQuotation>, { isExact }: Placement): boolean {
  if (!isSame) return isExact;
  return !quotation.isDoubtful && to - from < words.length * LEAST_OF_PASSAGE;
}

function cut(passage: string, quotation: QuotationMatch<KnownQuotation> | null, placement: Placement | null): PassagePart[] {
  if (quotation) return partsOfMatch(passage, quotation);
  return placement ? partsOfPlacement(passage, placement) : [{ written: passage }];
}

/** Stretches of a paragraph that are near something known, best first, whatever its quotation marks. */
function likelyRanges(words: readonly Word[], { quotations, works }: Knowledge): Range[] {
  const stretches = [...quotations.nearIn(words), ...works.nearIn(words).filter(({ agreeing }) => agreeing >= FEWEST_UNQUOTED)];
  return stretches.map(({ from, to }) => ({ from: words[from]!.at, to: endOf(words[to - 1]) }));
}
