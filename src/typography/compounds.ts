import { normalise } from '../vietnamese/normalise.ts';

const NO_BREAK_SPACE = '\u00a0';
const WORD = /\p{L}+/gu;
/** Stronger than pairs that were found, weaker than what an editor wants. */
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
 * @param extra pairs that an editor adds; longer expressions give each of their pairs
 * @param common words of two syllables that are known beforehand, and stronger than any pair that was found
 */
export function findCompounds(texts: Iterable<string>, extra: Iterable<string> = [], common: Iterable<string> = []): Compounds {
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
  for (const expression of extra) {
    const syllables = expression.toLowerCase().match(WORD) ?? [];
    syllables.slice(1).forEach((syllable, index) => compounds.set(`${syllables[index]} ${syllable}`, Number.POSITIVE_INFINITY));
  }
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

/**
 * Joins the syllables of compounds with a no-break space, so that no line of a title, heading or quotation
 * tears a word. Where pairs overlap the stronger one is joined (“sinh hoạt | chuyên đề”, not “hoạt chuyên”);
 * the pairs of an editor's expression are all joined (“Hồ Chí Minh”).
 */
export function joinCompounds(text: string, compounds: Compounds): string {
  const gaps = [...text.matchAll(/(?<=(\p{L}+))[ \u00a0](?=(\p{L}+))/gu)].map((match, order) => ({
    at: match.index,
    order,
    strength: compounds.get(`${match[1]} ${match[2]}`.toLowerCase().normalize('NFC')) ?? 0,
  }));
  // What is joined before, by hand or by an earlier call, stays so and counts.
  const joined = new Set(gaps.flatMap(({ at, order }) => (text[at] === NO_BREAK_SPACE ? [order] : [])));
  /** Whether a gap and the next one stand on both sides of one syllable. */
  const share = (order: number): boolean => /^\p{L}+$/u.test(text.slice(gaps[order]!.at + 1, gaps[order + 1]!.at));
  for (const { order, strength } of gaps.filter((gap) => gap.strength > 0).sort((a, b) => b.strength - a.strength)) {
    const touches = (joined.has(order - 1) && share(order - 1)) || (joined.has(order + 1) && share(order));
    if (strength === Number.POSITIVE_INFINITY || !touches) joined.add(order);
  }
  const characters = [...joined].reduce((list, order) => ((list[gaps[order]!.at] = NO_BREAK_SPACE), list), text.split(''));
  return characters.join('');
}
