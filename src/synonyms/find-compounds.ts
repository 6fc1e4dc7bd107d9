import { normalise } from '../vietnamese/normalise.ts';

const WORD = /\p{L}+/gu;
/** Stronger than any pair that is found. */
const KNOWN = 1e9;

/** Pairs of syllables, in lower case and joined by one space, with how strongly they hold together. */
export type Compounds = ReadonlyMap<string, number>;

function syllablesByClause(text: string): string[][] {
  return normalise(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M} ]+/u)
    .map((clause) => clause.match(WORD) ?? []);
}

/**
 * Finds the compounds of a library in its own text: pairs of syllables that stand together
 * far more often than their frequencies explain (Dunning's log-likelihood ratio, 1993),
 * and that make up a good part of what either syllable does.
 * @param texts plain texts of the entries
 * @param common words of two syllables that are known beforehand, and stronger than any pair that was found
 */
export function findCompounds(texts: Iterable<string>, common: Iterable<string> = []): Compounds {
  const single = new Map<string, number>();
  const pairs = new Map<string, number>();
  let total = 0;
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const text of texts) {
    for (const clause of syllablesByClause(text)) {
      clause.forEach((syllable, index) => {
        count(single, syllable);
        total += 1;
        if (index > 0) count(pairs, `${clause[index - 1]} ${syllable}`);
      });
    }
  }
  const compounds = new Map<string, number>();
  for (const [pair, together] of pairs) {
    const [first = '', second = ''] = pair.split(' ');
    const a = single.get(first) ?? 0;
    const b = single.get(second) ?? 0;
    const strength = logLikelihood(together, a, b, total);
    if (together >= 4 && together / Math.min(a, b) >= 0.3 && strength >= 30) compounds.set(pair, strength);
  }
  for (const word of common) compounds.set(word.toLowerCase().normalize('NFC'), KNOWN);
  return compounds;
}

function logLikelihood(together: number, a: number, b: number, total: number): number {
  const cell = (observed: number, expected: number): number => (observed > 0 ? observed * Math.log(observed / expected) : 0);
  const rest = total - a - b + together;
  return (
    2 *
    (cell(together, (a * b) / total) +
      cell(a - together, (a * (total - b)) / total) +
      cell(b - together, ((total - a) * b) / total) +
      cell(rest, ((total - a) * (total - b)) / total))
  );
}
