import assert from 'node:assert/strict';
import test from 'node:test';
import { bareText, findLost, listSentences } from '../../../src/import/accounting.ts';

test('what the house rules change is the same sentence', () => {
  assert.equal(
    bareText('Đảng uỷ ban hành “Kế hoạch" số 14 -KH/ĐU ngày 18.5.2021…'),
    bareText('Đảng ủy ban hành “Kế hoạch” số 14-KH/ĐU ngày 18/5/2021…'),
  );
  assert.notEqual(bareText('cán bộ'), bareText('cần bộ'));
});

test('a sentence that is nowhere is lost, wherever it stood', () => {
  const source = ['Câu một ở đây. Câu hai biến mất! Câu ba còn.', '(BLC) - Câu bốn có ký hiệu phía trước.', 'Trang chủ'];
  assert.deepEqual(findLost(source, ['Câu một ở đây.', 'câu ba còn', 'Câu bốn có ký hiệu phía trước.'], ['Trang chủ', '(BLC) -']), [
    'Câu hai biến mất!',
  ]);
});

test('sentences', () =>
  assert.deepEqual(listSentences('Một. “Hai!” Ba…\nBốn: 1.116 hồ sơ, TP.HCM.\n---'), [
    'Một.',
    '“Hai!”',
    'Ba…',
    'Bốn: 1.116 hồ sơ, TP.HCM.',
  ]));
