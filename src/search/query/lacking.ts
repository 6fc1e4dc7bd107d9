import { isSyllable } from '../../vietnamese/syllable.ts';
import type { Sources } from './candidates.ts';
import { isFunctionWord } from './function-words.ts';
import { fold } from './keys.ts';
import type { Lack, Stretch, Understood } from './lack.ts';
import { adjacencyCounts } from './occurrences.ts';
import { isNextWord, type ParsedQuery, type QueryWord } from './parse-query.ts';
import { findScattered, findWordingsLacked } from './scattered.ts';
import { areNeighbours, shareAPage } from './side-by-side.ts';
import type { Slot } from './slot.ts';
import { isSyllableInLetters } from './standing.ts';
import type { Terms } from './terms.ts';

/** How many words are offered for one that is lacking, and how many are tried for each of two. */
const MOST_NEAREST = 3;
const TRIED = 4;
/** Words of the longest query of which words must only be apart: a sentence half remembered has many that are no word together. */
const MOST_WORDS = 7;

/** So firmly must two words go together (`tieBetween`) to be offered for two that were typed with their marks. */
const LEAST_TIE = 12;

/** `held`: with a neighbour as the library has it, or with nothing to say of it; `apart`: beside neither neighbour anywhere. */
type State = 'held' | 'apart' | 'missing';

/**
 * Finds what a query asks for and the library lacks. Every word that is nowhere; words that are there but beside neither
 * of their neighbours in the query, two or more in a row: `trợ cấp thất nghiệp` where no page has `thất nghiệp`; what the
 * library has in an editor's words alone; and what it has all words of, but nowhere together (`scattered.ts`).
 */
