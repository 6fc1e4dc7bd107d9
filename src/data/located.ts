import { libraryEnvironment } from '../library/environment.ts';
import { comparedWork, filesOfWork, readWorkFiles } from '../library/works/work-files.ts';
import type { ComparedText } from '../works/compared-text.ts';
import { Locator, type Placement } from '../works/locate.ts';
import type { PageMark } from '../works/page-marks.ts';
import { askForFile } from './content-bytes.ts';
import type { Entry, LibraryIndex } from './library-index.ts';

/** What a library has of a work beside its facts. */
export interface WorkText {
  /** Its paragraphs as they are read, where the text is held. */
  paragraphs: readonly string[] | null;
  /** Printed pages that begin in each of them. */
  pages: readonly (readonly PageMark[])[];
  /** What passages are compared with; null where there is neither text nor fingerprint. */
  compared: ComparedText | null;
}

/** Finds a passage in one work. */
type Finder = (passage: string) => Placement | null;

const texts = new WeakMap<Entry<'works'>, WorkText>();
const finders = new WeakMap<WorkText, Finder>();
const places = new WeakMap<Entry<'quotes'>, QuotePlace | null>();

/** A quotation in its work. */
export interface QuotePlace {
  work: Entry<'works'>;
  text: WorkText & { compared: ComparedText };
  /** Null where the text that it was compared with does not have it. */
  placement: Placement | null;
}

/** Text or fingerprint of a work, read once. */
export function openWorkText(work: Entry<'works'>): WorkText {
  for (const path of Object.values(filesOfWork(work))) askForFile(path);
  const known = texts.get(work);
  if (known) return known;
  const files = readWorkFiles(libraryEnvironment().contentDir, work);
  const read: WorkText = { paragraphs: files.paragraphs, pages: files.pages, compared: comparedWork(files) };
  texts.set(work, read);
  return read;
}

/**
 * Where a quotation stands in its work, by laying it along the text or its fingerprint: never typed by anybody, so that
 * it follows a text that is replaced. Asked once for each quotation: 141 of them took half a second, their 32 texts as much.
 * @returns null where the work is not known, or nothing of it is held that could be compared
 */
export function placeOfQuote(quote: Entry<'quotes'>, library: LibraryIndex, open = openWorkText): QuotePlace | null {
  const work = library.find('works', quote.data.work);
  const text = work && open(work);
  const known = places.get(quote);
  if (known !== undefined) return known;
  const place =
    work && text?.compared ? { work, text: { ...text, compared: text.compared }, placement: findIn(text)(quote.data.text) } : null;
  places.set(quote, place);
  return place;
}

function findIn(text: WorkText): Finder {
  const known = finders.get(text);
  if (known) return known;
  const locator = new Locator(text.compared ? [text.compared] : []);
  const find: Finder = (passage) => locator.locate(passage);
  finders.set(text, find);
  return find;
}
