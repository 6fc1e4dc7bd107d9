import type { Finding } from '../../works/examine.ts';
import type { CheckedQuotation, CheckedWork } from './known-library.ts';
import type { Outcome } from './strings.ts';

export type KnownFinding = Finding<CheckedQuotation, CheckedWork>;

/** What a reader is told of a passage, in one of seven words. */
export function outcomeOf({ quotation, placement }: KnownFinding): Outcome {
  const state = quotation?.quotation.state;
  if (state === 'misattributed' || state === 'disputed') return state;
  if (quotation) return quotation.isSame && !quotation.isVariant ? 'same' : 'altered';
  if (!placement) return 'unknown';
  return placement.isExact ? 'work' : 'alteredWork';
}

/** The words that are right, to be copied with where they are from; null where the library does not hold them. */
export function rightWords(
  { quotation, placement, passage }: KnownFinding,
  quotationOf: ReadonlyMap<string, CheckedQuotation>,
): { text: string; source: string; href: string; isOther: boolean; state?: CheckedQuotation['state'] } | null {
  const near = quotation?.quotation;
  const right = near?.isDoubtful ? quotationOf.get(near.correct ?? '') : near;
  if (right) return { text: right.text, source: sourceOf(right), href: right.href, isOther: right !== near, state: right.state };
  // What agrees word by word with a fingerprint is right as it was written, but for its punctuation.
  if (near || !placement) return null;
  const { title, href, words } = placement.text;
  if (placement.isExact && !words) return { text: passage.trim(), source: title, href, isOther: false };
  if (!words) return null;
  const text = placement.ranges.map(({ start, end }) =>
    words
      .slice(start, end)
      .map((word) => word.text)
      .join(' '),
  );
  return { text: placement.isExact ? passage.trim() : text.join(' … '), source: title, href, isOther: false };
}

/** Work and date of a quotation, as far as they are known. */
export function sourceOf({ work, date }: Pick<CheckedQuotation, 'work' | 'date'>): string {
  return [work, date].filter(Boolean).join(', ');
}
