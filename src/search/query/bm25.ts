import type { Occurrences } from './occurrences.ts';
import type { Parameters } from './parameters.ts';

/** What ranking has to know of the library beside the postings. */
export interface PageStatistics {
  count: number;
  /** Words of each page, and their mean. */
  lengths: ArrayLike<number>;
  averageLength: number;
  /** Words of each page's title; null when the library does not tell. */
  titleLengths: ArrayLike<number> | null;
}

/** BM25's inverse document frequency, a page counting as much as its surest occurrence. */
export function inverseDocumentFrequency({ pages, starts, weights }: Occurrences, pageCount: number): number {
  let holding = 0;
  for (let x = 0; x < pages.length; x++) {
    let surest = 0;
    for (let p = starts[x]!; p < starts[x + 1]!; p++) surest = Math.max(surest, weights[p]!);
    holding += surest;
  }
  return Math.log(1 + (pageCount - holding + 0.5) / (holding + 0.5));
}

/** How often `pages[x]` has it. Unlikely forms, however many, count little: the marks that were typed come first. */
export function frequencyOn(x: number, { starts, weights, gains }: Occurrences, { likely, unlikelyAtMost }: Parameters): number {
  let sure = 0;
  let unlikely = 0;
  for (let p = starts[x]!; p < starts[x + 1]!; p++) {
    if (weights[p]! >= likely) sure += weights[p]! * gains[p]!;
    else unlikely += weights[p]! * gains[p]!;
  }
  return sure + Math.min(unlikely, unlikelyAtMost);
}

/** BM25's frequency part, from 0 to `saturation` + 1. */
export function saturated(
  frequency: number,
  page: number,
  saturation: number,
  { lengths, averageLength }: PageStatistics,
  { lengthNormalisation }: Parameters,
): number {
  const norm = saturation * (1 - lengthNormalisation + (lengthNormalisation * lengths[page]!) / averageLength);
  return (frequency * (saturation + 1)) / (frequency + norm || 1);
}
