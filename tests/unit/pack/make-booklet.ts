import type { Booklet, QuotationNote } from '../../../src/pack/booklet.ts';

export const SOUND: QuotationNote = {
  kind: 'quotation',
  id: 'mot',
  text: 'Đọc sách mỗi ngày',
  author: 'Hồ Chí Minh',
  work: 'Bài thử',
  date: 'tháng 10/1947 (ngày chưa xác nhận)',
  edition: 'Toàn tập, tập 5',
  state: 'Theo nguồn dẫn lại',
  mark: 'secondary',
  address: 'https://thu-vien.example/trich-dan/mot/',
};

export const DOUBTFUL: QuotationNote = {
  kind: 'quotation',
  id: 'hai',
  text: 'Lời không của Bác',
  state: 'Gán nhầm',
  mark: 'misattributed',
  warning: { label: 'Không phải lời Bác', reason: 'Câu của người khác.' },
  address: 'https://thu-vien.example/trich-dan/hai/',
};

/** A small meeting with one of everything. */
export function makeBooklet(changed: Partial<Booklet> = {}): Booklet {
  return {
    version: 1,
    kind: 'Tập tài liệu sinh hoạt chuyên đề',
    title: 'Đọc\u00a0sách & ghi chép',
    library: 'Thư viện thử',
    address: 'https://thu-vien.example/tai-lieu/doc/',
    day: '2026-11-29',
    objectives: ['Đọc đều'],
    plans: [45, 60].map((minutes) => ({
      minutes,
      steps: [
        { minutes: 5, part: 'opening', label: 'Mở đầu', what: 'Nêu lý do', who: 'Bí thư', questions: [], quotes: [] },
        { minutes: minutes - 5, part: 'reading', label: 'Đọc câu trích', what: 'Đọc', who: 'Đảng viên', questions: [1], quotes: [1] },
      ],
    })),
    chosen: 60,
    introduction: { paragraphs: ['Thưa các đồng chí,'], minutes: 8 },
    body: [
      { kind: 'heading', level: 2, id: 'a', content: [{ text: 'Đọc\u00a0để làm gì' }] },
      { kind: 'paragraph', content: [{ text: 'Xem ' }, { text: 'bài', href: 'https://thu-vien.example/a/' }, { note: 3 }, { text: '.' }] },
      { kind: 'quotation', text: SOUND.text, note: 1 },
      { kind: 'quotation', text: DOUBTFUL.text, note: 2 },
      { kind: 'heading', level: 3, id: 'b', content: [{ text: 'Một bảng' }] },
      { kind: 'table', head: [[{ text: 'Việc' }], [{ text: 'Ai' }]], rows: [[[{ text: 'Đọc' }], [{ text: 'Tổ 1' }]]] },
      { kind: 'list', ordered: true, start: 3, items: [[{ kind: 'paragraph', content: [{ text: 'Mục ba' }] }]] },
      {
        kind: 'picture',
        src: 'https://thu-vien.example/anh/a.webp',
        width: 40,
        height: 20,
        alt: 'Kệ sách',
        caption: 'Kệ sách ở phòng họp',
      },
    ],
    questions: ['Đọc gì?'],
    actions: [{ what: 'Đọc mỗi tối', who: 'Từng đảng viên' }],
    documents: [{ name: 'Chỉ thị 05', title: 'Về học tập', state: 'Có nguồn tin cậy', address: 'https://thu-vien.example/van-ban/05/' }],
    notes: [SOUND, DOUBTFUL, { kind: 'remark', content: [{ text: 'Lời chú.' }] }],
    forms: [
      {
        title: 'Mẫu biên bản',
        body: [
          {
            kind: 'form',
            title: 'Biên bản',
            signatures: ['Thư ký', 'Chủ trì'],
            blocks: [
              { kind: 'paragraph', content: [{ text: 'Chuyên đề: ' }, { blank: 'long' }] },
              { kind: 'paragraph', content: [{ text: 'Lúc ' }, { blank: 'short' }, { text: ' giờ' }] },
              { kind: 'lines', count: 2 },
            ],
          },
        ],
      },
    ],
    ...changed,
  };
}
