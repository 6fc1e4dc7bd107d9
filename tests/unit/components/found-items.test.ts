import assert from 'node:assert/strict';
import { it } from 'node:test';

import { itemsAt, questionsWith, quotationsWith } from '../../../src/components/compose/found-items.ts';
import type { OwnItem, OwnLibrary } from '../../../src/pack/own/own-session.ts';

const at = 'https://mau.example/';
const library: OwnLibrary = {
  name: 'Thư viện mẫu',
  address: at,
  quotations: [
    {
      id: 'doc-sach',
      text: 'Mỗi ngày đọc một trang sách.',
      author: 'A',
      work: 'B',
      date: '2001',
      state: '',
      mark: '',
      address: `${at}trich-dan/doc-sach/`,
    },
  ],
  documents: [{ id: '02-kh', name: '02-KH', title: 'Đọc sách', state: '', address: `${at}van-ban/02-kh/` }],
  sessions: [],
  materials: [
    {
      id: 'doc-deu',
      title: 'Đọc sách cho đều',
      address: `${at}tai-lieu/doc-deu/`,
      papers: '/tai-lieu/doc-deu.json',
      introduction: 8,
      lengths: [60],
      topics: ['Tự học', 'Văn hóa đọc'],
      sections: [{ id: 'doc', title: 'Đọc ở cơ quan' }],
      questions: ['Ta đọc chung quyển nào?', 'Ai giữ tủ?'],
    },
  ],
};
const names = (items: readonly OwnItem[]): string[] => items.map(({ kind, ref, part }) => [kind, ref, part].filter(Boolean).join(' '));

it('pages that were found give their items in that order; a material its introduction and what of it has the words', () => {
  const found = itemsAt(['/van-ban/02-kh/', '/tai-lieu/doc-deu/', '/tin-tuc/khong-them-duoc/', '/trich-dan/doc-sach/'], library, 'đọc');
  assert.deepEqual(names(found), [
    'document 02-kh',
    'material doc-deu de-dan',
    'question doc-deu 1',
    'material doc-deu doc',
    'quotation doc-sach',
  ]);
  assert.equal(found[1]?.minutes, 8);
});

it('questions and quotations are found by all of the words, with and without marks', () => {
  assert.deepEqual(names(questionsWith('quyen doc', library)), ['question doc-deu 1']);
  assert.deepEqual(names(questionsWith('quyển tủ', library)), []);
  assert.deepEqual(names(quotationsWith('TRANG sach', library)), ['quotation doc-sach']);
});

it('questions are found by what their material is about too, after those that have the words themselves, each once', () => {
  const [material] = library.materials;
  const other = { ...material!, id: 'tu-hoc', title: 'Học mãi', topics: ['Tự học'], questions: ['Ta học gì?', 'Ta đọc gì?'] };
  const both = { ...library, materials: [other, material!] };
  const questions = (query: string): string[] => names(questionsWith(query, both));
  assert.deepEqual(questions('đọc'), ['question tu-hoc 2', 'question doc-deu 1', 'question doc-deu 2']);
  assert.deepEqual(questions('tự học'), ['question tu-hoc 1', 'question tu-hoc 2', 'question doc-deu 1', 'question doc-deu 2']);
});
