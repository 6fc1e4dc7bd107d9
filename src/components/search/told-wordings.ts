import type { Interpretation } from '../../search/types.ts';

/** A short form in one word: `NQ`, `QĐi`, `KT-XH`. Who typed the words themselves is told nothing by it. */
const SHORT_FORM = /^\S*\p{Lu}\S*\p{Lu}\S*$/u;

/** The other wordings searched along that a reader is told of: no short forms, and none that a line on what is lacking names. */
export function toldWordings({ expansions, unknown }: Pick<Interpretation, 'expansions' | 'unknown'>): string[] {
  const named = unknown.flatMap(({ typed, instead = [] }) => [typed, ...instead]);
  const wordings = new Set(expansions.map(({ expansion }) => expansion));
  return [...wordings].filter((wording) => !named.includes(wording) && !SHORT_FORM.test(wording));
}
