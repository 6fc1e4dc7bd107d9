import type { Booklet, MeetingStep, QuotationNote } from '../../../../src/pack/booklet.ts';

/** A quotation with its source. */
export function noteOf(text: string, more: Partial<QuotationNote> = {}): QuotationNote {
  return {
    kind: 'quotation',
    id: 'cau',
    text,
    author: 'Hồ Chí Minh',
    work: 'Bài mẫu',
    date: '02/9/1950',
    state: 'Theo nguồn dẫn lại',
    mark: 'secondary',
    address: 'https://thu-vien.example/trich-dan/cau/',
    ...more,
  };
}

export function stepOf(part: MeetingStep['part'], more: Partial<MeetingStep> = {}): MeetingStep {
  return { part, minutes: 10, label: part, what: `Việc ${part}.`, who: 'Bí thư', questions: [], quotes: [], ...more };
}

/** A meeting of an hour with everything in it. */
export function sampleBooklet(more: Partial<Booklet> = {}): Booklet {
  return {
    version: 1,
    kind: 'Tập tài liệu sinh hoạt chuyên đề',
    title: 'Tôn trọng Nhân dân',
    lead: 'Bốn việc để tập.',
    library: 'Thư viện mẫu',
    address: 'https://thu-vien.example/tai-lieu/ton-trong/',
    objectives: ['Hiểu vì sao.', 'Chọn việc làm.'],
    plans: [
      {
        minutes: 60,
        steps: [
          stepOf('opening', { minutes: 5 }),
          stepOf('introduction', { minutes: 8 }),
          stepOf('reading', { minutes: 7, quotes: [2] }),
          stepOf('discussion', { minutes: 25, questions: [1, 3] }),
          stepOf('actions', { minutes: 10 }),
          stepOf('closing', { minutes: 5 }),
        ],
      },
    ],
    chosen: 60,
    introduction: { paragraphs: ['Thưa các đồng chí.', 'Xin mời thảo luận.'], minutes: 8 },
    body: [
      { kind: 'heading', level: 2, id: 'hai-chiec-ghe', content: [{ text: 'Hai chiếc ghế' }] },
      { kind: 'paragraph', content: [{ text: 'Ngồi thử chiếc ghế của dân. ' }, { text: 'Nhìn.', strong: true }, { note: 1 }] },
      { kind: 'quotation', text: 'Câu thứ nhất.', note: 1 },
      { kind: 'paragraph', content: [{ text: 'Câu này ở bài mẫu.' }] },
      { kind: 'heading', level: 2, id: 'bon-viec', content: [{ text: 'Bốn việc' }] },
      { kind: 'heading', level: 3, id: 'nghe', content: [{ text: 'Nghe: để người ta nói hết' }] },
      { kind: 'quotation', text: 'Câu thứ hai.', note: 2 },
      { kind: 'heading', level: 3, id: 'hoc', content: [{ text: 'Học: coi lời phàn nàn là tin báo' }] },
    ],
    questions: ['Câu hỏi một?', 'Câu hỏi hai?', 'Câu hỏi ba?'],
    actions: [{ what: 'Ngồi một buổi ở nơi tiếp dân.', who: 'Bí thư', sign: 'Có ba điều được kể.' }],
    documents: [],
    notes: [noteOf('Câu thứ nhất.'), noteOf('Câu thứ hai.')],
    forms: [],
    ...more,
  };
}
