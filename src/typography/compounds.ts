import { normalise } from '../vietnamese/normalise.ts';

const NO_BREAK_SPACE = '\u00a0';
const WORD = /\p{L}+/gu;

/** A pair of syllables in lower case, joined by one space. */
export type CompoundSet = ReadonlySet<string>;

function syllablesByClause(text: string): string[][] {
  return normalise(text).toLowerCase().split(/[^\p{L}\p{M} ]+/u).map((clause) => clause.match(WORD) ?? []);
}

/**
 * Finds the compounds of a library in its own text: pairs of syllables that stand together
 * far more often than their frequencies explain (Dunning's log-likelihood ratio, 1993),
 * and that make up a good part of what either syllable does.
 * @param texts plain texts of the entries
 * @param extra pairs that an editor adds; longer expressions give each of their pairs
 */
export function findCompounds(texts: Iterable<string>, extra: Iterable<string> = []): CompoundSet {
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
  const compounds = new Set<string>();
  for (const [pair, together] of pairs) {
    const [first = '', second = ''] = pair.split(' ');
    const a = single.get(first) ?? 0;
    const b = single.get(second) ?? 0;
    if (together >= 4 && together / Math.min(a, b) >= 0.3 && logLikelihood(together, a, b, total) >= 30) compounds.add(pair);
  }
  for (const expression of extra) {
    const syllables = expression.toLowerCase().match(WORD) ?? [];
    syllables.slice(1).forEach((syllable, index) => compounds.add(`${syllables[index]} ${syllable}`));
  }
  return compounds;
}

function logLikelihood(together: number, a: number, b: number, total: number): number {
  const cell = (observed: number, expected: number): number => (observed > 0 ? observed * Math.log(observed / expected) : 0);
  const rest = total - a - b + together;
  return 2 * (
    cell(together, (a * b) / total) +
    cell(a - together, (a * (total - b)) / total) +
    cell(b - together, ((total - a) * b) / total) +
    cell(rest, ((total - a) * (total - b)) / total)
  );
}

/**
 * Joins the syllables of compounds with a no-break space, so that no line of a title,
 * heading or quotation tears a word. At most four syllables are joined in a row: a phone's line must still break.
 */
export function joinCompounds(text: string, compounds: CompoundSet): string {
  let joined = 1;
  return text.replace(/(\p{L}+) (?=(\p{L}+))/gu, (match, first: string, second: string) => {
    const isCompound = compounds.has(`${first} ${second}`.toLowerCase().normalize('NFC')) && joined < 4;
    joined = isCompound ? joined + 1 : 1;
    return isCompound ? first + NO_BREAK_SPACE : match;
  });
}
