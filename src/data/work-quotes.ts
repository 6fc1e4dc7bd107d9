import { isListed } from './archives.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { mentionsOf } from './related.ts';

/** Quotations of a work that the library holds, but for sayings that nobody should quote. */
export function quotesOfWork(work: Entry<'works'>, library: LibraryIndex): Entry<'quotes'>[] {
  return library.referrers(work, 'quotes').filter((quote) => isListed(quote) && quote.data.work === work.id);
}

/** Texts that use a work, by themselves or through its quotations: materials, records, news, pages. */
export function usersOfWork(work: Entry<'works'>, library: LibraryIndex): Entry[] {
  const users = [work, ...quotesOfWork(work, library)].flatMap((entry) => mentionsOf(entry, library));
  return [...new Set(users)].filter(({ collection }) => collection !== 'quotes' && collection !== 'works');
}
