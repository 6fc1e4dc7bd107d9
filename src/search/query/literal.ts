import type { Reading } from './candidates.ts';
import type { InterpretedQuery } from './interpret.ts';
import { canonical } from './keys.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { Slot } from './slot.ts';
import type { Terms } from './terms.ts';

/** Takes every word for exactly what was typed; only tone placement, i/y and capitals make no difference. */
export async function readLiterally({ words }: ParsedQuery, terms: Terms): Promise<InterpretedQuery> {
  const readings = words.map(({ text }, word): Reading => {
    return { spelling: canonical(text), word, others: [], slipsConsidered: false, unfinished: false };
  });
  await terms.load(readings.map(({ spelling }) => spelling));
  const slots = readings.flatMap(({ spelling }, reading): Slot[] => {
    const term = terms.of(spelling);
    const best = term?.forms.indexOf(spelling) ?? -1;
    if (!term || best < 0) return [];
    const weights = new Float64Array(term.forms.length);
    weights[best] = 1;
    const relations = term.forms.map((_, form) => (form === best ? 'exact' : 'other'));
    return [{ reading, typed: spelling, term, relations, prior: weights, weights, best, confidence: 1 }];
  });
  return { readings, slots, expansions: [] };
}
