import { isSyllable } from '../../vietnamese/syllable.ts';
import type { Reading } from './candidates.ts';
import { isAsTyped } from './evidence.ts';
import { isFunctionWord } from './function-words.ts';
import type { Lack, Stretch, Understood } from './lack.ts';
import { PARAMETERS } from './parameters.ts';
import { isNextWord, type QueryWord } from './parse-query.ts';
import { areNear, countPagesWith, shareAPage } from './side-by-side.ts';
import type { Slot } from './slot.ts';

/** Syllables of the longest stretch that is asked for as one thing: `bảo hiểm y tế`. A longer one is a list of subjects. */
const MOST_SYLLABLES = 4;
/** On so many pages at least stand two words that are a subject of the library; `thi đua tiết kiệm` asks for two of them. */
const PAGES_OF_SUBJECT = 5;
/** From word to word of a wording, where a sign by itself is between: `kinh tế - xã hội`. */
const WITH_A_SIGN = 2;

/**
 * Stretches of a query, between function words and signs, that are the name of one thing the library has not: it has
 * every syllable, each beside another perhaps, and no sentence with them all (`nông thôn mới`). Words that are asked for
 * together (`đoàn kết cán bộ`) do meet in some sentence; two subjects, and words of a longer query, on some page at least.
 * @param slotsOf by word of the query
 * @param told what else is said to be lacking
 */
export function findScattered(
  words: readonly QueryWord[],
  slotsOf: readonly Slot[][],
  { readings }: Understood,
  told: readonly Stretch[],
): Lack[] {
  const isOneThing = words.length <= MOST_SYLLABLES;
  const isContent = (word: number): boolean => {
    const [slot, ...others] = slotsOf[word]!;
    const isTold = told.some(({ start, end }) => word >= start && word < end);
    if (!slot || others.length > 0 || isTold || isFunctionWord(slot.typed)) return false;
    return isSyllable(slot.typed) && isAsTyped(slot.relations[slot.best]!, readings[slot.reading]!.standing.marks);
  };
  const found: Lack[] = [];
  for (let start = 0, end = 0; start < words.length; start = Math.max(end, start + 1)) {
    end = start;
    while (end < words.length && (end === start || isNextWord(words[end])) && isContent(end)) end++;
    if (end - start < 2 || end - start > MOST_SYLLABLES) continue;
    const own = slotsOf.slice(start, end).flat();
    const isTogether =
      isOneThing && !areSubjects(own, readings) ? areNear(own, readings, PARAMETERS.nearWindow, true) : shareAPage(own, readings);
    if (!isTogether) found.push({ start, end, nearest: [], isScattered: true });
  }
  // `giải phóng mặt bằng`, of which `bằng` joins others as a rule.
  const isRow = isOneThing && told.length === 0 && words.slice(1).every(isNextWord);
  return found.length > 0 && isRow ? [{ ...found[0]!, start: 0, end: words.length }] : found;
}

function areSubjects(slots: readonly Slot[], readings: readonly Reading[]): boolean {
  return [slots.slice(0, 2), slots.slice(2)].every((two) => two.length > 1 && countPagesWith(two, readings) >= PAGES_OF_SUBJECT);
}

/** Wordings of the lexicon that the library has in other words alone, and abbreviations of what it has in none. */
export function findWordingsLacked({ readings, slots, expansions }: Understood): Lack[] {
  return expansions.flatMap(({ start, end, wording, others }): Lack[] => {
    const own = slots.slice(start, end);
    if (areNear(own, readings, WITH_A_SIGN, false)) return [];
    const instead = others.flatMap(({ text }) => (own[0]!.term.forms.includes(text) ? text : []));
    const [{ word, span }, last] = [readings[own[0]!.reading]!, readings[own.at(-1)!.reading]!];
    const isWrittenOut = readings.filter((reading) => reading.word === word).length > 1;
    const place = { start: word, end: last.word + span, nearest: [] };
    if (isWrittenOut) return instead.length > 0 ? [] : [{ ...place, isScattered: true, wording: wording.text }];
    return instead.length > 0 ? [{ ...place, instead }] : [];
  });
}
