import rss from '@astrojs/rss';
import { escapeXml, xmlText } from '../../text/markup.ts';
import { absoluteUrl } from '../settings.ts';
import { feedPath, type Feed } from './feed.ts';
import { FEED_FILES } from './feed-links.ts';
import { momentOf } from './moment.ts';

/** RSS 2.0 (rssboard.org/rss-specification), with its own address as the Best Practices Profile asks. */
export function writeRss(feed: Feed): Promise<Response> {
  const self = `<atom:link href="${escapeXml(absoluteUrl(feedPath(feed, 'rss')))}" rel="self" type="${FEED_FILES.rss.mediaType}"/>`;
  return rss({
    title: xmlText(feed.title),
    description: xmlText(feed.description),
    site: absoluteUrl(feed.home),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    items: feed.items.map(({ path, title, text, kind, state, published, modified, topics }) => {
      const day = published ?? modified;
      return {
        title: xmlText(title),
        description: xmlText(text),
        link: absoluteUrl(path),
        ...(day ? { pubDate: new Date(momentOf(day)) } : {}),
        categories: [kind, ...(state ? [state] : []), ...topics].map(xmlText),
      };
    }),
    customData: `<language>vi</language>${self}`,
  });
}
