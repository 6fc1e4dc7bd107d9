import type { Words } from '../bundle/bundle.ts';
import type { Postings, WrittenForm } from '../bundle/postings.ts';
import { canonical } from '../query/keys.ts';

/** Pages and places of a key from which on its spellings are told apart, and of a spelling that is then left out for another. */
const OF_KEY = 16_000;
const OF_SPELLING = 2_000;

/** What postings cost, about. */
export function sizeOf({ pages, positions }: Postings): number {
  return pages.length + positions.length;
}

/**
 * The spellings of a key that stand at very many places each, so that whoever types one of them should not download where the others
 * stand; none where there are fewer than two of them. Numbers lie with their neighbours, which are offered for them.
 */
export function manySpellings(key: string, forms: readonly WrittenForm[]): string[] {
  const sizes = new Map<string, number>();
  for (const { form, postings } of forms) sizes.set(canonical(form), (sizes.get(canonical(form)) ?? 0) + sizeOf(postings));
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const many = [...sizes].filter(([, size]) => size >= OF_SPELLING).map(([spelling]) => spelling);
  return whole >= OF_KEY && many.length > 1 && !/\d/.test(key) ? many : [];
}

/** By spelling, whether a form's places are told in the chunk for it; that for the empty spelling is for all that are not many. */
export function partSpellings(chunk: Words): Map<string, (form: string) => boolean> {
  const [[key, forms] = ['', []] as const] = chunk;
  const many = chunk.size === 1 ? manySpellings(key, forms) : [];
  const spellings = many.length > 0 ? ['', ...many] : [];
  return new Map(spellings.map((spelling) => [spelling, (form) => canonical(form) === spelling || !many.includes(canonical(form))]));
}
