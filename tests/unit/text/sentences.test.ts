import assert from 'node:assert/strict';
import { it } from 'node:test';

import { breathsOf, sentencesOf } from '../../../src/text/sentences.ts';

const read = (text: string): string[] => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

it('a text falls into its sentences, with the marks that close after each', () => {
  assert.deepEqual(read(' Vì sao đọc sách? Để hiểu.\n“Đọc để làm.” Thế thôi… Rồi sao!  '), [
    'Vì sao đọc sách?',
    'Để hiểu.',
    '“Đọc để làm.”',
    'Thế thôi…',
    'Rồi sao!',
  ]);
  assert.deepEqual(read('Không có dấu chấm ở cuối'), ['Không có dấu chấm ở cuối']);
  assert.deepEqual(read(' \n'), []);
});
it('initials, shortened words, numbers and a small letter that follows end none', () => {
  for (const one of [
    'V. I. Lênin viết ở TP. Hồ Chí Minh, Nxb. Chính trị quốc gia, H. 2011, t. 5, tr. 292.',
    '1. Mục đích của buổi.',
    'Cán bộ, đảng viên v.v. cùng làm.',
    'Ngày 19.5.1890 và 3,5 điểm.',
  ])
    assert.deepEqual(read(one), [one]);
});
it('a long sentence is cut at its pauses, else between words, and nothing is lost', () => {
  const clause = 'cán bộ phải gần dân, hiểu dân, học dân;';
  const long = Array.from({ length: 9 }, () => clause).join(' ');
  const breaths = breathsOf(long, 180);
  assert.ok(breaths.length > 1 && breaths.every((breath) => breath.length <= 180 && /[,;]$/.test(breath)));
  assert.equal(breaths.join(' '), long);
  assert.ok(breathsOf('học '.repeat(99).trim(), 180).every((breath) => breath.length <= 180));
  assert.deepEqual(breathsOf('Ngắn.', 180), ['Ngắn.']);
});
