import { libraryEnvironment } from '../library/environment.ts';
import { knownQuotation } from '../library/known-quotations.ts';
import { readWorkFiles } from '../library/works/work-files.ts';
import type { Verification } from '../schemas/quote.ts';
import { formatDate } from '../text/dates.ts';
import type { FingerprintFile } from '../works/fingerprint.ts';
import type { KnownQuotation } from '../works/quotation-finder.ts';
import type { LibraryIndex } from './library-index.ts';
import { quoteSource } from './quote-view.ts';
import { withBase } from './settings.ts';
import { titleOf } from './titles.ts';

/** What the page “Kiểm câu trích” compares with, as the file has it that it downloads. */
export interface QuoteCheckData {
  quotations: (KnownQuotation & {
    href: string;
    state: Verification;
    /** Author, work, date and state, as they go with words that are copied. */
    source: string;
    /** Title of the work, where it is known. */
    work?: string;
    /** As it is read. */
    date?: string;
    /** Of a doubtful saying: why, whose words they are, and the id of the right one. */
    reason?: string;
    trueAuthor?: string;
    correct?: string;
  })[];
  works: {
    id: string;
    title: string;
    href: string;
    /** The whole text, where the library holds it; else what is kept instead. */
    paragraphs?: string[];
    fingerprint?: FingerprintFile;
  }[];
}

/** All quotations and sayings that readers may see, and all works that passages can be compared with. */
export function quoteCheckData(library: LibraryIndex): QuoteCheckData {
  const quotations = library.list('quotes').map((entry) => {
    const { id, path, data } = entry;
    const { id: _, data: __, ...known } = knownQuotation({ id, data });
    const work = library.find('works', data.work);
    return {
      id,
      ...known,
      href: withBase(path),
      state: data.verification,
      source: quoteSource(entry, library),
      ...(work && { work: titleOf(work) }),
      ...(data.date && { date: formatDate(data.date.value) }),
      ...(data.reason && { reason: data.reason }),
      ...(data.trueAuthor && { trueAuthor: data.trueAuthor }),
      ...(library.find('quotes', data.correct) && { correct: data.correct }),
    };
  });
  return { quotations, works: comparableWorks(library) };
}

function comparableWorks(library: LibraryIndex): QuoteCheckData['works'] {
  const { contentDir } = libraryEnvironment();
  return library.list('works').flatMap((work) => {
    const { paragraphs, fingerprint } = readWorkFiles(contentDir, work);
    if (!paragraphs && !fingerprint) return [];
    return {
      id: work.id,
      title: titleOf(work),
      href: withBase(work.path),
      ...(paragraphs ? { paragraphs } : { fingerprint: fingerprint! }),
    };
  });
}