export async function findLacking(query: ParsedQuery, understood: Understood, sources: Sources): Promise<Lack[]> {
  const isShort = query.words.length <= MOST_WORDS;
  const slotsOf = slotsByWord(query.words, understood);
  const states = statesOf(query, slotsOf, understood);
  const isTold = ({ start, end }: Stretch): boolean =>
    states[start] === 'missing' || isShort || !shareAPage(slotsOf.slice(start, end).flat(), understood.readings);
  const runs = runsOf(states, query.words).filter(isTold);
  const found = await Promise.all(runs.map(async (run) => ({ ...run, nearest: await nearestTo(run, states, understood, sources) })));
  // Of a quoted phrase it is told that it stands nowhere.
  const quoted = query.phrases.map(([start, end]) => ({ start, end })).filter(({ start, end }) => end - start > 1);
  const lacks = [...found, ...findWordingsLacked(understood).filter((lack) => !quoted.some((phrase) => overlap(lack, phrase)))];
  return [...lacks, ...findScattered(query.words, slotsOf, understood, [...lacks, ...quoted])].sort((a, b) => a.start - b.start);
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** By word of the query, the slots it has; several of an abbreviation that is written out. */
function slotsByWord(words: readonly QueryWord[], { readings, slots }: Understood): Slot[][] {
  return words.map((_, word) =>
    slots.filter(({ reading }) => {
      const { word: first, span } = readings[reading]!;
      return word >= first && word < first + span;
    }),
  );
}

function statesOf({ words, phrases, open }: ParsedQuery, slotsOf: readonly Slot[][], { readings }: Understood): State[] {
  // Two words by themselves are asked for as one: `từ chức`, although `từ` stands beside anything.
  const joinsOthers = (text: string): boolean => words.length > 2 && isFunctionWord(text);
  const isLinked = (word: number): boolean => {
    const [before, after] = [slotsOf[word]?.at(-1), slotsOf[word + 1]?.[0]];
    if ([word, word + 1].some((one) => joinsOthers(words[one]?.text ?? ''))) return false;
    return before !== undefined && after !== undefined && (before === after || areNeighbours(before, after, readings));
  };
  return words.map(({ text }, word): State => {
    const own = slotsOf[word]!;
    const [slot] = own;
    if (!slot || own.every(({ term, reading }) => term.pages.length === 0 || readings[reading]!.isGuessed)) return 'missing';
    const taken = slot.relations[slot.best]!;
    const isBegun = open && word === words.length - 1 && taken === 'completion';
    const isQuoted = phrases.some(([start, end]) => word >= start && word < end);
    const isSaidOtherwise = own.length > 1 || slot.relations.includes('synonym');
    if (isSaidOtherwise || isBegun || isQuoted || taken === 'slip' || !/^\p{L}+$/u.test(text) || joinsOthers(text)) return 'held';
    return isLinked(word - 1) || isLinked(word) ? 'held' : 'apart';
  });
}

/**
 * Missing words one by one or as the compound they make; words apart from two on. One syllable that is nowhere is no word by
 * itself, but makes one with the next (`sáp nhập` of `sáp nhập tỉnh`) or with the one before that it alone can go with.
 */
function runsOf(states: readonly State[], words: readonly QueryWord[]): Stretch[] {
  const mayJoin = (word: number): boolean => isSyllableInLetters(words[word]!.text);
  const isApart = (word: number): boolean => states[word] === 'apart';
  const runs: Stretch[] = [];
  for (let start = 0, end = 0; start < states.length; start = Math.max(end, start + 1)) {
    const state = states[start]!;
    if (state === 'held') continue;
    end = start + 1;
    while (states[end] === state && isNextWord(words[end]) && mayJoin(start) && mayJoin(end)) end++;
    if (state === 'missing' && end - start === 1 && mayJoin(start)) {
      const before = isApart(start - 1) && !isApart(start - 2) && isNextWord(words[start]);
      const after = isApart(end) && isNextWord(words[end]);
      if (before !== after) runs.push(before ? { start: start - 1, end } : { start, end: ++end });
      else runs.push({ start, end });
    } else if (state === 'missing' || end - start > 1) runs.push({ start, end });
  }
  return runs;
}

async function nearestTo(
  { start, end }: Stretch,
  states: readonly State[],
  { readings }: Understood,
  { terms, vocabulary, libraryLength }: Sources,
): Promise<string[]> {
  const lost = readings.filter(({ word }) => word >= start && word < end);
  if (lost.length > 2 || lost.some(({ standing }) => standing.letters === 'never')) return [];
  // Words that are there are looked at with other marks alone, which need no download: `chi bộ` for `chị bộ`.
  const known = states.slice(start, end).includes('missing') ? await vocabulary() : null;
  const like = lost.map(({ spelling, word }) => {
    if (!known) return terms.of(spelling)?.forms ?? [];
    const near = known.near(spelling, TRIED).filter((other) => other.length > 2 && isSyllable(other));
    return states[word] === 'apart' ? [spelling, ...near] : near;
  });
  const [firsts = [], seconds] = like;
  if (!seconds) return states.length > 1 ? [] : firsts.slice(0, MOST_NEAREST);
  await terms.load(like.flat());
  const typed = lost.map(({ spelling }) => spelling);
  const pairs = firsts.flatMap((first) =>
    seconds.map((second) => ({ text: `${first} ${second}`, words: [first, second], tie: tieBetween(first, second, terms, libraryLength) })),
  );
  return pairs
    .filter(({ words, tie }) => tie >= LEAST_TIE && isOneSlipAway(words, typed))
    .sort((a, b) => b.tie - a.tie)
    .slice(0, MOST_NEAREST)
    .map(({ text }) => text);
}

/** The same letters with other marks, or one of the two words alone is another: `đặt hai` is not what `đất đai` was meant for. */
function isOneSlipAway(words: readonly string[], typed: readonly string[]): boolean {
  return words.every((word, i) => fold(word) === fold(typed[i]!)) || words.some((word, i) => word === typed[i]);
}

/** How firmly two words go together in the library: how often one follows the other, times the logarithm of its ratio to chance. */
function tieBetween(first: string, second: string, terms: Terms, libraryLength: number): number {
  const [a, b] = [terms.of(first), terms.of(second)];
  const [ofA, ofB] = [a?.forms.indexOf(first) ?? -1, b?.forms.indexOf(second) ?? -1];
  if (!a || !b || ofA < 0 || ofB < 0 || isFunctionWord(first) || isFunctionWord(second)) return 0;
  const together = adjacencyCounts(a, b).get(ofA * b.forms.length + ofB) ?? 0;
  return together && together * Math.log((together * libraryLength) / (a.counts[ofA]! * b.counts[ofB]!));
}
