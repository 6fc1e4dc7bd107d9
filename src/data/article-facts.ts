import type { FactValue, FactView } from './view.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { withBase } from './settings.ts';
import { titleOf } from './titles.ts';

/** Links to entries as values of a fact. */
export function linkValues(entries: readonly Entry[]): FactValue[] {
  return entries.map((entry) => ({ text: titleOf(entry), href: withBase(entry.path) }));
}

/** Facts that have something to show. */
export function knownFacts(facts: FactView[]): FactView[] {
  return facts.filter(({ values }) => values.length > 0);
}

/** Who and what an article is about, with links. */
export function articleFacts(entry: Entry<'articles'>, library: LibraryIndex): FactView[] {
  return knownFacts([
    { label: 'Đơn vị', values: linkValues(library.referred(entry, 'organisations')) },
    { label: 'Chuyên đề', values: linkValues(library.referred(entry, 'sessions')) },
    { label: 'Văn bản', values: linkValues(library.referred(entry, 'documents')) },
    { label: 'Trích dẫn', values: linkValues(library.referred(entry, 'quotes')) },
  ]);
}
