import { withBase } from '../settings.ts';

/** Forms a feed is written in, beside the page it belongs to. */
export const FEED_FILES = {
  rss: { name: 'rss.xml', label: 'RSS', mediaType: 'application/rss+xml' },
  json: { name: 'feed.json', label: 'JSON Feed', mediaType: 'application/feed+json' },
} as const;

/** A feed that a page's head names, so that readers of feeds find it. */
export interface FeedLink {
  type: string;
  title: string;
  /** With the site's base. */
  href: string;
}

/**
 * The feeds of a page.
 * @param home path of the page from the root of the site
 * @param title what they tell of
 */
export function feedLinks(home: string, title: string): FeedLink[] {
  return Object.values(FEED_FILES).map(({ name, label, mediaType }) => ({
    type: mediaType,
    title: `${title} (${label})`,
    href: withBase(home + name),
  }));
}
