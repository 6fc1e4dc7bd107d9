import type { CalledEntries } from '../editing/cms/preview/preview-html.ts';
import type { Entry } from '../data/library.ts';
import { datedTitle, shorten } from '../data/titles.ts';
import type { LibraryEntry } from '../library/entry.ts';
import { components } from '../mdx/components.ts';
import type { QuoteData } from '../schemas/quote.ts';

/** Letters of a quotation in the preview: it is looked at there, not read. */
const LONGEST = 600;

/** What the preview of the web editor shows of entries that a text can call: those of the build, drafts among them. */
export function calledEntries(entries: readonly Pick<LibraryEntry, 'collection' | 'id' | 'data'>[]): CalledEntries {
  const wanted = new Set([...components.values()].map(({ refersTo }) => refersTo));
  const titles = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, datedTitle(entry as Entry)]));
  const shown = entries.filter(({ collection }) => wanted.has(collection));
  return Object.fromEntries(
    [...Map.groupBy(shown, ({ collection }) => collection)].map(([collection, found]) => [
      collection,
      Object.fromEntries(
        found.map(({ id, data }) => [id, { title: titles.get(`${collection}/${id}`) ?? id, ...wordsOf(collection, data, titles) }]),
      ),
    ]),
  );
}

function wordsOf(collection: string, data: LibraryEntry['data'], titles: ReadonlyMap<string, string>): { text?: string; from?: string } {
  if (collection === 'documents' && 'title' in data) return { text: data.title };
  if (collection !== 'quotes') return {};
  const { text, work } = data as QuoteData;
  const from = work && titles.get(`works/${work}`);
  return { text: shorten(text, LONGEST), ...(from ? { from } : {}) };
}
