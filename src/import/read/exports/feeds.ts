import { vietnamDay } from '../web/vietnam-day.ts';
import { authorOf, first, plain, type ExportedArticle, type PassedOver } from './article-fields.ts';
import type { ExportItem } from './export-xml.ts';

/** RSS 1 and 2; what only leads to its articles is a teaser of each. */
export function readRss(item: ExportItem, site: string): ExportedArticle | PassedOver {
  const whole = first(item, 'content:encoded', 'content');
  const teaser = first(item, 'description');
  const title = plain(first(item, 'title'));
  if (title === '' && whole === '' && teaser === '') return 'empty';
  const isTeaser = whole === '' && plain(teaser).length < SHORTEST_TEXT;
  const summary = plain(teaser);
  return {
    title,
    html: whole || teaser,
    lead: whole !== '' && summary.length <= LONGEST_LEAD && !/(?:…|\.\.\.|\[…\]|\[&hellip;\])$/.test(summary) ? summary : '',
    hints: {
      title,
      author: authorOf(first(item, 'dc:creator'), first(item, 'author')),
      site: plain(first(item, 'source')) || plain(site) || undefined,
      published: vietnamDay(first(item, 'pubdate', 'dc:date')),
      url: first(item, 'link', 'guid'),
    },
    state: isTeaser ? 'teaser' : 'published',
  };
}

/** Characters of a text below which it is a teaser, and of a summary. */
const SHORTEST_TEXT = 500;
const LONGEST_LEAD = 400;

/** Atom, which Blogger exports too: there also comments and settings are entries. */
export function readAtom(item: ExportItem, site: string): ExportedArticle | PassedOver {
  const kind = item.marks.find(({ path, attributes }) => path === 'category' && attributes['scheme']?.endsWith('#kind'))?.attributes[
    'term'
  ];
  const type = kind?.split('#')[1] ?? (first(item, 'blogger:type').toLowerCase() || 'post');
  if (type !== 'post' && type !== 'page') return 'other';
  const status = first(item, 'app:control/app:draft', 'blogger:status').toLowerCase();
  if (status === 'soft_trashed') return 'trash';
  const [title, html] = [plain(first(item, 'title')), first(item, 'content', 'summary')];
  if (title === '' && html === '') return 'empty';
  const link = item.marks.find(({ path, attributes }) => path === 'link' && (attributes['rel'] ?? 'alternate') === 'alternate');
  return {
    title,
    html,
    lead: '',
    hints: {
      title,
      author: authorOf(first(item, 'author/name')),
      site: plain(site) || undefined,
      published: vietnamDay(first(item, 'published', 'issued', 'updated', 'blogger:created')),
      url: link?.attributes['href'],
    },
    state:
      status === 'yes' || status === 'draft'
        ? 'draft'
        : plain(html).length < SHORTEST_TEXT && !first(item, 'content')
          ? 'teaser'
          : 'published',
  };
}
