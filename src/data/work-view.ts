import type { QuoteData, Verification } from '../schemas/quote.ts';
import type { WorkData } from '../schemas/work.ts';
import type { PageMark } from '../works/page-marks.ts';
import type { ViewContext } from './context.ts';
import { markedCharacters } from './in-work.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import type { LinkView } from './link-view.ts';
import { openWorkText, placeOfQuote, type QuotePlace } from './located.ts';
import { withBase } from './settings.ts';
import { quotesOfWork } from './work-quotes.ts';
import { differenceWords, differingParts, paragraphAnchor } from './work-words.ts';

/** A quotation beside the paragraph that it stands in. */
export interface HeldQuote {
  href: string;
  text: string;
  verification: Verification;
  topics: string[];
  /** Place in a collected edition: `t.5, tr.309`. */
  edition?: string;
  /** Places where its words are not those of the work. */
  differences: string[];
}

/** A stretch of a paragraph: as it is, linked to the quotation whose words it is, or the mark of a printed page. */
export type TextRun = { text: string; quote?: string } | { page: string };

/** One paragraph: with its text where that is held, else with the quotations that stand in it. */
export interface WorkParagraph {
  number: number;
  /** Title of the part that begins with it. */
  part?: string;
  /** The paragraph is that title, as printed. */
  isHeading?: boolean;
  /** Absent where the text is not held, empty where it has no words: a line of asterisks. */
  runs?: TextRun[];
  quotes: HeldQuote[];
  variants: WorkData['variants'];
}

/** Paragraphs that nothing is shown of. */
export interface Stretch {
  first: number;
  last: number;
}

export interface WorkView {
  /** `text`: all paragraphs; `fingerprint`: those with quotations; `none`: nothing that could be compared. */
  held: 'text' | 'fingerprint' | 'none';
  paragraphs: number;
  words: number;
  lines: (WorkParagraph | Stretch)[];
  /** Quotations whose paragraph is not known. */
  elsewhere: HeldQuote[];
  /** Places of other copies that stand beside no line. */
  variants: WorkData['variants'];
  /** All quotations of the work that the library holds. */
  quotes: Entry<'quotes'>[];
}

export function workView(work: Entry<'works'>, context: ViewContext): WorkView {
  const { library } = context;
  const text = openWorkText(work);
  const quotes = quotesOfWork(work, library).sort((a, b) => inOrderOfWork(a, b, library));
  const placed = quotes.filter((quote) => placeOfQuote(quote, library)?.placement);
  const lines = text.paragraphs ? textLines(work, placed, context) : quotedLines(work, placed, context);
  const told = new Set(lines.flatMap((line) => ('number' in line ? line.variants : [])));
  const counts = text.compared?.paragraphs ?? [];
  return {
    held: text.paragraphs ? 'text' : text.compared ? 'fingerprint' : 'none',
    paragraphs: counts.length,
    words: counts.reduce((sum, count) => sum + count, 0),
    lines,
    elsewhere: quotes.filter((quote) => !placed.includes(quote)).map((quote) => heldQuote(quote, context)),
    variants: work.data.variants.filter((variant) => !told.has(variant)),
    quotes,
  };
}

/** By the words of the text where they are known to stand, then by the page of an edition. */
function inOrderOfWork(a: Entry<'quotes'>, b: Entry<'quotes'>, library: LibraryIndex): number {
  return firstWord(a, library) - firstWord(b, library) || firstPage(a) - firstPage(b) || 0;
}

/** Quotations without a page come last. */
function firstPage({ data }: Entry<'quotes'>): number {
  return Number.parseInt(data.edition?.page ?? '', 10) || Number.MAX_SAFE_INTEGER;
}

