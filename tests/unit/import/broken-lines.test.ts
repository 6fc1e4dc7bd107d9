import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { writeFile } from 'node:fs/promises';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { blocksOfHtml } from '../../../src/import/read/html-blocks.ts';
import { joinTypedLists } from '../../../src/import/read/plain-blocks.ts';
import { partTypedLines } from '../../../src/import/read/broken-lines.ts';
import { importDraft, temporaryFolder } from './support.ts';
import { paragraph, run, wordFile } from './word-file.ts';

const LINES: readonly [html: string, markdown: string][] = [
  ['Hai việc<br>- Một<br>- Hai', 'Hai việc\n\n- Một\n- Hai'],
  ['Hai việc:<br>+ Một;<br>+ Hai.', 'Hai việc:\n\n- Một;\n- Hai.'],
  ['<b>Hai việc<br>• Một<br>• Hai</b>', '**Hai việc**\n\n- **Một**\n- **Hai**'],
  ['Ba việc<br>- <b>Một:</b> đọc<br>–<i> Hai</i><br>➢Ba', 'Ba việc\n\n- **Một:** đọc\n- *Hai*\n- Ba'],
  ['1. Một<br>2. Hai', '1. Một\n2. Hai'],
  ['Điểm:<br>a) Một', 'Điểm:\n\na) Một'],
  ['Câu thơ thứ nhất<br>câu thơ thứ hai', 'Câu thơ thứ nhất\\\ncâu thơ thứ hai'],
  ['Từ Hà Nội<br>- một nơi như thế', 'Từ Hà Nội\\\n\\- một nơi như thế'],
];

test('lines that were broken by hand are items where they look like items', async () => {
  for (const [html, markdown] of LINES)
    assert.equal(writeBody(joinTypedLists(partTypedLines(await blocksOfHtml(`<p>${html}</p>`)))).trim(), markdown);
});

test('a page with such lines and a table with merged cells', async (t) => {
  const path = join(await temporaryFolder(t), 'trang.html');
  const sentence = 'Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách, nghe ý kiến của từng đảng viên rồi biểu quyết.';
  await writeFile(
    path,
    `<meta charset="utf-8"><article><h1>Chi bộ mẫu họp bàn việc đọc sách</h1><p>${sentence}</p><p>${sentence}</p>` +
      '<p>Chi bộ thống nhất<br>- Đọc sách mỗi tháng<br>- Kể lại trước chi bộ</p><table><tr><td rowspan="2">Tổ</td><td colspan="2">Sách</td></tr>' +
      `<tr><td>Mượn</td><td>Đọc hết</td></tr><tr><td>Một</td><td>3</td><td>2</td></tr></table><p>${sentence}</p></article>`,
  );
  const { body, reviewNotes, left } = await importDraft(path);
  assert.match(body, /- Đọc sách mỗi tháng\n- Kể lại trước chi bộ/);
  assert.match(body, /\| Tổ \| Sách – Mượn \| Sách – Đọc hết \|\n.*\n\| Một \| 3 \| 2 \|/);
  assert.match(reviewNotes.join('\n'), /ô gộp/);
  assert.doesNotMatch(left.map(({ reason }) => reason).join('\n'), /KHÔNG RÕ/);
});

test('the line that announces a list is not taken out of the text to be the summary', async (t) => {
  const path = join(await temporaryFolder(t), 'viec.docx');
  const sentence = 'Chi bộ mẫu tổ chức sinh hoạt chuyên đề về đọc sách, nghe ý kiến của từng đảng viên rồi biểu quyết.';
  const breaks = ['Chi bộ mẫu thống nhất hai việc', '- Đọc sách', '- Kể lại'].map((line) => run(line)).join('<w:r><w:br/></w:r>');
  await writeFile(
    path,
    wordFile([paragraph('Sinh hoạt của chi bộ mẫu', { style: 'Title' }), `<w:p>${breaks}</w:p>`, paragraph(sentence).repeat(3)].join('')),
  );
  const { body } = await importDraft(path);
  assert.ok(body.startsWith('Chi bộ mẫu thống nhất hai việc\n\n- Đọc sách\n- Kể lại\n'));
});
