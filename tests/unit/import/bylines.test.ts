import assert from 'node:assert/strict';
import test from 'node:test';
import { paragraph } from '../../../src/import/read/plain-blocks.ts';
import { emptySource } from '../../../src/import/source.ts';
import { readBoilerplate } from '../../../src/import/structure/boilerplate-lines.ts';
import { readByline } from '../../../src/import/structure/lines.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { LEAD, P1, P2, P3, TITLE } from './pages.ts';

test('lines that end a text: who wrote it, and which paper it is from', () => {
  const lines: [line: string, author: string | null, source: string | null][] = [
    ['Theo Báo Mẫu', null, 'Báo Mẫu'],
    ['(Theo Báo Mẫu)', null, 'Báo Mẫu'],
    ['Theo TTX Mẫu', null, 'TTX Mẫu'],
    ['Nguồn Cổng thông tin xã Mẫu', null, 'Cổng thông tin xã Mẫu'],
    ['Lan Mẫu/Báo Mẫu', 'Lan Mẫu', 'Báo Mẫu'],
    ['(Theo Lan Mẫu / TTX)', 'Lan Mẫu', 'TTX'],
    ['Bài và ảnh: Lan Mẫu', 'Lan Mẫu', null],
    ['Bài, ảnh Lan Mẫu', 'Lan Mẫu', null],
    ['Tin và ảnh Lan Mẫu', 'Lan Mẫu', null],
    ['Tin, ảnh: Lan Mẫu (Trung tâm Văn hóa)', 'Lan Mẫu (Trung tâm Văn hóa)', null],
    ['Tác giả: Lan Mẫu (Chi bộ Kho Mẫu)', 'Lan Mẫu (Chi bộ Kho Mẫu)', null],
    ['(Tác giả: Lan Mẫu)', 'Lan Mẫu', null],
    ['Lan Mẫu (Văn phòng Đảng ủy)', 'Lan Mẫu (Văn phòng Đảng ủy)', null],
    ['Lan Mẫu – Minh Mẫu', 'Lan Mẫu – Minh Mẫu', null],
    ['Lan Mẫu, Minh Thử Mẫu và Thu Mẫu', 'Lan Mẫu, Minh Thử Mẫu và Thu Mẫu', null],
    ['Lan Mẫu (tổng hợp)', 'Lan Mẫu', null],
    ['Lan Mẫu (Lược ghi)', 'Lan Mẫu', null],
    ['– Lan Mẫu –', 'Lan Mẫu', null],
    ['TS. Lan Mẫu', 'TS. Lan Mẫu', null],
    ['PGS, TS Lan Mẫu', 'PGS, TS Lan Mẫu', null],
    ['Đại tá, ThS Lan Mẫu', 'Đại tá, ThS Lan Mẫu', null],
    ['BSCKII. Lan Mẫu', 'BSCKII. Lan Mẫu', null],
    ['PGS, TS. Lan Mẫu - ThS Minh Mẫu', 'PGS, TS. Lan Mẫu - ThS Minh Mẫu', null],
  ];
  for (const [line, author, source] of lines) {
    const article = readArticle(emptySource([TITLE, P1, P2, P3, line].map(paragraph)));
    assert.deepEqual([article.author, article.sourceName], [author, source], line);
    assert.ok(!JSON.stringify(article.body).includes(line), line);
  }
  for (const line of [
    '*** Hết ***',
    'Bài và ảnh trưng bày ở nhà văn hóa',
    'Đọc/Ghi',
    'Sổ tay – Sách',
    'Lan Mẫu (1890 – 1969)',
    'Tủ Sách (tầng hai)',
    'Phòng họp (tầng hai)',
    '10/12',
    'Tổ một/tổ hai',
  ])
    assert.equal(readByline(line), null, line);
});

test('a line of day and authors with their degrees, offices and further names', () => {
  for (const [line, author] of [
    ['ThS. Lan Mẫu | 10:05 - 11/06/2024', 'ThS. Lan Mẫu'],
    ['PGS, TS. Lan Mẫu, 11/06/2024', 'PGS TS. Lan Mẫu'],
    ['11/06/2024 | BSCKII. Lan Mẫu, Trường Chính trị tỉnh Mẫu', 'BSCKII. Lan Mẫu'],
    ['Thượng tá Lê Thị Mẫu - TS Trần Văn Mẫu | Thứ Ba, 11/06/2024', 'Thượng tá Lê Thị Mẫu, TS Trần Văn Mẫu'],
    ['Lan Mẫu | Thời Sự | 11/06/2024', 'Lan Mẫu'],
  ] as const) {
    const article = readArticle(emptySource([TITLE, line, LEAD, P1, P2, P3].map(paragraph)));
    assert.deepEqual([article.author, article.published], [author, '2024-06-11'], line);
  }
});

