import { isDoubtful } from '../schemas/quote.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { datedTitle, titleOf } from './titles.ts';

/** One field of Dublin Core in a page's head, which Zotero and others cite the page by. */
export interface CitedField {
  name: string;
  content: string;
}

interface Cited {
  title: string;
  creator?: string | undefined;
  /** As precisely as it is known: year, month or day. */
  date?: string | undefined;
  source?: string | undefined;
}

/**
 * What an entry is cited as: whose it is, of when, from where (dublincore.org/specifications/dublin-core/dcq-html). Nothing that
 * is not known; of a doubtful saying no author and no day.
 */
export function citedFields(entry: Entry, library: LibraryIndex): CitedField[] {
  return Object.entries(citedAs(entry, library)).flatMap(([name, content]) => (content ? [{ name: `DC.${name}`, content }] : []));
}

function citedAs(entry: Entry, library: LibraryIndex): Cited {
  switch (entry.collection) {
    case 'articles': {
      const { title, published, happened, source } = (entry as Entry<'articles'>).data;
      // Of a retold report the day is its source's, and unknown where that gives none.
      return { title, creator: source?.author, date: source ? (source.published ?? happened) : published, source: source?.name };
    }
    case 'quotes': {
      const { data } = entry as Entry<'quotes'>;
      if (isDoubtful(data.verification)) return { title: titleOf(entry) };
      const work = library.find('works', data.work);
      return { title: `“${titleOf(entry)}”`, creator: 'Hồ Chí Minh', date: data.date?.value, source: work && titleOf(work) };
    }
    case 'works': {
      const { date, editions, firstPublished } = (entry as Entry<'works'>).data;
      return { title: titleOf(entry), creator: 'Hồ Chí Minh', date: date?.value, source: editions[0]?.citation ?? firstPublished };
    }
    case 'documents': {
      const { issuer, issued, title } = (entry as Entry<'documents'>).data;
      return { title: `${datedTitle(entry)}: ${title}`, creator: issuer, date: issued };
    }
    case 'materials': {
      const { writtenBy, revised } = (entry as Entry<'materials'>).data;
      return { title: titleOf(entry), creator: writtenBy, date: revised };
    }
    default:
      return { title: titleOf(entry) };
  }
}
