import { EDITION_STATUSES, WORK_KINDS, type Verification } from '../schemas/quote.ts';
import { formatDate } from '../text/dates.ts';
import type { ViewContext } from './context.ts';
import { dateView, type DateView } from './date-view.ts';
import { knownFacts, type FactView } from './fact-view.ts';
import type { Entry } from './library.ts';
import { withBase } from './settings.ts';

/** `unconfirmed` is the documents' word; the others are the quotations'. */
export type VerificationState = Verification | 'unconfirmed';

/** A quotation. Line breaks in `text` are kept. */
export interface QuoteView {
  href: string;
  text: string;
  /** Part of a sentence: said beside the source. */
  fragment?: boolean;
  /** Title of the work; for a doubtful saying the one it is usually said to be from, if any. */
  work?: string;
  date?: DateView & { confirmed: boolean };
  verification: VerificationState;
  /** Whose words they are: Hồ Chí Minh when left out; the true author of a misattributed saying, when known. */
  author?: string;
}

export function quoteView({ path, data }: Entry<'quotes'>, { join }: ViewContext): QuoteView {
  return {
    href: withBase(path),
    text: join(data.text),
    fragment: data.fragment,
    ...(data.work ? { work: join(data.work.title) } : {}),
    ...(data.date ? { date: { ...dateView(data.date.value), confirmed: data.date.confirmed } } : {}),
    verification: data.verification,
    ...(data.verification === 'misattributed' ? { author: data.trueAuthor ?? 'Không rõ tác giả' } : {}),
  };
}

/** Where a quotation comes from: an unknown work is shown as unknown, and a date that was not seen in evidence says so. */
export function quoteFacts({ data }: Entry<'quotes'>): FactView[] {
  const { work, date, occasion, firstPublished, edition } = data;
  return [
    { label: 'Tác phẩm', values: work ? [work.title] : [] },
    ...knownFacts([
      { label: 'Thể loại', values: work?.kind ? [WORK_KINDS[work.kind]] : [] },
      { label: 'Bút danh', values: work?.penName ? [work.penName] : [] },
      { label: 'Ngày', values: date ? [`${formatDate(date.value)}${date.confirmed ? '' : ' (chưa xác nhận)'}`] : [] },
      { label: 'Hoàn cảnh', values: occasion ? [occasion] : [] },
      { label: 'Đăng lần đầu', values: firstPublished ? [firstPublished] : [] },
      { label: 'Bộ sách', values: edition ? [`${edition.citation} (${EDITION_STATUSES[edition.status]})`] : [] },
    ]),
  ];
}