test('an account alone below a title, and the clock of a player, are no text', () => {
  for (const line of ['lethimau', 'bientap02', 'admin', '0:00/3:24 Nam miền Bắc', '00:00 / 03:24']) {
    const article = readArticle(emptySource([TITLE, '11/06/2024', line, LEAD, P1, P2, P3].map(paragraph)));
    assert.ok(!JSON.stringify([article.body, article.author, article.summary]).includes(line), line);
  }
});

test('several who wrote for a journal, each on a line with where they work', () => {
  const head = ['PGS, TS. LÊ VĂN MẪU', 'Học viện Mẫu', 'ThS. GIÀNG A MẪU', 'Trường Chính trị tỉnh Mẫu', '11/06/2024'];
  const article = readArticle(emptySource([TITLE, ...head, LEAD, P1, P2, P3].map(paragraph)));
  assert.equal(article.author, 'PGS, TS. LÊ VĂN MẪU; ThS. GIÀNG A MẪU');
  assert.equal(article.published, '2024-06-11');
});

test('who wrote it, in a heading at the end of a text', () => {
  const heading = { type: 'heading' as const, depth: 4 as const, children: [{ type: 'text' as const, value: 'Bài và ảnh: Lan Mẫu' }] };
  const article = readArticle(emptySource([...[TITLE, P1, P2, P3].map(paragraph), heading]));
  assert.equal(article.author, 'Lan Mẫu');
  assert.ok(article.body.every(({ type }) => type !== 'heading'));
});

test('the sign of a newsroom before a lead, with brackets and without', () => {
  for (const opening of ['(BMO) - ', 'TCM - ', '[BMO] – ']) {
    const article = readArticle(emptySource([TITLE, `${opening}${LEAD}`, P1, P2, P3].map(paragraph)));
    assert.equal(article.summary, LEAD, opening);
    assert.match(article.newsroom ?? '', /^(?:BMO|TCM)$/);
  }
  for (const opening of ['Phòng Mẫu - ', 'TCM, ', 'CHI BỘ - '])
    assert.equal(readArticle(emptySource([TITLE, `${opening}${LEAD}`, P1, P2, P3].map(paragraph))).newsroom, null, opening);
});

test('counters, buttons and labels that pages write around a text, and lines of a text like them', () => {
  const furniture =
    'Tất cả cảm xúc: 128|Tất cả cảm xúc:128|Lan Mẫu, Minh Mẫu và 126 người khác|12 bình luận34 lượt chia sẻ|Chia sẻ 0:00 / 3:12|| · |' +
    'Trở lại chuyên mục|Quay lại danh sách bài viết|Đánh giá mục này|Xuất bản trong Tin tức|Gắn thẻ|(0 bình chọn)';
  for (const line of furniture.split('|').filter((one) => one.trim() !== '')) assert.ok(readBoilerplate(line), line);
  assert.ok(readBoilerplate('| | |'));
  const prose = 'Về danh sách người dự|Trở lại với nghề cũ|Đánh giá mục tiêu năm|Lan Mẫu và người khác|Gắn thẻ tre lên tủ sách';
  for (const line of prose.split('|')) assert.equal(readBoilerplate(line), null, line);
});

test('what letters to subscribers have around their text, and lines of a text like them', () => {
  const letter =
    'Xem email này trong trình duyệt|Bạn nhận được bản tin này vì đã đăng ký trên trang của phòng|Muốn hủy đăng ký nhận tin, bấm vào đây|Bạn có thể cập nhật tùy chọn nhận thư|Unsubscribe';
  for (const line of letter.split('|')) assert.equal(readBoilerplate(line)?.ending, null, line);
  for (const line of [
    'Xem thư của Bác gửi các cháu',
    'Bạn đọc nhận được thư của tổ một',
    'Cập nhật cách làm của tổ hai',
    'Hộ ông Mẫu hủy đăng ký kinh doanh',
    'Thay đổi cách nhận hồ sơ',
  ])
    assert.equal(readBoilerplate(line), null, line);
});

test('buttons and counters without a space between them, stars with their sum, names of services that are nobody', () => {
  for (const line of [
    'Thích 45Bình luận 6Chia sẻ 12',
    'Đánh giá bài viết ★★★★★ 5/5 (2 lượt)',
    '1.2K lượt xem',
    'Thích · Trả lời · 29 tuần',
  ])
    assert.equal(readBoilerplate(line)?.ending, null, line);
  for (const line of ['Thích 45 trang', 'Trả lời 12Bạn', '5 tuần', 'Đọc 30 trang trong 2 tuần'])
    assert.equal(readBoilerplate(line), null, line);
  for (const line of ['X', 'Like Fanpage', 'Google News', 'Pinterest']) assert.equal(readByline(line), null, line);
});
