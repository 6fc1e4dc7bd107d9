import { DAY_EMBED } from '../../schemas/addresses.ts';
import { escapeHtml } from '../../text/markup.ts';
import type { Entry, LibraryIndex } from '../library-index.ts';
import { quoteSource } from '../quote-view.ts';
import { absoluteUrl } from '../settings.ts';

/** Room that the quotation of the day needs at the width of a phone: the longest that is chosen, its source, two links. */
export const DAY_FRAME = { width: 480, height: 380 } as const;

/** What an editor of another site pastes to show the quotation of the day: a frame, without script. */
export function daySnippet(title: string): string {
  const { height } = DAY_FRAME;
  const address = escapeHtml(absoluteUrl(DAY_EMBED));
  return `<iframe src="${address}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}

/** The same for any quotation: its words, then work, date, state and address, as plain markup. */
export function quoteSnippet(quote: Entry<'quotes'>, library: LibraryIndex, siteName: string): string {
  const address = escapeHtml(absoluteUrl(quote.path));
  const words = escapeHtml(quote.data.text).replaceAll('\n', '<br>');
  const source = escapeHtml(quoteSource(quote, library));
  return `<blockquote cite="${address}"><p>“${words}”</p><p>${source} <a href="${address}">${escapeHtml(siteName)}</a></p></blockquote>`;
}
