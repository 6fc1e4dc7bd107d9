import { letterRuns, type LetterRun } from '../../text/letter-runs.ts';
import { bareLetters } from '../../vietnamese/bare-letters.ts';
import { canonicalSyllable } from '../../vietnamese/canonical.ts';
import { listCompounds } from '../../vietnamese/compounds.ts';
import { editDistance } from '../../vietnamese/edit-distance.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { oncePerPair, oncePerText } from '../../vietnamese/once-per-text.ts';
import { soundAlikes } from '../../vietnamese/sound-alikes.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import { FREE_WORDS } from './free-words.ts';

/** Two words that stand for a compound. */
interface CompoundSlip {
  at: number;
  written: string;
  /** What it may have been meant to be, the likeliest first; in lower case. */
  meant: string[];
}

/** Two syllables in the form of `canonicalSyllable`. */
export type Pair = readonly [first: string, second: string];

/** Whether a pair is written by others too, beside the pair it may be meant for. */
export type IsInUse = (pair: Pair, meant: Pair) => boolean;

interface Compound {
  keys: Pair;
  spelling: string;
  isCommon: boolean;
}

const SMALL = /^\p{Ll}+$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;
const CAPITALS = /^\p{Lu}{2,}$/u;
/** Rhymes that some regions say alike, beside what `soundAlikes` knows. */
const RHYMES = [
  ['iêu', 'ươu'],
  ['iu', 'ưu'],
] as const;

const compounds = listCompounds().map(({ syllables: [first, second], isCommon }): Compound => ({
  keys: [canonicalSyllable(first), canonicalSyllable(second)],
  spelling: `${first} ${second}`,
  isCommon,
}));
const byFirst = Map.groupBy(compounds, ({ keys }) => keys[0]);
const secondsOf = new Map([...byFirst].map(([first, found]) => [first, new Set(found.map(({ keys }) => keys[1]))]));
const bySecond = Map.groupBy(compounds, ({ keys }) => keys[1]);
const byBareLetters = Map.groupBy(
  compounds.filter(({ isCommon }) => isCommon),
  ({ keys }) => foldDiacritics(keys.join(' ')),
);
const freeWords = new Set(FREE_WORDS.trim().split(/\s+/).map(canonicalSyllable));

/** Syllables that Vietnamese words are made of; not all, but all that are met often. */
const attested = new Set([...freeWords, ...compounds.flatMap(({ keys }) => keys)]);

/** Whether a syllable, in the form of `canonicalSyllable`, is one that words are often made of. */
export function isAttested(key: string): boolean {
  return attested.has(key);
}

/** Whether two syllables are a compound of the lists. */
export function areCompound(first: string, second: string): boolean {
  return isPair(canonicalSyllable(first), canonicalSyllable(second));
}

function isPair(first: string, second: string): boolean {
  return secondsOf.get(first)?.has(second) === true;
}

function isCompound(first: Word | undefined, second: Word | undefined): boolean {
  return first !== undefined && second?.isJoined === true && isPair(first.key, second.key);
}

function pairOf(spelling: string): Pair {
  const [first = '', second = ''] = spelling.split(' ');
  return [canonicalSyllable(first), canonicalSyllable(second)];
}

/** What is asked of a word wherever it stands. */
interface Letters {
  key: string;
  isSmall: boolean;
  isCapitalised: boolean;
  isCapitals: boolean;
  mayBeTyped: boolean;
}

const lettersIn = oncePerText((text): Letters => {
  const key = canonicalSyllable(text);
  return {
    key,
    isSmall: SMALL.test(text),
    isCapitalised: CAPITALISED.test(text),
    isCapitals: CAPITALS.test(text),
    mayBeTyped: key.length > 1 && (isSyllable(key) || /^[a-z]+$/i.test(text)),
  };
});

interface Word extends LetterRun, Letters {}

function wordOf({ text, at, isJoined }: LetterRun): Word {
  const { key, isSmall, isCapitalised, isCapitals, mayBeTyped } = lettersIn(text);
  return { text, at, isJoined, key, isSmall, isCapitalised, isCapitals, mayBeTyped };
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

function swapRhyme(syllable: string, from: string, to: string): string {
  return canonicalSyllable(syllable.normalize('NFD').replace(from.normalize('NFD'), to.normalize('NFD')).normalize('NFC'));
}

/** The compounds that two syllables, with a space between, may have been meant to be, the likeliest first. */
function listMeantBy(first: string, second: string): readonly string[] {
  const [slipOfFirst, slipOfSecond] = [slipsOf(first), slipsOf(second)];
  const found = [
    ...(byFirst.get(first) ?? []).map((compound) => ({ ...compound, slip: slipOfSecond(compound.keys[1], first) })),
    ...(bySecond.get(second) ?? []).map((compound) => ({ ...compound, slip: slipOfFirst(compound.keys[0], second) })),
  ].filter(({ slip, isCommon }) => slip === 1 || (slip === 2 && isCommon));
  // `gian kho` may be what it says: marks are missed where a word is none without them.
  const pair = `${first} ${second}`;
  const isBare = /^[a-z]+ [a-z]+$/.test(pair) && !(freeWords.has(first) && freeWords.has(second));
  const bare = isBare ? (byBareLetters.get(pair) ?? []).map(({ spelling }) => ({ spelling, slip: 1 as Slip })) : [];
  return [...new Set([...bare, ...found].sort((a, b) => a.slip - b.slip).map(({ spelling }) => spelling))];
}

/** Pairs of words are many; those of two syllables are what a text has again and again. */
const meantBy = oncePerPair(listMeantBy);

/** Neither a name nor its part: small letters, a capital that begins them, or all capitals. */
function isOrdinary(before: Word | undefined, first: Word, second: Word): boolean {
  if (first.isCapitals) return second.isCapitals;
  if (!second.isSmall) return false;
  const isBehindName = first.isJoined && before?.isCapitalised === true;
  return first.isSmall || (first.isCapitalised && !isBehindName);
}

/**
 * Pairs of words that are no compound and one slip away from one. A pair that others write too is left alone, and one whose
 * words belong to their neighbours: `hợp đồng chi trả` has no `đồng chí`.
 */
export function* findCompoundSlips(text: string, isInUse: IsInUse): Generator<CompoundSlip> {
  const words = letterRuns(text).map(wordOf);
  for (const [index, second] of words.entries()) {
    const first = words[index - 1];
    if (!first || !second.isJoined || isPair(first.key, second.key)) continue;
    const before = words[index - 2];
    if (!isOrdinary(before, first, second) || !first.mayBeTyped || !second.mayBeTyped) continue;
    const meant = meantBy(first.key, second.key);
    if (meant.length === 0) continue;
    const isRare = !attested.has(first.key) || !attested.has(second.key);
    if (!isRare && isInUse([first.key, second.key], pairOf(meant[0]!))) continue;
    if (!isRare && ((first.isJoined && isCompound(before, first)) || isCompound(second, words[index + 1]))) continue;
    yield { at: first.at, written: text.slice(first.at, second.at + second.text.length), meant: meant.slice(0, 2) };
  }
}
