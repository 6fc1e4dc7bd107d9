import type { Reading } from './candidates.ts';
import { soundAlikes } from '../../vietnamese/sound-alikes.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import { isFunctionWord } from './function-words.ts';
import { isBare } from './keys.ts';
import { adjacencyCounts } from './occurrences.ts';
import { PARAMETERS } from './parameters.ts';
import type { Relation, Slot } from './slot.ts';
import type { Proof } from './standing.ts';

/** So often must another word stand beside the neighbour: once says nothing, `nghề đọc` is no word. */
const LEAST_BESIDE = 2;

/**
 * Takes from every slot the forms that nothing speaks for: a word that stands as typed (`standing.ts`) can be meant for
 * another only where the library has the other directly beside its neighbour in the query, more than once and oftener than by
 * chance, and has not the typed one there. For what is unfinished once is enough.
 * @param libraryLength words in the whole library
 */
export function requireEvidence(slots: readonly Slot[], readings: readonly Reading[], libraryLength: number): void {
  slots.forEach((slot, at) => {
    const { standing, isGuessed = false } = readings[slot.reading]!;
    const { marks, letters } = standing;
    if (isGuessed || (marks === 'none' && letters === 'none')) return;
    const { pairs, standsThere } = readNeighbours(slots, at, readings);
    // `ly hôn` is whole; `dân vận khé` is on the way to what the library has there.
    const forLonger = pairs.length > 0 && isSyllable(slot.typed) ? marks : 'none';
    const { evidence, evidenceForMarks } = PARAMETERS;
    const needed = isBare(slot.typed) ? evidenceForMarks : evidence;
    const isBeside = (form: number): boolean =>
      pairs.some(({ counts, total }) => {
        const byChance = (slot.term.counts[form]! * total) / libraryLength;
        if (slot.relations[form] === 'completion') return counts[form]! > 0;
        return counts[form]! >= LEAST_BESIDE && counts[form]! * Math.log(counts[form]! / byChance) >= needed;
      });
    const alike = soundAlikes(slot.typed);
    slot.relations.forEach((relation, form) => {
      const proof = relation === 'other' ? marks : relation === 'slip' ? letters : relation === 'completion' ? forLonger : 'none';
      const isNoWord = relation === 'slip' && (!isSyllable(slot.term.forms[form]!) || isFunctionWord(slot.term.forms[form]!));
      if (proof === 'none') return;
      const isProven = proof === 'neighbour' && !isNoWord && !standsThere && isBeside(form);
      const isAlike = isProven && alike.includes(slot.term.forms[form]!);
      slot.prior[form] = isProven ? Math.max(slot.prior[form]!, isAlike ? PARAMETERS.meant.alike : 0) : 0;
    });
  });
}

/**
 * Whether a word can be meant for another spelling of which it is not known where it stands: not one that the library has beside its
 * neighbour as it was typed, which nothing can prove to be meant for another.
 */
export function mayBeMeantOtherwise(slots: readonly Slot[], at: number, readings: readonly Reading[]): boolean {
  const { term, relations, reading } = slots[at]!;
  const { marks } = readings[reading]!.standing;
  if (!term.isPartly || marks === 'never') return false;
  if (marks === 'none' || !relations.includes('exact')) return true;
  const { pairs, standsThere } = readNeighbours(slots, at, readings);
  return pairs.length > 0 && !standsThere;
}

/** What stands beside a word in the query and tells something of it, and whether the library has it there as it was typed. */
function readNeighbours(
  slots: readonly Slot[],
  at: number,
  readings: readonly Reading[],
): { pairs: ReturnType<typeof pairsWith>[]; standsThere: boolean } {
  const slot = slots[at]!;
  const { marks } = readings[slot.reading]!.standing;
  const neighbours = [slots[at - 1], slots[at + 1]].filter((other): other is Slot => other !== undefined && isTelling(other, slot));
  const pairs = neighbours.map((neighbour) => pairsWith(slot, neighbour, readings));
  const isThere = (form: number): boolean => pairs.some(({ counts }) => counts[form]! > 0);
  return { pairs, standsThere: slot.relations.some((relation, form) => isAsTyped(relation, marks) && isThere(form)) };
}

/** The word beside it in the query, unless it is one that stands beside anything. */
function isTelling(neighbour: Slot, slot: Slot): boolean {
  return Math.abs(neighbour.reading - slot.reading) === 1 && !isFunctionWord(neighbour.typed);
}

/** How often each form of a slot stands directly beside its neighbour as typed, and how often the latter stands anywhere. */
function pairsWith(slot: Slot, neighbour: Slot, readings: readonly Reading[]): { counts: Float64Array; total: number } {
  const isBefore = neighbour.reading < slot.reading;
  const { marks } = readings[neighbour.reading]!.standing;
  const isMeant = neighbour.relations.map((relation) => isAsTyped(relation, marks));
  const counts = new Float64Array(slot.term.forms.length);
  const [first, second] = isBefore ? [neighbour.term, slot.term] : [slot.term, neighbour.term];
  for (const [pair, count] of adjacencyCounts(first, second)) {
    const ofFirst = Math.floor(pair / second.forms.length);
    const ofSecond = pair % second.forms.length;
    const [own, other] = isBefore ? [ofSecond, ofFirst] : [ofFirst, ofSecond];
    // Of one word typed twice every occurrence would stand beside itself.
    if (isMeant[other] && slot.term.forms[own] !== neighbour.term.forms[other]) counts[own]! += count;
  }
  const total = isMeant.reduce((sum, meant, form) => sum + (meant ? neighbour.term.counts[form]! : 0), 0);
  return { counts, total };
}

/** A form that the typed word says itself: with its very marks, or with any where it was typed without. */
export function isAsTyped(relation: Relation, marks: Proof): boolean {
  return relation === 'exact' || (relation === 'other' && marks === 'none');
}
