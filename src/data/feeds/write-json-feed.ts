import type { SiteData } from '../../schemas/site.ts';
import { absoluteUrl } from '../settings.ts';
import { feedPath, type Feed } from './feed.ts';
import { FEED_FILES } from './feed-links.ts';
import { momentOf } from './moment.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). What it has no word for, kind and state, stands in `_thu_vien`. */
function jsonFeed(feed: Feed, { organisation }: Pick<SiteData, 'organisation'>) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absoluteUrl(feed.home),
    feed_url: absoluteUrl(feedPath(feed, 'json')),
    favicon: absoluteUrl('/favicon.svg'),
    language: 'vi',
    authors: [{ name: organisation, url: absoluteUrl('/') }],
    items: feed.items.map(({ path, title, text, kind, state, published, modified, topics }) => ({
      id: absoluteUrl(path),
      url: absoluteUrl(path),
      title,
      content_text: text,
      ...(published ? { date_published: momentOf(published) } : {}),
      ...(modified ? { date_modified: momentOf(modified) } : {}),
      ...(topics.length > 0 ? { tags: topics } : {}),
      _thu_vien: { loai: kind, ...(state ? { tinh_trang: state } : {}) },
    })),
  };
}

export function writeJsonFeed(feed: Feed, site: Pick<SiteData, 'organisation'>): Response {
  return new Response(`${JSON.stringify(jsonFeed(feed, site), null, 1)}\n`, { headers: { 'content-type': FEED_FILES.json.mediaType } });
}
