import { showsHidden } from '../library/visibility.ts';

/** What papers of a preview say of themselves: they leave the site, whose pages say it on every page. */
const NOTICE = 'BẢN NHÁP – chưa công bố';

/** Nothing for what readers have. */
export function previewNotice(): { notice?: string } {
  return showsHidden() ? { notice: NOTICE } : {};
}
