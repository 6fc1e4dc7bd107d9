import type { DOCUMENT_VERIFICATIONS } from '../schemas/document.ts';
import { isDoubtful, VERIFICATIONS, type Verification } from '../schemas/quote.ts';
import { EDITION_STATUSES, WORK_KINDS } from '../schemas/work.ts';
import { formatDate } from '../text/dates.ts';
import { namesDay } from '../text/written-days.ts';
import type { ViewContext } from './context.ts';
import { dateView, type DateView } from './date-view.ts';
import { knownFacts, linkValues, type FactView } from './fact-view.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { withBase } from './settings.ts';
import { titleOf } from './titles.ts';

/** A state of a quotation or of a document. */
export type VerificationState = Verification | keyof typeof DOCUMENT_VERIFICATIONS;

/** A quotation. Line breaks in `text` are kept. */
export interface QuoteView {
  id: string;
  href: string;
  text: string;
  /** Part of a sentence: said beside the source. */
  fragment?: boolean;
  /** Title of the work; for a doubtful saying the one it is usually said to be from, if any. */
  work?: string;
  /** Left out where the title of the work says the day. */
  date?: DateView & { confirmed: boolean };
  verification: VerificationState;
  /** Work, date and state in words: what goes with its text where that is copied. */
  source?: string;
  /** Whose words they are: Hồ Chí Minh when left out; the true author of a misattributed saying, when known. */
  author?: string;
  /** Why nobody should quote it; left out for what may be quoted. */
  warning?: WarningView;
}

/** What stands beside a saying wherever it is shown or named, so that nobody passes it on. */
export interface WarningView {
  /** `Không phải lời Bác`. */
  label: string;
  reason: string;
}

/** A disputed saying may be his after all, with other words or of another day: that much is said, and no more. */
const WARNINGS = { misattributed: 'Không phải lời Bác', disputed: 'Nghi vấn, đừng dẫn' } as const;

/** Why a saying must not be quoted; undefined for a quotation. */
export function quoteWarning({ verification, reason = '' }: Entry<'quotes'>['data']): WarningView | undefined {
  return isDoubtful(verification) ? { label: WARNINGS[verification], reason } : undefined;
}

/**
 * `15/10/1949 (ngày chưa xác nhận, trích đoạn)`: the day, and what must be known of the words wherever they go. That they are
 * part of a sentence is said, and never marked among them: what stands in a quotation is his.
 * @param work whose title stands before it, and may say the day itself
 */
export function whenSaid(data: Entry<'quotes'>['data'], work?: Entry<'works'>): string | undefined {
  const { fragment } = data;
  const date = dateBeside(data, work);
  const remarks = [...(date && !date.confirmed ? ['ngày chưa xác nhận'] : []), ...(fragment ? ['trích đoạn'] : [])];
  const words = [...(date ? [formatDate(date.value)] : []), ...(remarks.length > 0 ? [`(${remarks.join(', ')})`] : [])];
  return words.length > 0 ? words.join(' ') : undefined;
}

/** The date that is said beside the title of its work: none where the title says that day, unless there is a doubt to be told. */
function dateBeside({ date }: Entry<'quotes'>['data'], work: Entry<'works'> | undefined): Entry<'quotes'>['data']['date'] {
  return date?.confirmed && work && namesDay(titleOf(work), date.value) ? undefined : date;
}

/** Work, date and state of a quotation in a line, as it goes with its words where they are passed on as text. */
export function quoteSource(entry: Entry<'quotes'>, library: LibraryIndex): string {
  const { work, verification } = entry.data;
  const title = library.find('works', work);
  const author = quoteWarning(entry.data) ? [] : ['Hồ Chí Minh'];
  const source = [...author, title && titleOf(title), whenSaid(entry.data, title)].filter(Boolean).join(', ');
  return `${source}. ${VERIFICATIONS[verification]}.`.replace(/^\. /, '');
}

export function quoteView(entry: Entry<'quotes'>, { library, join }: ViewContext): QuoteView {
  const { path, data } = entry;
  const work = library.find('works', data.work);
  const warning = quoteWarning(data);
  const date = dateBeside(data, work);
  return {
    id: entry.id,
    href: withBase(path),
    text: join(data.text),
    fragment: data.fragment,
    ...(work ? { work: join(titleOf(work)) } : {}),
    ...(date ? { date: { ...dateView(date.value), confirmed: date.confirmed } } : {}),
    verification: data.verification,
    source: quoteSource(entry, library),
    ...(data.verification === 'misattributed' ? { author: data.trueAuthor ?? 'Không rõ tác giả' } : {}),
    ...(warning ? { warning } : {}),
  };
}

/**
 * The state of all quotations of a group, to be said once for them: a warning on every line warns of nothing. Undefined
 * where they differ, where there is one alone, and beside a saying that must not be quoted.
 */
export function sharedState(quotes: readonly { verification: VerificationState }[]): VerificationState | undefined {
  const [first, ...others] = quotes.map(({ verification }) => verification);
  if (!first || others.length === 0 || first in WARNINGS) return undefined;
  return others.every((other) => other === first) ? first : undefined;
}

/** Where a quotation comes from: an unknown work is shown as unknown, and a date that was not seen in evidence says so. */
export function quoteFacts({ data }: Entry<'quotes'>, library: LibraryIndex): FactView[] {
  const { section, date, occasion, firstPublished, edition } = data;
  const work = library.find('works', data.work);
  return [
    { label: 'Tác phẩm', values: linkValues(work ? [work] : []) },
    ...knownFacts([
      { label: 'Phần', values: section ? [section] : [] },
      { label: 'Thể loại', values: work?.data.kind ? [WORK_KINDS[work.data.kind]] : [] },
      { label: 'Bút danh', values: work?.data.penName ? [work.data.penName] : [] },
      { label: 'Ngày', values: date ? [`${formatDate(date.value)}${date.confirmed ? '' : ' (chưa xác nhận)'}`] : [] },
      { label: 'Hoàn cảnh', values: occasion ? [occasion] : [] },
      { label: 'Đăng lần đầu', values: [firstPublished ?? work?.data.firstPublished ?? []].flat() },
      { label: 'Bộ sách', values: edition ? [`${edition.citation} (${EDITION_STATUSES[edition.status]})`] : [] },
    ]),
  ];
}
