import { bareLetters } from '../../vietnamese/bare-letters.ts';
import { canonicalSyllable } from '../../vietnamese/canonical.ts';
import { editDistance } from '../../vietnamese/edit-distance.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { soundAlikes } from '../../vietnamese/sound-alikes.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import { COMMON_COMPOUNDS, FREE_WORDS } from './common-compounds.ts';
import { RARE_COMPOUNDS } from './rare-compounds.ts';

/** Two words that stand for a compound. */
interface CompoundSlip {
  at: number;
  written: string;
  /** What it may have been meant to be, the likeliest first; in lower case. */
  meant: string[];
}

/** Whether a pair of syllables, in the form of `canonicalSyllable`, is written by others too, beside the pair it may be meant for. */
export type IsInUse = (pair: string, meant: string) => boolean;

interface Compound {
  keys: readonly [string, string];
  spelling: string;
  isCommon: boolean;
}

interface Word {
  text: string;
  key: string;
  at: number;
  /** A space and nothing else parts it from the word before. */
  isJoined: boolean;
}

const WORD = /[\p{L}\p{M}]+/gu;
const SMALL = /^\p{Ll}+$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;
const CAPITALS = /^\p{Lu}{2,}$/u;
/** Rhymes that some regions say alike, beside what `soundAlikes` knows. */
const RHYMES = [
  ['iêu', 'ươu'],
  ['iu', 'ưu'],
] as const;
/** What is looked for in a text again and again is kept; more than these no text of a library holds. */
const MOST_KEPT = 50_000;

function parseCompounds(list: string, isCommon: boolean): Compound[] {
  return list
    .trim()
    .split(/,\s/)
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return others.map((second): Compound => ({
        keys: [canonicalSyllable(first), canonicalSyllable(second)],
        spelling: `${first} ${second}`,
        isCommon,
      }));
    });
}

const compounds = [...parseCompounds(COMMON_COMPOUNDS, true), ...parseCompounds(RARE_COMPOUNDS, false)];
const byFirst = Map.groupBy(compounds, ({ keys }) => keys[0]);
const bySecond = Map.groupBy(compounds, ({ keys }) => keys[1]);
const byBareLetters = Map.groupBy(
  compounds.filter(({ isCommon }) => isCommon),
  ({ keys }) => foldDiacritics(keys.join(' ')),
);
const known = new Set(compounds.map(({ keys }) => keys.join(' ')));
const freeWords = new Set(FREE_WORDS.trim().split(/\s+/).map(canonicalSyllable));

/** Syllables that Vietnamese words are made of; not all, but all that are met often. */
const attested = new Set([...freeWords, ...compounds.flatMap(({ keys }) => keys)]);

/** Whether a syllable, in the form of `canonicalSyllable`, is one that words are often made of. */
export function isAttested(key: string): boolean {
  return attested.has(key);
}

/** Whether two syllables are a compound of the lists. */
export function areCompound(first: string, second: string): boolean {
  return known.has(`${canonicalSyllable(first)} ${canonicalSyllable(second)}`);
}

function isCompound(first: Word | undefined, second: Word | undefined): boolean {
  return first !== undefined && second?.isJoined === true && known.has(`${first.key} ${second.key}`);
}

const keyOf = oncePerText(canonicalSyllable);

function pairKey(spelling: string): string {
  return spelling.split(' ').map(keyOf).join(' ');
}

/** The words of a text, each with its form for comparing. */
export function keyedWords(text: string): Word[] {
  let end = -1;
  return [...text.matchAll(WORD)].map(({ 0: word, index: at }) => {
    const isJoined = at === end + 1 && /^[ \u00A0]$/u.test(text[end] ?? '');
    end = at + word.length;
    return { text: word, key: keyOf(word), at, isJoined };
  });
}

type Slip = 0 | 1 | 2;

/**
 * How far a syllable is from what it may have been meant to be: 1 said alike; 2, enough where a common compound was meant, a key
 * missed, or said alike where both words often stand by themselves; 0 neither. Of a word that does, only a mark may be missed.
 */
