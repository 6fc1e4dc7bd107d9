import { oembedPath } from '../../schemas/addresses.ts';
import { isDoubtful } from '../../schemas/quote.ts';
import type { SiteData } from '../../schemas/site.ts';
import type { FeedLink } from '../feeds/feed-links.ts';
import type { Entry, LibraryIndex } from '../library-index.ts';
import { absoluteUrl, withBase } from '../settings.ts';
import { titleOf } from '../titles.ts';
import { DAY_FRAME, daySnippet, quoteSnippet } from './snippet.ts';

const DAY_TITLE = 'Câu hôm nay';

/** What oEmbed 1.0 (oembed.com) calls `rich`: markup that another site may show. */
interface RichEmbed {
  type: 'rich';
  version: '1.0';
  title: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
}

function rich({ name }: Pick<SiteData, 'name'>, title: string, html: string, height: number): RichEmbed {
  const provider = { provider_name: name, provider_url: absoluteUrl('/') };
  return { type: 'rich', version: '1.0', title, ...provider, html, width: DAY_FRAME.width, height };
}

/** Every quotation that may be passed on, and the quotation of the day, by the names of their files. */
export function embeds(library: LibraryIndex, site: Pick<SiteData, 'name'>): { id: string | undefined; embed: RichEmbed }[] {
  const day = { id: undefined, embed: rich(site, DAY_TITLE, daySnippet(`${DAY_TITLE} · ${site.name}`), DAY_FRAME.height) };
  const quotes = library.list('quotes').filter(isPassedOn);
  return [
    day,
    ...quotes.map((quote) => ({
      id: quote.id,
      embed: rich(site, titleOf(quote), quoteSnippet(quote, library, site.name), heightOf(quote.data.text)),
    })),
  ];
}

/** What a quotation's page says in its head, so that whoever pastes its address finds the markup; nothing of a doubtful saying. */
export function oembedLinks(entry: Entry): FeedLink[] {
  if (entry.collection !== 'quotes' || !isPassedOn(entry as Entry<'quotes'>)) return [];
  return [{ type: 'application/json+oembed', title: titleOf(entry), href: withBase(oembedPath(entry.id)) }];
}

function isPassedOn({ data, hidden }: Entry<'quotes'>): boolean {
  return !isDoubtful(data.verification) && !hidden;
}

/** Lines of the words at the width of a phone, 24 px each, and as much as source and margins take; only a hint. */
function heightOf(text: string): number {
  return Math.ceil(text.length / 45) * 24 + 120;
}
