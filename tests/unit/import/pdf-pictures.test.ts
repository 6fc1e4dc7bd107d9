/** Pictures of a PDF stand where its pages have them, with the captions below them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGround, type PagePicture } from '../../../src/import/read/pdf/placed-pictures.ts';
import { readPages } from '../../../src/import/read/pdf/read-pieces.ts';
import { sourceOfPages } from '../../../src/import/read/read-pdf.ts';
import { readArticle, type Article } from '../../../src/import/structure/read-article.ts';
import { linesAt, pdfFile, type Drawn } from './pdf-file.ts';

const TITLE: Drawn = { text: 'Một buổi chiều ở nhà đọc', x: 72, y: 780, size: 18 };
const TEXT = [
  'Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc sẽ làm',
  'khác đi sau khi đọc xong, rồi ghi cả vào sổ để kỳ sau cùng xem lại.',
  'Ai bận việc đồng thì mượn sách về đọc trước, đến hôm họp kể lại cho',
  'cả tổ nghe trong mười phút, không đọc từ giấy.',
];
const CAPTION = 'Người đọc ngồi quanh bếp';
const picture = (url: string, top: number, left = 150): PagePicture => ({ url, left, right: left + 200, top, bottom: top - 120 });

async function read(page: readonly Drawn[], ...pictures: PagePicture[]): Promise<Article> {
  const { pages } = await readPages(pdfFile([page]), 'bai.pdf');
  return readArticle(sourceOfPages({ pages, scans: new Map(), replaced: [], reviewNotes: [], recognised: [] }, new Map([[0, pictures]])));
}

/** What the body of an article has one after the other: words of text, addresses and captions of pictures. */
function shapeOf({ body }: Article): string[] {
  return body.map((block) => {
    if (block.type === 'figure') return `[${block.url}: ${block.caption}${block.credit && ` / ${block.credit}`}]`;
    return 'children' in block && block.children[0]?.type === 'text' ? block.children[0].value : block.type;
  });
}

const whole = TEXT.join(' ');
const small = (text: string, y: number): Drawn => ({ text, x: 160, y, size: 9 });

for (const caption of [
  small(`${CAPTION}. Ảnh: Lê Mẫu`, 486),
  { text: `${CAPTION}. Ảnh: Lê Mẫu`, x: 156, y: 486, font: 'Helvetica-Oblique' },
])
  test(`between two paragraphs, its caption in ${caption.size ?? 12} points of ${caption.font ?? 'the font of the text'}`, async () => {
    const text = [...linesAt(TEXT, { y: 740 }), ...linesAt(TEXT, { y: 670 }), ...linesAt(TEXT, { y: 450 }), ...linesAt(TEXT, { y: 380 })];
    const article = await read([TITLE, ...text, caption], picture('mot', 615));
    assert.equal(article.summary, whole);
    assert.deepEqual(shapeOf(article), [whole, `[mot: ${CAPTION} / Lê Mẫu]`, whole, whole]);
  });

test('in the midst of a paragraph, which goes on below it', async () => {
  const lines = [...linesAt(TEXT.slice(0, 3), { y: 670 }), ...linesAt(TEXT.slice(3), { y: 450 })];
  const article = await read(
    [TITLE, ...linesAt(TEXT, { y: 740 }), ...lines, ...linesAt(TEXT, { y: 420 }), small(CAPTION, 486)],
    picture('mot', 630),
  );
  assert.deepEqual(shapeOf(article), [whole, `[mot: ${CAPTION}]`, whole]);
});

test('above the title, which is found all the same, and so is the day', async () => {
  const day: Drawn = { text: '12/3/2025', x: 72, y: 755 };
  const text = [...linesAt(TEXT, { y: 720 }), ...linesAt(TEXT, { y: 650 }), ...linesAt(TEXT, { y: 580 })];
  const article = await read([{ ...TITLE, size: 12, font: 'bold' }, day, ...text], picture('mot', 930));
  assert.equal(article.title, TITLE.text);
  assert.equal(article.published, '2025-03-12');
  assert.deepEqual(shapeOf(article), ['[mot: ]', whole, whole]);
});

test('in one of two columns', async () => {
  const column = ['Ở thôn mẫu, sách để ở chuồng trâu', 'vì sáng nào cũng có người ra đó,', 'ngồi chờ trâu ăn thì đọc vài trang.'];
  const at = (x: number, ...ys: number[]): Drawn[] => ys.flatMap((y) => linesAt(column, { x, y }));
  const article = await read([TITLE, ...at(60, 700, 640, 460), ...at(315, 700, 640, 580, 520)], picture('mot', 595, 60));
  const paragraphs = shapeOf(article).join(' ').replaceAll(column.join(' '), '¶');
  assert.equal(paragraphs, '¶ [mot: ] ¶ ¶ ¶ ¶ ¶');
});

for (const [side, x, left] of [
  ['right', 72, 330],
  ['left', 290, 72],
] as const)
  test(`text stands beside a picture at the ${side}, and beside its caption`, async () => {
    const narrow = [
      'Ở thôn mẫu, sách để ở chuồng trâu',
      'vì sáng nào cũng có người ra đó,',
      'ngồi chờ trâu ăn thì đọc vài dòng',
      'rồi về.',
    ];
    const beside = [640, 570].flatMap((y) => linesAt(narrow, { x, y }));
    const text = [...linesAt(TEXT, { y: 740 }), ...beside, ...linesAt(TEXT, { y: 430 })];
    const caption = { text: CAPTION, x: left + 20, y: 518, size: 9 };
    const article = await read([TITLE, ...text, caption], picture('mot', 650, left));
    const own = narrow.join(' ');
    assert.deepEqual(shapeOf(article), [whole, `[mot: ${CAPTION}]`, own, own, whole].slice(article.summary === whole ? 1 : 0));
  });

test('a short paragraph below a picture, as wide and as large as the text, is the text', async () => {
  const text = [...linesAt(TEXT, { y: 740 }), ...linesAt(TEXT, { y: 670 }), ...linesAt(TEXT, { y: 470 }), ...linesAt(TEXT, { y: 400 })];
  const article = await read([TITLE, ...text], picture('mot', 615));
  assert.deepEqual(shapeOf(article), [whole, '[mot: ]', whole, whole]);
});

test('a picture that a text is written over is its ground', () => {
  const pieces = linesAt(TEXT, { y: 740 }).map(({ text, x, y }) => ({ str: text, x, y, width: 400, fontSize: 12 }));
  assert.ok(isGround({ left: 0, right: 595, bottom: 0, top: 842 }, pieces));
  assert.ok(!isGround({ left: 0, right: 595, bottom: 0, top: 600 }, pieces));
});
