import { followedBy, nearEachOther, occurrencesOfForms } from './occurrences.ts';
import type { Places } from './term.ts';
import type { Terms } from './terms.ts';

/** Words between the two years of a run: `từ năm 1945 đến năm 1954`. */
const BETWEEN_YEARS = 3;

/** Where pages speak of a year. Years are not among what is kept of texts: they are words of the index. */
export async function placesOfYear(year: number, terms: Terms): Promise<Places | null> {
  const word = String(year);
  await terms.load([word]);
  const term = terms.of(word);
  return term && occurrencesOfForms(term, (form) => form === word);
}

/** Where pages speak of a run of years as one. */
export async function placesOfRun(year: number, until: number, terms: Terms): Promise<Places | null> {
  const [first, last] = [await placesOfYear(year, terms), await placesOfYear(until, terms)];
  if (!first || !last) return null;
  const [a, b] = [first, last].map((places) => ({ ...places, weights: Array.from(places.positions, () => 1) }));
  const together = followedBy(a!, b!);
  return together.pages.length > 0 ? together : nearEachOther(a!, b!, BETWEEN_YEARS);
}
