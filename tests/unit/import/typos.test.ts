import assert from 'node:assert/strict';
import test from 'node:test';
import { findTypos } from '../../../src/import/find-typos.ts';

const LIBRARY = [
  'Chăm lo đời sống nhân dân. Đời sống của người dân. Công tác tuyên truyền, tuyên truyền miệng. Đời sống tinh thần. Tình hình ' +
    'chung. Tuyên truyền pháp luật.',
];

const slips = (text: string): string[] => findTypos(text, LIBRARY).map(({ written, meant }) => (meant ? `${written} → ${meant}` : written));

test('words that are no syllables', () => assert.deepEqual(slips('Toàn nghành cùng làm'), ['nghành']));
test('a tone on the wrong letter', () => assert.deepEqual(slips('Chi bộ đánh gía cao'), ['gía → giá']));
test('a word that stands strange where a similar one is usual', () => {
  assert.deepEqual(slips('quan tâm đời sốn nhân dân'), ['đời sốn → đời sống']);
  assert.deepEqual(slips('làm tốt việc tuyên tuyền'), ['tuyên tuyền → tuyên truyền']);
});
test('a name is no slip', () =>
  assert.deepEqual(findTypos('Bí thư Nguyễn Văn An dự.', ['Chép nguyên văn. Giữ nguyên văn. Theo nguyên văn. Nguyên văn câu ấy.']), []));
test('a word twice, and words that repeat by rights', () =>
  assert.deepEqual(slips('tổ chức chức năng, luôn luôn, song song'), ['chức chức']));
test('a word that cannot stand before a stop', () => assert.deepEqual(slips('Tại buổi sinh hoạt các, đại diện nói'), ['hoạt các,']));
test('right text raises nothing', () => {
  assert.deepEqual(
    slips('Đắk Lắk, Covid-19, nhà văn Nga Lép Tôn-xtôi; sách nhiễu; nguyễn.a@mau.example; đời sống và tuyên truyền; hằng năm, hàng năm'),
    [],
  );
});
