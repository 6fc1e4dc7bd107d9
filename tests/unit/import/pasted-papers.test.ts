import assert from 'node:assert/strict';
import test from 'node:test';
import { LEAD, P1, P2, P3, TITLE } from './pages.ts';
import { importWord } from './support.ts';
import { paragraph, run, table } from './word-file.ts';

const text = [TITLE, LEAD, P1, P2, P3].map((line) => paragraph(line)).join('');
const framed = (letters: string, frame: string): string =>
  `<w:p><w:pPr><w:framePr ${frame}/></w:pPr><w:r><w:rPr><w:position w:val="-8"/><w:sz w:val="128"/></w:rPr><w:t>${letters}</w:t></w:r></w:p>`;
const link = (before: string, words: string, id: string): string =>
  `<w:p>${run(before)}<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink></w:p>`;

test('what sends readers to another article is left out of a text pasted into Word, and the paper it is from is told', async (context) => {
  const pointers = [
    ['>> Xem thêm: ', 'Cả xóm cùng làm đường hoa'],
    ['Đọc thêm: ', 'Cả xóm cùng làm đường hoa'],
    ['', '>> Cả xóm cùng làm đường hoa'],
  ] as const;
  for (const [before, words] of pointers) {
    const body = text + paragraph('LÊ MẪU', { bold: true }) + paragraph('Theo Báo Mẫu', { bold: true }) + link(before, words, 'rId20');
    const relations = [['rId20', 'hyperlink', 'https://bao-mau.example.vn/duong-hoa" TargetMode="External']] as const;
    const draft = await importWord(context, body, { relations });
    assert.ok(!draft.body.includes('đường hoa'), words);
    assert.deepEqual([draft.data.source['author'], draft.data.source['name']], ['LÊ MẪU', 'Báo Mẫu'], words);
  }
});

test('a paper, a file or an address that a text sends its readers to stays', async (context) => {
  for (const [words, address] of [
    ['Kế hoạch đọc sách của chi bộ', 'https://xa-mau.example.vn/ke-hoach'],
    ['Bản đồ đường hoa', 'https://xa-mau.example.vn/ban-do.pdf'],
  ] as const) {
    const relations = [['rId20', 'hyperlink', `${address}" TargetMode="External`]] as const;
    const draft = await importWord(context, text + link('Xem thêm: ', words, 'rId20') + paragraph(P1), { relations });
    assert.ok(draft.body.includes(words), words);
  }
});

test('the first letter in a frame of its own is of its word', async (context) => {
  const after = [P1, P2, P3].map((line) => paragraph(line)).join('');
  const [dropped, margin, plain] = ['w:dropCap="drop" w:lines="3"', 'w:dropCap="margin" w:lines="2"', 'w:w="700" w:hAnchor="text"'];
  for (const [letters, frame, rest, whole] of [
    ['M', dropped, 'ùa này cả xóm cùng đọc sách bên bếp.', 'Mùa này cả xóm'],
    ['“Ơ', dropped, 'i, đọc cho tôi nghe với”, bà nói.', '“Ơi, đọc cho tôi'],
    ['Ở', margin, ' đầu xóm có một tủ sách.', 'Ở đầu xóm'],
    ['Ngày', dropped, ' ấy cả xóm có một tủ sách.', 'Ngày ấy cả xóm'],
    ['T', plain, 'ủ sách đặt ở đầu xóm.', 'Tủ sách đặt'],
  ] as const) {
    const draft = await importWord(context, paragraph(TITLE, { style: 'Title' }) + framed(letters, frame) + paragraph(rest) + after);
    assert.ok(`${String(draft.data['summary'])}\n${draft.body}`.includes(whole), whole);
  }
  const draft = await importWord(context, paragraph(TITLE, { style: 'Title' }) + framed('A', plain) + paragraph(P1) + after);
  assert.ok(!draft.body.includes(`A${P1.slice(0, 5)}`));
});

test('names of columns in bold are names of columns and no more', async (context) => {
  const rows = table([
    ['Giờ', 'Việc'],
    ['7 giờ', 'Đón khách'],
    ['8 giờ', 'Khai mạc'],
  ]);
  const bold = rows.replace(run('Giờ'), run('Giờ', true)).replace(run('Việc'), run('Việc', true));
  const draft = await importWord(context, text + bold + paragraph(P1));
  assert.match(draft.body, /^\| Giờ \| Việc \|\n\| --- \| --- \|\n\| 7 giờ \| Đón khách \|$/mu);
});
