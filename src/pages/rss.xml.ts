import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { strings } from '../components/site/strings.ts';
import { openLibrary } from '../data/library.ts';
import { inOrder } from '../data/order.ts';
import { absoluteUrl, openSettings } from '../data/settings.ts';
import { showsHidden } from '../library/visibility.ts';

const NEWEST = 50;

export const GET: APIRoute = async () => {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  return rss({
    title: showsHidden() ? `${strings.previewNotice} ${site.name}` : site.name,
    description: site.description,
    site: absoluteUrl('/'),
    items: inOrder(library.list('articles')).slice(0, NEWEST).map(({ path, data, hidden }) => ({
      title: hidden ? `[${strings.draft}] ${data.title}` : data.title,
      description: data.summary,
      link: absoluteUrl(path),
      pubDate: new Date(data.published),
      categories: data.topics.flatMap((id) => library.find('topics', id)?.data.name ?? []),
    })),
    customData: '<language>vi</language>',
  });
};
