import type { Finding } from '../../works/examine.ts';
import type { CheckedQuotation, CheckedWork } from './known-library.ts';
import { strings, type Outcome } from './strings.ts';

export type KnownFinding = Finding<CheckedQuotation, CheckedWork>;

/** What a reader is told of a passage, in one of eight words. */
export function outcomeOf({ quotation, placement }: KnownFinding): Outcome {
  const state = quotation?.quotation.state;
  if (state === 'misattributed' || state === 'disputed') return state;
  if (quotation && (!quotation.isSame || quotation.isVariant)) return 'altered';
  if (quotation) return isPart({ quotation, placement }) ? 'part' : 'same';
  if (!placement) return 'unknown';
  return placement.isExact ? 'work' : 'alteredWork';
}

/** Whether only some of a passage is the saying that is told of it, and nothing is known of the rest. */
export function isPart({ quotation, placement }: Pick<KnownFinding, 'quotation' | 'placement'>): boolean {
  return quotation !== null && quotation.to - quotation.from < quotation.words.length && !placement?.isExact;
}

/** Words that are right, and what goes with them. */
export interface RightWords {
  text: string;
  /** Work and date, beside the words. */
  label: string;
  /** Author, work, date and state, as the whole library hands them on with words that are copied. */
  source: string;
  href: string;
  /** They are another saying than the passage was. */
  isOther: boolean;
  state?: CheckedQuotation['state'];
}

/** The right words for a passage, to be copied with where they are from; null where the library does not hold them. */
export function rightWords(
  { quotation, placement, passage }: KnownFinding,
  quotationOf: ReadonlyMap<string, CheckedQuotation>,
): RightWords | null {
  const near = quotation?.quotation;
  const right = near?.isDoubtful ? quotationOf.get(near.correct ?? '') : near;
  if (right) return { ...right, label: sourceOf(right), isOther: right !== near };
  if (near || !placement) return null;
  const { title, href, words } = placement.text;
  const from = { label: title, source: strings.sourceInWork(title, placement.paragraphs), href, isOther: false };
  // What agrees word by word with a fingerprint is right as it was written, but for its punctuation.
  if (placement.isExact) return { ...from, text: passage.trim() };
  if (!words) return null;
  const pieces = placement.ranges.map(({ start, end }) => words.slice(start, end).map((word) => word.text));
  return { ...from, text: pieces.map((piece) => piece.join(' ')).join(' … ') };
}

/** Work and date of a quotation, as far as they are known. */
export function sourceOf({ work, date }: Pick<CheckedQuotation, 'work' | 'date'>): string {
  return [work, date].filter(Boolean).join(', ');
}
