import { slugify } from '../vietnamese/slug.ts';

/** Longer ids are cut at a word, so that an address can be read out. */
export const LONGEST_ID = 80;

/** The id that a name gives; empty for a name without a letter or a digit. */
export function idFromName(name: string): string {
  const whole = slugify(name);
  if (whole.length <= LONGEST_ID) return whole;
  const cut = whole.lastIndexOf('-', LONGEST_ID);
  return whole.slice(0, cut > 0 ? cut : LONGEST_ID);
}
