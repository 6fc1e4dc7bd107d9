import type { Reading } from './candidates.ts';
import { isAsTyped } from './evidence.ts';
import { adjacencyCounts, nearEachOther, occurrencesOfForms, runOf, type Occurrences } from './occurrences.ts';
import type { Slot } from './slot.ts';

/** The library has the two words one after the other, in any form that the typed ones say or are taken for. */
export function areNeighbours(before: Slot, after: Slot, readings: readonly Reading[]): boolean {
  const [ofBefore, ofAfter] = [before, after].map((slot) => isMeant(slot, readings));
  const forms = after.term.forms.length;
  for (const pair of adjacencyCounts(before.term, after.term).keys()) {
    if (ofBefore![Math.floor(pair / forms)] && ofAfter![pair % forms]) return true;
  }
  return false;
}

/** How many pages have the words one after the other. */
export function countPagesWith(slots: readonly Slot[], readings: readonly Reading[]): number {
  return runOf(slots.map((slot) => occurrencesMeant(slot, readings, true)))?.pages.length ?? 0;
}

/** It has each word at most so many from the one before; `orSynonym`: or what says the same. */
export function areNear(slots: readonly Slot[], readings: readonly Reading[], window: number, orSynonym: boolean): boolean {
  const places = slots.map((slot) => occurrencesMeant(slot, readings, orSynonym));
  return places.reduce((run, next) => nearEachOther(run, next, window, true)).pages.length > 0;
}

/** Some page has all of them, wherever. */
export function shareAPage(slots: readonly Slot[], readings: readonly Reading[]): boolean {
  const [first = [], ...others] = slots.map((slot) => Array.from(occurrencesMeant(slot, readings, true).pages));
  const sets = others.map((pages) => new Set(pages));
  return first.some((page) => sets.every((pages) => pages.has(page)));
}

function occurrencesMeant(slot: Slot, readings: readonly Reading[], orSynonym: boolean): Occurrences {
  const meant = isMeant(slot, readings);
  const isChosen = (form: number): boolean => meant[form]! || (orSynonym && slot.relations[form] === 'synonym');
  return occurrencesOfForms(slot.term, (form) => isChosen(slot.term.forms.indexOf(form)));
}

/** By form: whether the typed word says it itself or is taken for it. */
function isMeant({ relations, best, reading }: Slot, readings: readonly Reading[]): boolean[] {
  return relations.map((relation, form) => form === best || isAsTyped(relation, readings[reading]!.standing.marks));
}