function firstWord(quote: Entry<'quotes'>, library: LibraryIndex): number {
  return placeOfQuote(quote, library)?.placement?.ranges[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

function heldQuote(quote: Entry<'quotes'>, { library, join }: ViewContext): HeldQuote {
  const place = placeOfQuote(quote, library);
  const { data, path } = quote;
  return {
    href: withBase(path),
    text: join(data.text),
    verification: data.verification,
    ...(data.edition ? { edition: editionPlace(data.edition) } : {}),
    topics: data.topics.flatMap((id) => library.find('topics', id)?.data.name ?? []),
    differences: place?.placement ? differencesOf(quote, place) : [],
  };
}

function editionPlace({ volume, page, citation }: NonNullable<QuoteData['edition']>): string {
  return volume && page ? `Toàn tập, t.${volume}, tr.${page}` : citation;
}

function differencesOf({ data }: Entry<'quotes'>, { text, placement }: QuotePlace): string[] {
  return placement!.isExact ? [] : differenceWords(differingParts(data.text, placement!, text.paragraphs));
}

/** What stands beside a paragraph: the quotations that begin in it, the part that does, and other copies' wordings. */
function paragraphLine(number: number, work: Entry<'works'>, quotes: readonly Entry<'quotes'>[], context: ViewContext): WorkParagraph {
  const begins = (quote: Entry<'quotes'>): boolean => placeOfQuote(quote, context.library)?.placement?.paragraphs[0] === number;
  const part = work.data.parts.find(({ paragraph }) => paragraph === number);
  return {
    number,
    ...(part ? { part: context.join(part.title) } : {}),
    quotes: quotes.filter(begins).map((quote) => heldQuote(quote, context)),
    variants: work.data.variants.filter(({ paragraph }) => paragraph === number),
  };
}

/** The paragraphs in which quotations or parts begin, and the stretches between them. */
function quotedLines(work: Entry<'works'>, quotes: readonly Entry<'quotes'>[], context: ViewContext): WorkView['lines'] {
  const total = openWorkText(work).compared?.paragraphs.length ?? 0;
  const begun = quotes.map((quote) => placeOfQuote(quote, context.library)!.placement!.paragraphs[0]!);
  const numbers = [...new Set([...begun, ...work.data.parts.map(({ paragraph }) => paragraph)])].sort((a, b) => a - b);
  const lines: WorkView['lines'] = [];
  let passed = 0;
  const passTo = (number: number): void => {
    if (number > passed) lines.push({ first: passed + 1, last: number });
    passed = Math.max(passed, number);
  };
  for (const number of begun.length > 0 ? numbers : []) {
    passTo(number - 1);
    lines.push(paragraphLine(number, work, quotes, context));
    // Of a part without a quotation in its first paragraph only the title is shown.
    if (begun.includes(number)) passed = number;
  }
  if (lines.length > 0) passTo(total);
  return lines;
}

/** A printed title and its part's name differ by their numbers and capitals, not by half. */
const LONGER_TITLE = 1.6;

/** Every paragraph, with the words of quotations linked. */
function textLines(work: Entry<'works'>, quotes: readonly Entry<'quotes'>[], context: ViewContext): WorkParagraph[] {
  const { paragraphs, pages, compared } = openWorkText(work);
  const marked = new Map<number, { from: number; to: number; quote: string }[]>();
  for (const quote of quotes) {
    const { ranges } = placeOfQuote(quote, context.library)!.placement!;
    for (const [number, places] of markedCharacters({ compared: compared! }, ranges))
      marked.set(number, [...(marked.get(number) ?? []), ...places.map((place) => ({ ...place, quote: withBase(quote.path) }))]);
  }
  return paragraphs!.map((paragraph, index) => {
    const line = paragraphLine(index + 1, work, quotes, context);
    return {
      ...line,
      ...(line.part && paragraph.length <= line.part.length * LONGER_TITLE ? { isHeading: true } : {}),
      runs: compared!.paragraphs[index] === 0 ? [] : cutText(paragraph, marked.get(index + 1) ?? [], pages[index] ?? []),
    };
  });
}

/** Cuts a paragraph at quotations and page marks; words of two quotations belong to the one that begins first. */
function cutText(paragraph: string, marked: readonly { from: number; to: number; quote: string }[], pages: readonly PageMark[]): TextRun[] {
  const ends = [...marked.flatMap(({ from, to }) => [from, to]), ...pages.map(({ at }) => at), paragraph.length];
  const cuts = [...new Set(ends)].sort((a, b) => a - b);
  const runs: TextRun[] = [];
  let passed = 0;
  for (const cut of cuts) {
    const quote = marked.find(({ from, to }) => from <= passed && passed < to)?.quote;
    const text = paragraph.slice(passed, cut);
    if (text) runs.push(quote ? { text, quote } : { text });
    runs.push(...pages.filter(({ at }) => at === cut).map(({ page }) => ({ page })));
    passed = cut;
  }
  return runs;
}

/** Links to the parts of a work, for its contents. */
export function partLinks(work: Entry<'works'>, { join }: ViewContext): LinkView[] {
  return work.data.parts.map(({ title, paragraph }) => ({ href: `#${paragraphAnchor(paragraph)}`, label: join(title) }));
}
