import { quotationNote } from '../../data/booklet-notes.ts';
import type { ViewContext } from '../../data/context.ts';
import type { Entry } from '../../data/library-index.ts';
import { inOrder } from '../../data/order.ts';
import { datedTitle } from '../../data/titles.ts';
import { h, type Markup } from '../../pack/markup.ts';
import { yearOf } from '../../text/dates.ts';
import type { Chapter } from './book.ts';
import { quotedWords, sourceOf } from './epub-text.ts';
import { strings } from './strings.ts';

/** A quotation whole, with work, date and state under it. */
export function quoteFigure(quote: Entry<'quotes'>, context: ViewContext): Markup {
  const note = quotationNote(quote, context);
  const words = quotedWords(context.join(quote.data.text), Boolean(note.warning));
  return h('figure', { class: 'quote' }, words, h('figcaption', {}, sourceOf(note)));
}

/** A chapter for each year in which he said or wrote them, and in it the works in the order of their days. */
export function yearChapters(quotes: readonly Entry<'quotes'>[], context: ViewContext): Chapter[] {
  const years = Map.groupBy(inTime(quotes, context), (quote) => yearOfQuote(quote, context));
  return [...years].map(([year, said]) => {
    const works = [...Map.groupBy(said, ({ data }) => context.library.find('works', data.work))];
    const parts = works.map(([work], index) => ({
      id: `tac-pham-${index + 1}`,
      title: context.join(work ? datedTitle(work) : strings.noWork),
    }));
    const content = works.flatMap(([, own], index) => [
      h('h2', { id: parts[index]!.id }, parts[index]!.title),
      ...own.map((quote) => quoteFigure(quote, context)),
    ]);
    return { title: year ?? strings.undated, content, parts };
  });
}

function dateOfQuote({ data }: Entry<'quotes'>, { library }: ViewContext): string | undefined {
  return data.date?.value ?? library.find('works', data.work)?.data.date?.value;
}

function yearOfQuote(quote: Entry<'quotes'>, context: ViewContext): string | undefined {
  const date = dateOfQuote(quote, context);
  return date === undefined ? undefined : String(yearOf(date));
}

/** Oldest first; what has no date comes last. */
function inTime(quotes: readonly Entry<'quotes'>[], context: ViewContext): Entry<'quotes'>[] {
  const day = (quote: Entry<'quotes'>): string => dateOfQuote(quote, context) ?? '9999';
  return inOrder(quotes).sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
