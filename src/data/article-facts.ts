import { knownFacts, linkValues, type FactView } from './fact-view.ts';
import type { Entry, LibraryIndex } from './library.ts';

/** Who and what an article is about, with links. */
export function articleFacts(entry: Entry<'articles'>, library: LibraryIndex): FactView[] {
  return knownFacts([
    { label: 'Đơn vị', values: linkValues(library.referred(entry, 'organisations')) },
    { label: 'Chuyên đề', values: linkValues(library.referred(entry, 'sessions')) },
    { label: 'Văn bản', values: linkValues(library.referred(entry, 'documents')) },
    { label: 'Trích dẫn', values: linkValues(library.referred(entry, 'quotes')) },
  ]);
}
