import { hasNoDay, type ArticleData } from '../schemas/article.ts';
import { formatDate } from '../text/dates.ts';
import { dateView, type DateView } from './date-view.ts';

/** When the news happened, as far as its source tells. */
export interface NewsDateView {
  /** Day of what happened, or else of the source; left out where neither is known. */
  date?: DateView;
  /** Which day that is, where it is not what happened: `ngày nguồn đăng`, `nguồn không ghi ngày`. */
  note?: string;
  /** `đưa vào thư viện 21/11/2026`; nothing of an article of the library's own. */
  entered?: string;
}

export function newsDate(article: ArticleData): NewsDateView {
  const { happened, notBefore, source, published } = article;
  const entered = source ? { entered: `đưa vào thư viện ${formatDate(published)}` } : {};
  if (hasNoDay(article)) return { note: `nguồn không ghi ngày${notBefore ? `, sớm nhất là ${formatDate(notBefore)}` : ''}`, ...entered };
  if (happened) return { date: dateView(happened), ...entered };
  if (source?.published) return { date: dateView(source.published), note: 'ngày nguồn đăng', ...entered };
  return { date: dateView(published) };
}

/** The same in words of their own, for the page of the article and for feeds: `Việc ngày 27/11/2019`, `Nguồn không ghi ngày`. */
export function newsDateLine(article: ArticleData): string {
  const { date, note } = newsDate(article);
  if (!date) return `${note?.charAt(0).toUpperCase()}${note?.slice(1)}`;
  const day = date.iso.length === 10 ? `ngày ${date.text}` : date.text;
  if (note) return `Nguồn đăng ${day}`;
  return article.happened ? `Việc ${date.iso.length === 10 ? '' : 'trong '}${day}` : `Đăng ${day}`;
}
