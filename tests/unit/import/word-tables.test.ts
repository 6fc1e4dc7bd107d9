import assert from 'node:assert/strict';
import test from 'node:test';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { readDocx } from '../../../src/import/read/read-docx.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { paragraph, picture, run, wordFile } from './word-file.ts';

const long =
  'Ba tháng đầu năm, chi bộ mẫu họp hai kỳ, đảng viên dự đầy đủ, có ý kiến tại chỗ và đăng ký việc làm theo cụ thể cho từng người.';

/** A row of cells, `"words|properties"`. */
const row = (cells: readonly string[], more = ''): string =>
  `<w:tr>${more}${cells
    .map((cell) => {
      const [words = '', properties = ''] = cell.split('|');
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${words.startsWith('<') ? words : paragraph(words)}</w:tc>`;
    })
    .join('')}</w:tr>`;
const tableOf = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const down = '<w:vMerge w:val="restart"/>';
const goesOn = '|<w:vMerge/>';

async function read(body: string) {
  const source = await readDocx(wordFile(body, { image: Buffer.from('ảnh') }), 'mau.docx');
  return { source, lines: writeBody(source.blocks).split('\n').filter(Boolean), notes: source.reviewNotes.join('\n') };
}

const TABLES: readonly [name: string, table: string, expected: string[], isTold: boolean][] = [
  [
    'names of columns on two levels',
    tableOf(row([`Tổ|${down}`, `Hồ sơ|${wide(2)}`]), row([goesOn, 'Đúng hạn', 'Quá hạn']), row(['Một', '12', '1'])),
    ['| Tổ | Hồ sơ – Đúng hạn | Hồ sơ – Quá hạn |', '| --- | --- | --- |', '| Một | 12 | 1 |'],
    true,
  ],
  [
    'names on three levels',
    tableOf(
      row([`Tổ|${down}`, `Hồ sơ|${wide(2)}${down}`]),
      row([goesOn, `|${wide(2)}<w:vMerge/>`]),
      row([goesOn, 'Đúng', 'Quá']),
      row(['Một', '12', '1']),
    ),
    ['| Tổ | Hồ sơ – Đúng | Hồ sơ – Quá |', '| --- | --- | --- |', '| Một | 12 | 1 |'],
    true,
  ],
  [
    'names on two levels, nothing merged downwards',
    tableOf(row(['Tổ', `Hồ sơ|${wide(2)}`]), row(['', 'Đúng hạn', 'Quá hạn']), row(['Một', '12', '1'])),
    ['| Tổ | Hồ sơ – Đúng hạn | Hồ sơ – Quá hạn |', '| --- | --- | --- |', '| Một | 12 | 1 |'],
    true,
  ],
  [
    'a title over the whole table goes before it',
    tableOf(row([`Kết quả quý một|${wide(2)}`]), row(['Tổ', 'Số']), row(['Một', '12'])),
    ['Kết quả quý một', '| Tổ | Số |', '| --- | --- |', '| Một | 12 |'],
    true,
  ],
  [
    'a merged cell in the rows stands once; the other columns keep their places',
    tableOf(
      row(['Tổ', 'Việc', 'Hạn']),
      row([`Một|${down}`, 'Rà soát', 'Tháng ba']),
      row([goesOn, 'Niêm yết', 'Tháng tư']),
      row([`Cộng|${wide(2)}`, '2']),
    ),
    ['| Tổ | Việc | Hạn |', '| --- | --- | --- |', '| Một | Rà soát | Tháng ba |', '| | Niêm yết | Tháng tư |', '| Cộng | | 2 |'],
    true,
  ],
  [
    'rows that the file marks as names of columns; a row that begins further in',
    tableOf(
      row([`Tổ|${down}`, 'Hồ sơ'], '<w:trPr><w:tblHeader/></w:trPr>'),
      row([goesOn, 'đúng hạn'], '<w:trPr><w:tblHeader/></w:trPr>'),
      row(['12'], '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
    ),
    ['| Tổ | Hồ sơ – đúng hạn |', '| --- | --- |', '| | 12 |'],
    true,
  ],
  ['no merged cells', tableOf(row(['Tổ', 'Số']), row(['Một', '12'])), ['| Tổ | Số |', '| --- | --- |', '| Một | 12 |'], false],
];

test('tables with merged cells keep their columns, and the editor hears of it', async (t) => {
  for (const [name, table, expected, isTold] of TABLES)
    await t.test(name, async () => {
      const { lines, notes } = await read(table);
      assert.deepEqual(lines, expected);
      assert.equal(/ô gộp/.test(notes), isTold);
    });
});

const withBreak = picture.replace('</w:drawing></w:r></w:p>', `</w:drawing></w:r><w:r><w:br/></w:r>${run('Ảnh hai')}</w:p>`);
const GRIDS: readonly [name: string, table: string][] = [
  ['a row of pictures, a row of captions', tableOf(row([picture, picture]), row(['Ảnh một', 'Ảnh hai']))],
  ['two such pairs of rows', tableOf(row([picture]), row(['Ảnh một']), row([picture]), row(['Ảnh hai']))],
  ['captions below the pictures in their cells', tableOf(row([picture + paragraph('Ảnh một'), picture + paragraph('Ảnh hai')]))],
  ['captions in the paragraphs of the pictures', tableOf(row([withBreak.replace('Ảnh hai', 'Ảnh một'), withBreak]))],
  ['captions above the pictures', tableOf(row(['Ảnh một', 'Ảnh hai']), row([picture, picture]))],
  ['pictures beside their captions', tableOf(row([picture, 'Ảnh một']), row([picture, 'Ảnh hai']))],
];

test('each picture of a grid has its own caption', async (t) => {
  for (const [name, table] of GRIDS)
    await t.test(name, async () => {
      const { source } = await read(
        [paragraph('Sinh hoạt của chi bộ mẫu', { style: 'Title' }), paragraph(long), table, paragraph(long)].join(''),
      );
      const { body } = readArticle(source);
      const captions = body.flatMap((block) =>
        block.type === 'figure' ? [block.caption] : block.type === 'caption' ? [`lẻ: ${block.text}`] : [],
      );
      assert.deepEqual(captions, ['Ảnh một', 'Ảnh hai']);
    });
});
