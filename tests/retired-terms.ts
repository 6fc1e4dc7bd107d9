import { RETIRED_TERMS } from '../src/handbook/terms.ts';

/** Every place of a text where a retired term stands, by its line, with what to write instead. */
export function listRetiredTerms(text: string): string[] {
  return RETIRED_TERMS.flatMap(({ pattern, instead }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => `${text.slice(0, index).split('\n').length}: “${found}” → ${instead}`),
  );
}
