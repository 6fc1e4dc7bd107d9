import { vietnamDay } from '../web/vietnam-day.ts';
import { authorOf, first, plain, type ExportedArticle, type PassedOver } from './article-fields.ts';
import type { ExportItem } from './export-xml.ts';

/** J2XML of Joomla: the text in two halves, days in UTC. */
export function readJoomla(item: ExportItem): ExportedArticle | PassedOver {
  const title = plain(first(item, 'title'));
  const [intro, whole] = [first(item, 'introtext'), first(item, 'fulltext')];
  const state = first(item, 'state', 'published');
  if (state === '-2') return 'trash';
  if (intro === '' && whole === '') return 'empty';
  const stamp = first(item, 'publish_up', 'created');
  return {
    title,
    html: `${intro}\n${whole}`,
    lead: '',
    hints: {
      title,
      summary: plain(first(item, 'metadesc')) || undefined,
      author: authorOf(first(item, 'created_by_alias'), first(item, 'created_by')),
      published: vietnamDay(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.test(stamp) ? `${stamp.replace(' ', 'T')}Z` : stamp),
    },
    state: state === '0' || state === '-1' ? 'draft' : 'published',
  };
}
