import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { strings } from '../components/site/strings.ts';
import { openLibrary } from '../data/library.ts';
import { newsDateLine } from '../data/news-date.ts';
import { inOrder } from '../data/order.ts';
import { absoluteUrl, openSettings } from '../data/settings.ts';
import { showsHidden } from '../library/visibility.ts';
import { xmlText } from '../text/markup.ts';

const NEWEST = 50;

export const GET: APIRoute = async () => {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  return rss({
    title: xmlText(showsHidden() ? `${strings.previewNotice} ${site.name}` : site.name),
    description: xmlText(site.description),
    site: absoluteUrl('/'),
    // A feed tells what is new here; when it happened stands in the text.
    items: inOrder(library.list('articles'))
      .sort((a, b) => (a.data.published < b.data.published ? 1 : a.data.published > b.data.published ? -1 : 0))
      .slice(0, NEWEST)
      .map(({ path, data, hidden }) => ({
        title: xmlText(hidden ? `[${strings.draft}] ${data.title}` : data.title),
        description: xmlText(`${newsDateLine(data)}. ${data.summary}`),
        link: absoluteUrl(path),
        pubDate: new Date(data.published),
        categories: data.topics.flatMap((id) => library.find('topics', id)?.data.name ?? []).map(xmlText),
      })),
    customData: '<language>vi</language>',
  });
};
