import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromPlan } from '../../../../src/pack/own/from-plan.ts';
import { ownBooklet } from '../../../../src/pack/own/own-booklet.ts';
import { itemOf, minutesOf, type OwnLibrary, type OwnSession } from '../../../../src/pack/own/own-session.ts';
import { noteOf, sampleBooklet } from '../slides/sample-booklet.ts';

const { kind: _, ...quotation } = noteOf('Câu thứ hai.', { id: 'cau-hai' });
const library: OwnLibrary = {
  name: 'Thư viện mẫu',
  address: 'https://thu-vien.example/',
  quotations: [quotation],
  documents: [
    { id: '05-ct', name: 'Chỉ thị 05', title: 'Về học tập', state: 'Đã đối chiếu', address: 'https://thu-vien.example/van-ban/05-ct/' },
  ],
  materials: [
    {
      id: 'ton-trong',
      title: 'Tôn trọng Nhân dân',
      address: 'https://thu-vien.example/tai-lieu/ton-trong/',
      papers: '/tai-lieu/ton-trong/ton-trong.json',
      introduction: 8,
      lengths: [60],
      topics: [],
      sections: [{ id: 'hai-chiec-ghe', title: 'Hai chiếc ghế' }],
      questions: ['Câu hỏi một?', 'Câu hỏi hai?', 'Câu hỏi ba?'],
    },
  ],
  sessions: [],
};
const material = sampleBooklet({ notes: [noteOf('Câu thứ nhất.', { id: 'cau-mot' }), noteOf('Câu thứ hai.', { id: 'cau-hai' })] });
const papers = new Map([['ton-trong', material]]);

function booklet(...items: OwnSession['items']) {
  return ownBooklet(
    { title: 'Buổi của ta', unit: 'Chi bộ 2', occasion: '', length: 60, items },
    library,
    papers,
    'https://thu-vien.example/soan/#1.a.b',
  );
}

describe('papers of a session of one’s own', () => {
  it('have a plan with each item, its minutes, and whoever does it', () => {
    const made = booklet(
      itemOf('task', { text: 'Mở đầu', who: 'Bí thư', note: 'Ngắn thôi.' }),
      itemOf('question', { ref: 'ton-trong', part: '3', minutes: 12 }),
      itemOf('quotation', { ref: 'cau-hai' }),
      itemOf('document', { ref: '05-ct' }),
    );
    assert.deepEqual(
      made.plans[0]?.steps.map(({ label, what, who, minutes, questions, quotes }) => [label, what, who, minutes, questions, quotes]),
      [
        ['Việc', 'Mở đầu – Ngắn thôi.', 'Bí thư', 5, [], []],
        ['Câu hỏi', 'Thảo luận câu hỏi.', '', 12, [1], []],
        ['Trích dẫn', 'Đọc câu trích: Hồ Chí Minh, Bài mẫu, 02/9/1950', '', 3, [], [1]],
        ['Văn bản', 'Chỉ thị 05: Về học tập', '', 3, [], []],
      ],
    );
    assert.deepEqual(made.questions, ['Câu hỏi ba?']);
    assert.equal(made.documents[0]?.state, 'Đã đối chiếu');
    const [note] = made.notes;
    assert.ok(note?.kind === 'quotation' && note.state === 'Theo nguồn dẫn lại');
  });

  it('bring the introduction or the section that is read, its notes numbered anew', () => {
    const made = booklet(
      itemOf('quotation', { ref: 'cau-hai' }),
      itemOf('material', { ref: 'ton-trong', part: 'de-dan' }),
      itemOf('material', { ref: 'ton-trong', part: 'hai-chiec-ghe' }),
    );
    assert.deepEqual(made.introduction.paragraphs, ['Thưa các đồng chí.', 'Xin mời thảo luận.']);
    assert.equal(made.introduction.title, material.title);
    assert.deepEqual(
      made.body.map(({ kind }) => kind),
      ['heading', 'paragraph', 'quotation', 'paragraph'],
    );
    assert.deepEqual(
      made.notes.map((note) => note.kind === 'quotation' && note.id),
      ['cau-hai', 'cau-mot'],
    );
    const shown = made.body.find((block) => block.kind === 'quotation');
    assert.equal(shown?.kind === 'quotation' && shown.note, 2);
    assert.deepEqual(material.notes.length, 2);
  });

  it('say of the words of a passage which page they were copied from, and that nobody compared them', () => {
    const made = booklet(
      itemOf('passage', { ref: 'tin-tuc/bai', text: 'Một câu của bài.', source: 'Tên bài, Mục hai' }),
      itemOf('passage', { ref: 'van-ban/05-ct', text: 'Lời bịa.', source: 'Hồ Chí Minh, Di chúc' }),
      itemOf('passage', { ref: 'tai-lieu/ton-trong', text: 'Lời.', source: 'Tôn trọng Nhân dân, Hai chiếc ghế' }),
    );
    assert.deepEqual(
      made.plans[0]?.steps.map(({ label, part, what }) => [label, part, what]),
      [
        ['Đoạn trích', 'reading', 'Đọc đoạn: “Một câu của bài.” (đoạn chép từ trang “Tên bài, Mục hai (tin-tuc/bai)”, chưa đối chiếu)'],
        ['Đoạn trích', 'reading', 'Đọc đoạn: “Lời bịa.” (đoạn chép từ trang “Chỉ thị 05”, chưa đối chiếu)'],
        ['Đoạn trích', 'reading', 'Đọc đoạn: “Lời.” (đoạn chép từ trang “Tôn trọng Nhân dân, Hai chiếc ghế”, chưa đối chiếu)'],
      ],
    );
  });

  it('keep the place and the minutes of what the library does not have', () => {
    const made = booklet(itemOf('quotation', { ref: 'khong-co', minutes: 30 }), itemOf('question', { ref: 'ton-trong', part: '9' }));
    assert.deepEqual(
      made.plans[0]?.steps.map(({ minutes, what, questions, quotes }) => [minutes, what, questions, quotes]),
      [
        [30, 'Thư viện không có, hoặc không còn: khong-co', [], []],
        [10, 'Thư viện không có, hoặc không còn: ton-trong', [], []],
      ],
    );
    assert.equal(made.plans[0]?.minutes, 40);
  });
});

describe('a session that begins as a plan', () => {
  it('has an item for each quotation and question, and the minutes of the plan', () => {
    const session = fromPlan('ton-trong', material, material.plans[0]!);
    assert.deepEqual(
      session.items.map(({ kind, part, minutes }) => `${kind} ${part} ${minutes}`),
      ['task  5', 'material de-dan 8', 'quotation  7', 'question 1 13', 'question 3 12', 'task  10', 'task  5'],
    );
    assert.equal(minutesOf(session), 60);
    assert.equal(session.length, 60);
  });
});
