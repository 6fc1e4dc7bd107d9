import { listCompounds } from '../vietnamese/compounds.ts';
import { canonicalSyllable } from '../vietnamese/canonical.ts';
import { COMMON_WORDS } from './common-words.ts';

const NO_BREAK_SPACE = '\u00a0';
const WORD = /\p{L}+/gu;
/** How strongly pairs hold together: what an editor lists is joined whatever stands beside it. */
const STRENGTH = { editors: Number.POSITIVE_INFINITY, names: 3, common: 2, rare: 1 };

/** How strongly two syllables hold together; 0 for those that are no compound. */
export type Compounds = (first: string, second: string) => number;

/**
 * The compounds of the language that are known beforehand, and what an editor lists. They are not looked for in the library's own
 * text: what its pages look like would change with every entry, and pairs that merely often meet (“câu này”) would be among them.
 * @param listed expressions; longer ones give each of their pairs
 */
export function knownCompounds(listed: readonly string[]): Compounds {
  const strengths = new Map<string, number>();
  for (const { syllables, isCommon } of listCompounds()) strengths.set(keyOf(...syllables), isCommon ? STRENGTH.common : STRENGTH.rare);
  const hold = (expression: string, strength: number): void => {
    const syllables = expression.match(WORD) ?? [];
    for (const [i, syllable] of syllables.slice(1).entries()) strengths.set(keyOf(syllables[i]!, syllable), strength);
  };
  for (const word of COMMON_WORDS) hold(word, STRENGTH.names);
  for (const expression of listed) hold(expression, STRENGTH.editors);
  const asWritten = new Map<string, number>();
  return (first, second) => {
    const written = `${first} ${second}`;
    const known = asWritten.get(written);
    if (known !== undefined) return known;
    const strength = strengths.get(keyOf(first, second)) ?? 0;
    asWritten.set(written, strength);
    return strength;
  };
}

function keyOf(first: string, second: string): string {
  return `${canonicalSyllable(first)} ${canonicalSyllable(second)}`;
}

/** A space between two words of letters and nothing else. */
interface Gap {
  at: number;
  strength: number;
  isJoined: boolean;
  /** The word behind it is the one before the next gap. */
  sharesWithNext: boolean;
}

/**
 * Joins the syllables of compounds with a no-break space, so that no line of a title, heading or quotation
 * tears a word. Where pairs overlap the stronger one is joined, of two as strong the first (“sinh hoạt | chuyên đề”);
 * the pairs of an editor's expression are all joined (“Hồ Chí Minh”).
 */
export function joinCompounds(text: string, compounds: Compounds): string {
  const gaps = listGaps(text, compounds);
  // What is joined before, by hand or by an earlier call, stays so and counts.
  const order = gaps.flatMap(({ strength }, i) => (strength > 0 ? [i] : [])).sort((a, b) => gaps[b]!.strength - gaps[a]!.strength);
  const added: number[] = [];
  for (const i of order) {
    const gap = gaps[i]!;
    if (gap.isJoined) continue;
    const [before, next] = [gaps[i - 1], gaps[i + 1]];
    const touches = (before?.isJoined && before.sharesWithNext) || (next?.isJoined && gap.sharesWithNext);
    if (touches && gap.strength !== STRENGTH.editors) continue;
    gap.isJoined = true;
    added.push(gap.at);
  }
  if (added.length === 0) return text;
  let at = 0;
  let joined = '';
  for (const gap of added.sort((a, b) => a - b)) {
    joined += text.slice(at, gap) + NO_BREAK_SPACE;
    at = gap + 1;
  }
  return joined + text.slice(at);
}

function listGaps(text: string, compounds: Compounds): Gap[] {
  const gaps: Gap[] = [];
  let before: { word: string; end: number; hasGap: boolean } | null = null;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const space: string | undefined = before && index === before.end + 1 ? text[before.end] : undefined;
    const isGap: boolean = space === ' ' || space === NO_BREAK_SPACE;
    if (before && isGap) {
      if (before.hasGap) gaps.at(-1)!.sharesWithNext = true;
      const isJoined = space === NO_BREAK_SPACE;
      gaps.push({ at: before.end, strength: compounds(before.word, word), isJoined, sharesWithNext: false });
    }
    before = { word, end: index + word.length, hasGap: isGap };
  }
  return gaps;
}
