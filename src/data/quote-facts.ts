import { EDITION_STATUSES, WORK_KINDS } from '../schemas/quote.ts';
import { formatDate } from '../text/dates.ts';
import { knownFacts, type FactView } from './fact-view.ts';
import type { Entry } from './library.ts';

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
