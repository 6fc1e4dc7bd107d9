import { EDITION_STATUSES, TEXT_CONFIDENCES, WORK_KINDS, type WorkData } from '../schemas/work.ts';
import { knownFacts, type FactView } from './fact-view.ts';
import type { Entry } from './library-index.ts';
import type { WorkView } from './work-view.ts';
import { seenDateText } from './work-words.ts';

/**
 * Writings of the author are free in Vietnam: economic rights last fifty years after the year of death (Luật Sở hữu trí
 * tuệ 2005, Điều 27), and he died in 1969.
 */
const RIGHTS_OF_AUTHOR =
  'Tác giả mất năm 1969; quyền tài sản hết hạn vào cuối năm thứ 50 sau năm mất, nên từ ngày 01/01/2020 ở Việt Nam ai cũng được ' +
  'chép và in tác phẩm. Lời dẫn, chú thích của nhà xuất bản và bản dịch thì không.';

/** Short facts under the title. */
export function workMeta({ data }: Entry<'works'>, { paragraphs, words, quotes }: WorkView): string[] {
  const count = (number: number): string => number.toLocaleString('vi');
  return [
    ...(data.date ? [capitalised(seenDateText(data.date))] : []),
    ...(paragraphs > 0 ? [`${count(paragraphs)} đoạn, ${count(words)} chữ`] : []),
    `${quotes.length > 0 ? count(quotes.length) : 'chưa có'} trích dẫn trong thư viện`,
    ...(data.variants.length > 0 ? [`${count(data.variants.length)} chỗ chép khác`] : []),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where a work comes from, and how far the text that passages are compared with can be trusted. */
export function workFacts({ data }: Entry<'works'>): FactView[] {
  const { kind, penName, occasion, firstPublished, editions, comparedText, rights, aliases, note } = data;
  return knownFacts([
    { label: 'Bản để đối chiếu', values: comparedText?.sources.map(({ what }) => what) ?? [] },
    { label: 'Tin được đến đâu', values: comparedText ? trustWords(comparedText) : [] },
    { label: 'Điều còn ngờ', values: comparedText?.doubts ?? [] },
    { label: 'Thể loại', values: kind ? [WORK_KINDS[kind]] : [] },
    { label: 'Bút danh', values: penName ? [penName] : [] },
    { label: 'Tên khác', values: aliases },
    { label: 'Hoàn cảnh', values: occasion ? [occasion] : [] },
    { label: 'Đăng lần đầu', values: firstPublished ? [firstPublished] : [] },
    { label: 'Bộ sách', values: editions.map(({ citation, status }) => `${citation} (${EDITION_STATUSES[status]})`) },
    { label: 'Ghi chú', values: note ? [note] : [] },
    { label: 'Quyền tác giả', values: [RIGHTS_OF_AUTHOR, ...(rights ? [rights] : [])] },
  ]);
}

function trustWords({ confidence, agreement, passages }: NonNullable<WorkData['comparedText']>): string[] {
  const share = agreement && `${(agreement * 100).toLocaleString('vi', { maximumFractionDigits: 1 })} %`;
  const compared = passages ? `${passages} đoạn trích ở nguồn khác` : 'Các bản đã so';
  const words = TEXT_CONFIDENCES[confidence];
  return [
    `${words.charAt(0).toUpperCase()}${words.slice(1)}; chưa so với bản in.`,
    ...(share ? [`${compared} trùng ${share} số chữ.`] : []),
  ];
}

/** Where exactly the compared copies lie, for those who check again. */
export function workProvenance({ data }: Entry<'works'>): { what: string; provenance: string }[] {
  return (data.comparedText?.sources ?? []).flatMap(({ what, provenance }) => (provenance ? { what, provenance } : []));
}
