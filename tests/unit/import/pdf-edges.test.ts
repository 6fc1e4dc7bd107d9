/** What stands at the edges of a PDF's pages, what is at their foot, and pages that lie on their side. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadPage } from '../../../src/import/read/pdf/read-pieces.ts';
import { readPages } from '../../../src/import/read/pdf/read-pieces.ts';
import { sourceOfPages } from '../../../src/import/read/read-pdf.ts';
import { linesOf, type SourceText } from '../../../src/import/source.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { linesAt, pdfFile, type Drawn } from './pdf-file.ts';

const PROSE = [
  'Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc sẽ làm',
  'khác đi sau khi đọc xong, rồi ghi cả vào sổ để kỳ sau cùng xem lại.',
];
/** A paragraph that goes on over the page, after others. */
const BROKEN = [
  'Cuối năm, cả tổ góp những trang sổ ấy thành một tập mỏng, chép tay',
  'rồi đóng bìa cẩn thận, để người mới vào tổ có cái mà đọc trước',
];
const REST = ['khi dự buổi đầu tiên của mình ở phòng đọc.'];
const WHOLE = [...BROKEN, ...REST].join(' ');

async function read(pages: readonly (readonly Drawn[])[]): Promise<{ source: SourceText; lines: string[]; pages: ReadPage[] }> {
  const { pages: drawn } = await readPages(pdfFile(pages), 'bai.pdf');
  const source = sourceOfPages({ pages: drawn, scans: new Map(), replaced: [], reviewNotes: [], recognised: [] });
  return { source, lines: linesOf(source.blocks), pages: drawn };
}

/** Pages of text whose last paragraph goes on over the first break; each with what stands at its edges. */
function pagesOf(edges: readonly (readonly Drawn[])[], indent = 72): Drawn[][] {
  return edges.map((own, page) => [
    ...own,
    ...(page === 1 ? linesAt(REST, { x: indent, y: 730 }) : []),
    ...linesAt([...PROSE, ...PROSE], { y: page === 1 ? 690 : 730 }),
    ...(page === 0 ? [...linesAt(PROSE, { y: 640 }), ...linesAt(BROKEN, { y: 590 })] : []),
  ]);
}

const small = { size: 9 };
for (const [name, edges] of [
  ['two pages with one head', [[{ text: 'Sổ đọc của tổ mẫu', x: 72, y: 800 }], [{ text: 'Sổ đọc của tổ mẫu', x: 72, y: 800 }]]],
  [
    'three pages, the odd ones with other words than the even one',
    ['Sổ đọc của tổ mẫu', 'Nhà đọc thôn mẫu', 'Sổ đọc của tổ mẫu'].map((text) => [{ text, x: 90, y: 800, ...small }]),
  ],
  [
    'names of parts with the number of the page beside them',
    [[{ text: 'Sổ đọc của tổ mẫu | 4', x: 300, y: 805 }], [{ text: '5 | Nhà đọc thôn mẫu', x: 72, y: 805 }]],
  ],
  [
    'parts that change above numbers that count on',
    ['Sổ đọc của tổ mẫu', 'Nhà đọc thôn mẫu'].map((text, page) => [{ text: `${text} – trang ${page + 11}`, x: 72, y: 40, ...small }]),
  ],
  [
    'a head of two lines',
    [1, 2].map(() => [
      { text: 'Sổ đọc của tổ mẫu', x: 72, y: 812 },
      { text: 'Nhà đọc thôn mẫu', x: 72, y: 798 },
    ]),
  ],
] satisfies [string, Drawn[][]][]) {
  test(`heads of pages are no text, and a paragraph goes on over the page: ${name}`, async () => {
    const { source, lines } = await read(pagesOf(edges));
    assert.ok(lines.includes(WHOLE), [...lines, ...source.dropped.map(({ text }) => `- ${text}`)].join('\n'));
    assert.doesNotMatch(lines.join('\n'), /Sổ đọc của tổ mẫu|Nhà đọc thôn mẫu/);
    assert.ok(source.dropped.some(({ text }) => text.includes('Sổ đọc của tổ mẫu')));
  });
}

