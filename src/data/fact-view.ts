import type { Entry } from './library.ts';
import { withBase } from './settings.ts';
import { nameBesideText } from './titles.ts';

/** A value in a definition list: words, a link or a date. */
export type FactValue = string | { text: string; href?: string; datetime?: string };

/** A fact. With no values it is shown as not known. */
export interface FactView {
  label: string;
  values: FactValue[];
}

/** Links to entries as values of a fact. */
export function linkValues(entries: readonly Entry[]): FactValue[] {
  return entries.map((entry) => ({ text: nameBesideText(entry), href: withBase(entry.path) }));
}

/** Facts that have something to show. */
export function knownFacts(facts: FactView[]): FactView[] {
  return facts.filter(({ values }) => values.length > 0);
}