const slipsOf = oncePerText((typed): ((meant: string, beside: string) => Slip) => {
  const swapped = RHYMES.flatMap(([one, other]) => [swapRhyme(typed, one, other), swapRhyme(typed, other, one)]);
  const isFree = freeWords.has(typed);
  const alike = new Set([...soundAlikes(typed), ...swapped].filter((other) => !(isFree && startsOtherwiseInSouth(typed, other))));
  const letters = typed.normalize('NFD');
  return (meant, beside) => {
    if (meant === typed) return 0;
    const isOfFreeWords = isFree && freeWords.has(beside);
    if (alike.has(meant)) return isOfFreeWords ? 2 : 1;
    const mayBe = !isFree || (!isOfFreeWords && bareLetters(meant) === bareLetters(typed));
    return mayBe && isOneKeyOff(letters, lettersOf(meant)) ? 2 : 0;
  };
});

const lettersOf = oncePerText((syllable) => syllable.normalize('NFD'));

/** v for d or gi: said alike in the South, where free words such as `và` and `với` stand before anything. */
function startsOtherwiseInSouth(one: string, other: string): boolean {
  return one.startsWith('v') !== other.startsWith('v');
}

function isOneKeyOff(one: string, other: string): boolean {
  const most = Math.max(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (head + tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return head + tail >= most - 2 && editDistance(one, other) === 1;
}

/** What is made of a text once and kept; no more of it than the texts of a library hold. */
function oncePerText<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size < MOST_KEPT) kept.set(text, made);
    return made;
  };
}

function swapRhyme(syllable: string, from: string, to: string): string {
  return canonicalSyllable(syllable.normalize('NFD').replace(from.normalize('NFD'), to.normalize('NFD')).normalize('NFC'));
}

/** The compounds that two syllables, with a space between, may have been meant to be, the likeliest first. */
const meantBy = oncePerText((pair): readonly string[] => {
  const [first = '', second = ''] = pair.split(' ');
  const [slipOfFirst, slipOfSecond] = [slipsOf(first), slipsOf(second)];
  const found = [
    ...(byFirst.get(first) ?? []).map((compound) => ({ ...compound, slip: slipOfSecond(compound.keys[1], first) })),
    ...(bySecond.get(second) ?? []).map((compound) => ({ ...compound, slip: slipOfFirst(compound.keys[0], second) })),
  ].filter(({ slip, isCommon }) => slip === 1 || (slip === 2 && isCommon));
  // `gian kho` may be what it says: marks are missed where a word is none without them.
  const isBare = /^[a-z]+ [a-z]+$/.test(pair) && !(freeWords.has(first) && freeWords.has(second));
  const bare = isBare ? (byBareLetters.get(pair) ?? []).map(({ spelling }) => ({ spelling, slip: 1 as Slip })) : [];
  return [...new Set([...bare, ...found].sort((a, b) => a.slip - b.slip).map(({ spelling }) => spelling))];
});

function mayBeTyped({ text, key }: Word): boolean {
  return key.length > 1 && (isSyllable(key) || /^[a-z]+$/i.test(text));
}

/** Neither a name nor its part: small letters, a capital that begins them, or all capitals. */
function isOrdinary(before: Word | undefined, first: Word, second: Word): boolean {
  if (CAPITALS.test(first.text)) return CAPITALS.test(second.text);
  if (!SMALL.test(second.text)) return false;
  const isBehindName = first.isJoined && before !== undefined && CAPITALISED.test(before.text);
  return SMALL.test(first.text) || (CAPITALISED.test(first.text) && !isBehindName);
}

/**
 * Pairs of words that are no compound and one slip away from one. A pair that others write too is left alone, and one whose
 * words belong to their neighbours: `hợp đồng chi trả` has no `đồng chí`.
 */
export function* findCompoundSlips(text: string, isInUse: IsInUse): Generator<CompoundSlip> {
  const words = keyedWords(text);
  for (const [index, second] of words.entries()) {
    const first = words[index - 1];
    if (!first || !second.isJoined || known.has(`${first.key} ${second.key}`)) continue;
    const before = words[index - 2];
    if (!isOrdinary(before, first, second) || !mayBeTyped(first) || !mayBeTyped(second)) continue;
    const meant = meantBy(`${first.key} ${second.key}`);
    if (meant.length === 0) continue;
    const isRare = !attested.has(first.key) || !attested.has(second.key);
    if (!isRare && isInUse(`${first.key} ${second.key}`, pairKey(meant[0]!))) continue;
    if (!isRare && ((first.isJoined && isCompound(before, first)) || isCompound(second, words[index + 1]))) continue;
    yield { at: first.at, written: text.slice(first.at, second.at + second.text.length), meant: meant.slice(0, 2) };
  }
}
