import type { DOCUMENT_VERIFICATIONS } from '../schemas/document.ts';
import type { Verification } from '../schemas/quote.ts';
import { EDITION_STATUSES, WORK_KINDS } from '../schemas/work.ts';
import { formatDate } from '../text/dates.ts';
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

export function quoteView({ path, data }: Entry<'quotes'>, { library, join }: ViewContext): QuoteView {
  const work = library.find('works', data.work);
  return {
    href: withBase(path),
    text: join(data.text),
    fragment: data.fragment,
    ...(work ? { work: join(titleOf(work)) } : {}),
    ...(data.date ? { date: { ...dateView(data.date.value), confirmed: data.date.confirmed } } : {}),
    verification: data.verification,
    ...(data.verification === 'misattributed' ? { author: data.trueAuthor ?? 'Không rõ tác giả' } : {}),
  };
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
