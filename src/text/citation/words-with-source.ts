import { formatDate } from '../dates.ts';
import { namesDay } from '../written-days.ts';
import type { Citation } from './citation.ts';

/** `Hồ Chí Minh (X.Y.Z.)` */
function authorOf({ author, penName }: Citation): string {
  return penName && penName !== author ? `${author} (${penName})` : author;
}

/** None where the title says that day itself. */
function dateOf({ date, title }: Citation): string | undefined {
  if (date?.confirmed && namesDay(title, date.value)) return undefined;
  return date && `${formatDate(date.value)}${date.confirmed ? '' : ' (ngày chưa xác nhận)'}`;
}

/** A place in a collected edition without the author, who stands before the work. */
function placeOf({ edition, author }: Citation): string | undefined {
  const place = edition?.citation.replace(`${author}: `, '');
  return place && (edition?.isWholeWork ? `cả bài in ở ${place}` : place);
}

/** How far the words are checked; and volume and page, where that says less for them. */
function stateOf({ state, edition }: Citation): string {
  const isSaid = !edition?.caveat || state.startsWith(edition.caveat);
  return isSaid ? state : `${state}; tập, trang ${edition.caveat}`;
}

/** The words with everything that goes with them, as it is pasted into a text or a chat. */
export function wordsWithSource(citation: Citation): string {
  const { text, isFragment, title, firstPublished, url } = citation;
  const source = [title, dateOf(citation)].filter(Boolean).join(', ');
  const places = [source, firstPublished, placeOf(citation)].filter(Boolean).join('; ');
  return [
    `“${text}”${isFragment ? ' (trích đoạn)' : ''}`,
    `${authorOf(citation)}: ${endWithStop(places)}`,
    `Tình trạng: ${endWithStop(stateOf(citation))}`,
    url,
  ].join('\n');
}

/**
 * A footnote as Vietnamese papers write it: the place in the collected edition where that of the passage is known, else the work
 * and where it was published. How far it is checked stands at its end.
 */
export function footnote(citation: Citation): string {
  const { edition, title, kind, firstPublished, library, url } = citation;
  const state = ` (${stateOf(citation)}).`;
  if (edition && !edition.isWholeWork) return edition.citation + state;
  const work = [`“${title}”`, kind?.label, dateOf(citation), firstPublished].filter(Boolean).join(', ');
  const source = [`${authorOf(citation)}: ${work}`, placeOf(citation)].filter(Boolean).join('; ');
  return `${endWithStop(source)} Dẫn theo ${library}, ${url}${state}`;
}

function endWithStop(text: string): string {
  return /[.…]$/.test(text) ? text : `${text}.`;
}
