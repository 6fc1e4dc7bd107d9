import { shortLabel } from '../schemas/collections.ts';
import { knownFacts, linkValues, type FactView } from './fact-view.ts';
import type { Entry, LibraryIndex } from './library.ts';

/** Who and what an article is about, with links. */
export function articleFacts(entry: Entry<'articles'>, library: LibraryIndex): FactView[] {
  const about = ['organisations', 'sessions', 'documents', 'quotes'] as const;
  return knownFacts(about.map((name) => ({ label: shortLabel(name), values: linkValues(library.referred(entry, name)) })));
}