for (const [name, edges] of [
  ['a title on the first page alone', [[{ text: 'Sổ đọc của tổ mẫu', x: 72, y: 780, size: 18 }], []]],
  [
    'what opens each of two papers',
    [1, 2].map(() => [
      { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', x: 300, y: 800 },
      { text: 'Sổ đọc của tổ mẫu', x: 72, y: 780 },
    ]),
  ],
  ['headings that stand there by chance', ['Sổ đọc của tổ mẫu', 'Nhà đọc của thôn'].map((text) => [{ text, x: 72, y: 770 }])],
] satisfies [string, Drawn[][]][]) {
  test(`not every line at an edge is a head: ${name}`, async () => {
    const { lines } = await read(pagesOf(edges));
    assert.match(lines.join('\n'), /Sổ đọc của tổ mẫu/);
  });
}

const ADDRESS = 'https://nhadocmau.example/tin/mot-buoi-doc-sach.html';
for (const [name, head, foot] of [
  ['Chromium', ['08:05, 12/03/2025', 'Một buổi đọc sách - Nhà đọc mẫu'], [ADDRESS, '1/1']],
  ['Firefox', ['Một buổi đọc sách - Nhà đọc mẫu', ADDRESS], ['1 of 1', '3/12/25, 8:05 AM']],
  ['Internet Explorer', ['Một buổi đọc sách - Nhà đọc mẫu', 'Page 1 of 1'], [ADDRESS, '12/03/2025']],
  ['Safari', [], [ADDRESS, 'Trang 1 trên 1']],
] as const) {
  test(`what ${name} prints around a page is no text`, async () => {
    const at = (parts: readonly string[], y: number): Drawn[] => parts.map((text, index) => ({ text, x: 24 + index * 330, y, size: 8 }));
    const { lines } = await read([[...at(head, 822), ...linesAt([...PROSE, ...PROSE]), ...at(foot, 16)]]);
    assert.deepEqual(lines, [[...PROSE, ...PROSE].join(' ')]);
  });
}

test('an address or a day among the words of a page stays', async () => {
  const { lines } = await read([
    [{ text: 'Ngày 12/03/2025', x: 72, y: 760, ...small }, ...linesAt(PROSE), ...linesAt([`Xem thêm: ${ADDRESS}`], { y: 60 })],
  ]);
  assert.deepEqual([lines[0], lines.at(-1)], ['Ngày 12/03/2025', `Xem thêm: ${ADDRESS}`]);
});

const CALLED: Drawn[] = [...linesAt(['Tổ mẫu lập từ năm ngoái.'], { y: 760 }), { text: '1', x: 72 + 24 * 6, y: 765, size: 7 }];
for (const [name, foot] of [
  ['in small letters', linesAt(['1 Theo sổ của tổ.'], { y: 80, ...small })],
  ['its number close to its words', linesAt(['1Theo sổ của tổ.'], { y: 80, ...small })],
  ['in letters as large as the text', linesAt(['1. Theo sổ của tổ.'], { y: 520 })],
] satisfies [string, Drawn[]][]) {
  test(`a note between the halves of a paragraph is none of it: ${name}`, async () => {
    const { source, lines } = await read(pagesOf([[...CALLED, ...foot], []]));
    assert.ok(lines.includes(WHOLE), [...lines, ...source.dropped.map(({ text }) => `- ${text}`)].join('\n'));
    assert.equal(source.blocks.filter(({ type }) => type === 'footnoteDefinition').length, 1);
  });
}

test('small lines at the foot that nothing calls stand behind the paragraph that goes on', async () => {
  const { lines } = await read(pagesOf([linesAt(['Ảnh bìa: tổ mẫu chụp.'], { y: 80, ...small }), []]));
  assert.ok(lines.indexOf('Ảnh bìa: tổ mẫu chụp.') > lines.indexOf(WHOLE) && lines.includes(WHOLE), lines.join('\n'));
});

test('a note goes on at the foot of the next page', async () => {
  const foot = [
    linesAt(['1 Theo sổ của tổ, nơi ghi cả'], { y: 60, ...small }),
    linesAt(['những buổi đọc ngoài trời.'], { y: 60, ...small }),
  ];
  const { lines } = await read(pagesOf([[...CALLED, ...foot[0]!], foot[1]!]));
  assert.ok(lines.includes('Theo sổ của tổ, nơi ghi cả những buổi đọc ngoài trời.'), lines.join('\n'));
});

test('the left edge of odd and of even pages differs', async () => {
  const even = pagesOf([[], []]).map((page, index) => (index === 1 ? page.map((piece) => ({ ...piece, x: piece.x + 30 })) : page));
  const { lines } = await read(even);
  assert.ok(lines.includes(WHOLE), lines.join('\n'));
});

for (const [turned, place] of [
  [90, (x: number, y: number) => ({ x: 842 - y, y: x })],
  [270, (x: number, y: number) => ({ x: y - 200, y: 800 - x })],
  [180, (x: number, y: number) => ({ x: 595 - x, y: 842 - y })],
] satisfies [number, (x: number, y: number) => { x: number; y: number }][]) {
  test(`a page that lies on its side is turned to be read: ${turned} degrees`, async () => {
    const turn = (pieces: readonly Drawn[]): Drawn[] => pieces.map((piece) => ({ ...piece, turned, ...place(piece.x, piece.y) }));
    const { source, lines } = await read([linesAt(PROSE), turn(linesAt([...PROSE, ...REST]))]);
    assert.ok(
      lines.some((line) => line.includes([...PROSE, ...REST].join(' '))),
      lines.join('\n'),
    );
    assert.ok(source.reviewNotes.some((note) => /nằm ngang ở trang 2/.test(note)));
  });
}

test('a long text across a page that stands upright is read below it; a word across it is left out', async () => {
  const across = linesAt(PROSE).map((piece): Drawn => ({ ...piece, turned: 90, x: 842 - piece.y + 300, y: piece.x }));
  const stamp: Drawn = { text: 'BẢN MẪU', x: 30, y: 300, turned: 90 };
  const long = await read([[...linesAt([...BROKEN, ...REST, ...BROKEN, ...REST]), ...across]]);
  assert.ok(long.lines.at(-1) === PROSE.join(' '), long.lines.join('\n'));
  const short = await read([[...linesAt(PROSE), stamp]]);
  assert.deepEqual(short.lines, [PROSE.join(' ')]);
});

test('a page that a browser printed has the title, the site and the address its sheets tell', async () => {
  const title = 'Quyển sách mỏng của tổ mẫu';
  const sheet = (number: number): Drawn[] => [
    { text: `14:32 02/12/2025`, x: 30, y: 825, ...small },
    { text: `${title} - Báo Mẫu`, x: 250, y: 825, ...small },
    { text: 'https://bao.mau.example/quyen-sach-mong.html', x: 30, y: 20, ...small },
    { text: `${number}/2`, x: 550, y: 20, ...small },
  ];
  const [first, second] = pagesOf([sheet(1), sheet(2)]);
  const head = [
    { text: 'BÁO MẪU ĐIỆN TỬ', x: 72, y: 800, size: 20 },
    { text: title, x: 72, y: 770, size: 15 },
  ];
  const { source } = await read([[...head, ...first!.filter(({ y }) => y < 740 || y > 820)], second!]);
  assert.deepEqual(source.hints, { title: `${title} - Báo Mẫu`, site: 'Báo Mẫu', url: 'https://bao.mau.example/quyen-sach-mong.html' });
  const article = readArticle(source);
  assert.equal(article.title, title);
  assert.equal(article.sourceName, 'Báo Mẫu');
  assert.ok(article.dropped.some(({ text }) => text === 'BÁO MẪU ĐIỆN TỬ'));
});

test('a line in small letters above the title of a page alone is the head of the page', async () => {
  const head = { text: 'Sổ đọc của tổ mẫu ở thôn', x: 72, y: 815, size: 9 };
  const title = { text: 'Quyển sách mỏng', x: 72, y: 770, size: 18 };
  const day = { text: 'Ngày 12/3/2025', x: 400, y: 745 };
  const { source } = await read([[head, title, day, ...linesAt([...PROSE, ...PROSE], { y: 715 })]]);
  const article = readArticle(source);
  assert.equal(article.title, title.text);
  assert.equal(article.published, '2025-03-12');
});

test('a page alone names itself below its text and notes', async () => {
  const foot = { text: 'Tạp chí Mẫu về việc đọc, trang 1', x: 220, y: 40, size: 9 };
  const { lines } = await read([[...linesAt(PROSE, { y: 700 }), foot]]);
  assert.ok(!lines.join(' ').includes('Tạp chí Mẫu'), lines.join('\n'));
});
