import assert from 'node:assert/strict';
import test from 'node:test';
import { paragraph } from '../../../src/import/read/plain-blocks.ts';
import { emptySource } from '../../../src/import/source.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { readSpeaker } from '../../../src/import/structure/speaker.ts';
import { P1, P2, P3, TITLE } from './pages.ts';

const read = (...head: string[]): Article => readArticle(emptySource([...head, P1, P2, P3].map(paragraph)));
const GREETING = 'Kính thưa các vị đại biểu!';

test('who speaks stands below the title of a speech', () => {
  for (const line of [
    '(Đồng chí Lê Thị Mẫu, Bí thư Chi bộ Kho Mẫu)',
    'Đồng chí Lê Thị Mẫu',
    'Đồng chí: Lê Thị Mẫu - Phó Bí thư Đảng ủy xã Mẫu',
    'Đ/c Lê Thị Mẫu (Chi bộ Kho Mẫu)',
    'Bà Lê Thị Mẫu, nguyên Hiệu trưởng Trường Mẫu',
    'Lê Thị Mẫu, Trưởng Ban Công tác Mặt trận thôn Mẫu',
    'Người trình bày: Lê Thị Mẫu, Bí thư Chi bộ Kho Mẫu',
    'Người trình bày: Đồng chí Lê Thị Mẫu',
    'Người phát biểu: Lê Thị Mẫu',
    '(Bài phát biểu của đồng chí Lê Thị Mẫu, Chủ tịch Hội Mẫu)',
    'Lê Thị Mẫu',
  ]) {
    for (const head of [
      ['THAM LUẬN', TITLE, line],
      ['Diễn văn kỷ niệm ngày mở thư viện thôn Mẫu', line, GREETING],
    ]) {
      const { author, body, title } = read(...head);
      assert.equal(author, 'Lê Thị Mẫu', line);
      assert.ok(!JSON.stringify([body, title]).includes('Lê Thị Mẫu'), line);
    }
  }
});

test('a line that tells where a speech was held too stays in the text', () => {
  for (const line of [
    '(Đồng chí Lê Thị Mẫu, Bí thư Chi bộ Kho Mẫu, trình bày tại Hội nghị sơ kết năm 2026)',
    'Bà Lê Thị Mẫu phát biểu tại Đại hội Chi bộ Kho Mẫu',
  ]) {
    const { author, body } = read('THAM LUẬN', TITLE, line);
    assert.equal(author, 'Lê Thị Mẫu', line);
    assert.ok(JSON.stringify(body).includes(line), line);
  }
  const below = read('THAM LUẬN', TITLE, '(Trình bày tại Hội nghị sơ kết năm 2026)', 'Đồng chí Lê Thị Mẫu, Bí thư Chi bộ');
  assert.equal(below.author, 'Lê Thị Mẫu');
  assert.match(JSON.stringify(below.body), /Trình bày tại Hội nghị/);
});

test('a title that names who speaks', () => {
  assert.equal(read('Bài phát biểu của đồng chí Lê Thị Mẫu tại lễ mở thư viện').author, 'Lê Thị Mẫu');
  assert.equal(read('Phát biểu của đồng chí Bí thư Đảng ủy Lê Thị Mẫu tại lễ mở thư viện').author, null);
});

test('what is about a person is no line of a speaker', () => {
  for (const line of [
    'Đồng chí Lê Thị Mẫu kể chuyện giữ kho',
    'Đồng chí Lê Thị Mẫu, người giữ kho đã ba mươi năm',
    'Bà Lê Thị Mẫu là bí thư chi bộ.',
    'Đồng chí Bí thư Chi bộ',
    'Trình bày tại Hội nghị sơ kết năm 2026',
    'Thôn Mẫu, Chi bộ Kho Mẫu và những người giữ kho',
  ])
    assert.equal(readSpeaker(line), null, line);
  const { author, body } = read(TITLE, 'Đồng chí Lê Thị Mẫu, Bí thư Chi bộ Kho Mẫu');
  assert.equal(author, null);
  assert.match(JSON.stringify(body), /Lê Thị Mẫu/);
});

test('a day and an author parted by a dash', () => {
  for (const line of [
    'Đăng ngày 11/06/2024 – Tác giả: Lê Thị Mẫu',
    'Ngày đăng: 11/6/2024 - Người viết: Lê Thị Mẫu',
    'Tác giả: Lê Thị Mẫu — ngày 11/06/2024',
    'Lê Thị Mẫu – 11/06/2024',
  ]) {
    const { author, published } = read(TITLE, line);
    assert.deepEqual([author, published], ['Lê Thị Mẫu', '2024-06-11'], line);
  }
});
