import { shortLabel } from '../schemas/collections.ts';
import type { Entry } from './library-index.ts';
import { quoteWarning } from './quote-view.ts';
import { datedTitle, titleOf } from './titles.ts';

/** Title of an entry where it stands without its section, as in tabs, search engines and feeds: no two entries share one. */
export function headTitle(entry: Entry): string {
  const { collection } = entry;
  if (collection === 'topics' || collection === 'materials') return `${shortLabel(collection)}: ${titleOf(entry)}`;
  const warning = entry.collection === 'quotes' && quoteWarning((entry as Entry<'quotes'>).data);
  return warning ? `${warning.label}: “${titleOf(entry)}”` : datedTitle(entry);
}
