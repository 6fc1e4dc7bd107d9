/** A PDF is read as a person reads it, whatever way its program drew it. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { RootContent } from 'mdast';
import { endOfText } from '../../../src/import/read/pdf/end-of-text.ts';
import { importDraft, temporaryFolder, type SeenDraft } from './support.ts';
import { linesAt, pdfFile, type Drawn } from './pdf-file.ts';

/** Letters are 6 points wide at 12 points. */
const LETTER = 6;
const TITLE: Drawn = { text: 'Một buổi đọc sách của tổ mẫu', x: 72, y: 760, size: 20 };
const PROSE = [
  'Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc sẽ làm',
  'khác đi sau khi đọc xong, rồi ghi cả vào sổ để kỳ sau cùng xem lại.',
];

async function draftOf(t: TestContext, pages: readonly (readonly Drawn[])[], names?: ReadonlyMap<string, string>): Promise<SeenDraft> {
  const path = join(await temporaryFolder(t), 'bai.pdf');
  await writeFile(path, pdfFile(pages, names));
  return importDraft(path);
}

/** A line whose letters that are not ASCII are drawn behind all others, as programs do that take them from another font. */
function inTwoGoes({ text, x, y }: Drawn): Drawn[] {
  const at = (letter: string, index: number): Drawn => ({ text: letter, x: x + index * LETTER, y });
  const letters = [...text].map(at);
  const isPlain = ({ text: letter }: Drawn): boolean => /[\x20-\x7E]/.test(letter);
  return [
    ...letters.filter(isPlain),
    ...letters.filter((letter) => !isPlain(letter)).map((letter) => ({ ...letter, font: 'bold', y: y - 0.4 })),
  ];
}

test('letters drawn by another font, later and a little lower, stand in their words', async (t) => {
  const { body, data } = await draftOf(t, [[TITLE, ...linesAt([...PROSE, ...PROSE]).flatMap(inTwoGoes)]]);
  assert.equal(data['title'], TITLE.text);
  assert.ok(`${String(data['summary'])} ${body}`.includes(PROSE.join(' ')));
});

test('marks drawn by themselves over a letter join it', async (t) => {
  const marked: Drawn[] = linesAt(PROSE).flatMap(({ text, x, y }) => {
    const letters = [...text.normalize('NFD')];
    let column = -1;
    return letters.map((letter) => ({ text: letter, x: x + (/\p{M}/u.test(letter) ? column : ++column) * LETTER, y }));
  });
  const { body, data } = await draftOf(t, [[TITLE, ...marked, ...linesAt(PROSE, { y: 600 })]]);
  assert.ok(`${String(data['summary'])} ${body}`.includes(PROSE.join(' ')));
});

test('what is drawn twice for the look of bold is read once', async (t) => {
  const { data, list } = await draftOf(t, [[TITLE, { ...TITLE, x: 72.3 }, ...linesAt([...PROSE, ...PROSE])]]);
  assert.equal(data['title'], TITLE.text);
  assert.doesNotMatch(list, /KHÔNG chuyển được/);
});

const LEFT = [
  'Cột bên trái kể về buổi đọc',
  'đầu tiên của tổ mẫu, có mười',
  'hai người dự và ba người vắng',
  'vì đi công tác ở xa cơ quan.',
];
const RIGHT = [
  'Cột bên phải kể về buổi đọc',
  'thứ hai của tổ mẫu, khi sách',
  'đã chuyền tay hết một vòng và',
  'ai cũng đọc xong phần của họ.',
];

for (const [name, lines] of [
  [
    'line by line over both columns',
    LEFT.flatMap((text, row) => [...linesAt([text], { y: 700 - row * 16 }), ...linesAt([RIGHT[row]!], { x: 320, y: 700 - row * 16 })]),
  ],
  ['a column after the other, not on one height', [...linesAt(LEFT), ...linesAt(RIGHT, { x: 320, y: 705 })]],
  ['in a narrow gap', [...linesAt(LEFT), ...linesAt(RIGHT, { x: 72 + 30 * LETTER + 10 })]],
] as const) {
  test(`two columns are read one after the other, drawn ${name}`, async (t) => {
    const { body, data } = await draftOf(t, [[TITLE, ...lines, ...linesAt(PROSE, { y: 600 })]]);
    const text = `${String(data['summary'])} ${body}`.replace(/\s+/g, ' ');
    assert.ok(text.includes(LEFT.join(' ')), text);
    assert.ok(text.includes(RIGHT.join(' ')), text);
    assert.ok(text.includes(PROSE.join(' ')), text);
  });
}

test('cells side by side are a table, not columns', async (t) => {
  const rows = [
    ['Quý', 'Số quyển'],
    ['Quý I', '3'],
    ['Quý II', '4'],
    ['Quý III', '5'],
    ['Quý IV', '6'],
  ];
  const cells = rows.flatMap(([a = '', b = ''], row) => [
    ...linesAt([a], { y: 600 - row * 18 }),
    ...linesAt([b], { x: 300, y: 600 - row * 18 }),
  ]);
  const { body } = await draftOf(t, [[TITLE, ...linesAt([...PROSE, ...PROSE]), ...cells]]);
  assert.match(body, /\| Quý \| Số quyển \|\n\| --- \| --- \|\n\| Quý I \| 3 \|/);
});

for (const [name, call, note] of [
  ['small and raised', { text: '1', size: 7, rise: 5 }, '1 Sổ của tổ mẫu, trang 15.'],
  ['nearly as large as the text', { text: '1', size: 10, rise: 4 }, '1. Sổ của tổ mẫu, trang 15.'],
  ['with an asterisk', { text: '*', size: 7, rise: 5 }, '* Sổ của tổ mẫu, trang 15.'],
] as const) {
  test(`a note that is called ${name} is a footnote`, async (t) => {
    const y = 560;
    const [before, behind] = ['Cả năm tổ mẫu đọc mười hai quyển', ', tháng nào cũng có một quyển.'];
    const text: Drawn[] = [
      { text: before, x: 72, y },
      { text: call.text, x: 72 + before.length * LETTER, y: y + call.rise, size: call.size },
      { text: behind, x: 72 + before.length * LETTER + call.size / 2, y },
    ];
    const foot: Drawn = { text: note, x: 72, y: 80, size: 9 };
    const { body } = await draftOf(t, [[TITLE, ...linesAt(PROSE, { y: 660 }), ...linesAt(PROSE, { y: 620 }), ...text, foot]]);
    assert.match(body, /mười hai quyển\[\^1\], tháng nào/);
    assert.match(body, /\[\^1\]: Sổ của tổ mẫu, trang 15\./);
  });
}

test('a note that only the opening calls, which became the summary, stays in the text', async (t) => {
  const opening: Drawn[] = [
    { text: 'Cả năm tổ mẫu đọc mười hai quyển sách mỏng.', x: 72, y: 700 },
    { text: '1', x: 72 + 43 * LETTER, y: 705, size: 7 },
  ];
  const prose = [...linesAt(PROSE, { y: 660 }), ...linesAt(PROSE, { y: 620 })];
  const { body, data } = await draftOf(t, [[TITLE, ...opening, ...prose, { text: '1 Sổ của tổ mẫu, trang 15.', x: 72, y: 80, size: 9 }]]);
  assert.equal(data['summary'], 'Cả năm tổ mẫu đọc mười hai quyển sách mỏng.');
  assert.match(body, /Sổ của tổ mẫu, trang 15\./);
});

test('a raised number without a note stays as it is seen', async (t) => {
  const area: Drawn[] = [
    { text: 'Phòng đọc rộng bốn mươi m', x: 72, y: 660 },
    { text: '2', x: 72 + 25 * LETTER, y: 665, size: 7 },
    { text: ', có hai cửa sổ.', x: 72 + 25 * LETTER + 3.5, y: 660 },
  ];
  const { body } = await draftOf(t, [[TITLE, ...linesAt([...PROSE, ...PROSE]), ...area]]);
  assert.ok(body.includes('bốn mươi m², có hai cửa sổ.'));
});

for (const [name, spread] of [
  ['letters placed apart', [...'NGHỊ QUYẾT'].map((text, index) => ({ text, x: 200 + index * 13, y: 780, size: 14 }))],
  ['a space typed behind each letter', [{ text: 'N G H Ị  Q U Y Ế T', x: 200, y: 780, size: 14 }]],
  ['one space between words as between letters', [{ text: 'N G H Ị Q U Y Ế T', x: 200, y: 780, size: 14 }]],
] as const) {
  test(`a title in spread letters is words: ${name}`, async (t) => {
    const below: Drawn = { text: 'Về việc đọc sách trong sinh hoạt của tổ mẫu', x: 120, y: 760, size: 14 };
    const { data, body } = await draftOf(t, [[...spread, below, ...linesAt([...PROSE, ...PROSE])]]);
    assert.match(`${String(data['title'])}\n${body}`, /nghị quyết/i);
  });
}

test('points and parts begin lines of their own', async (t) => {
  const points = [
    'I. VIỆC ĐÃ LÀM',
    '1. Đọc sách',
    'a) Mỗi tháng đọc chung một quyển sách mỏng và ghi lại việc định làm;',
    'b) Chuyền sách cho tổ bạn.',
    'Điều 2. Việc giao cho tổ bạn',
  ];
  const bold = new Set([0, 1]);
  const drawn = points.map((text, row): Drawn => ({ text, x: 72, y: 660 - row * 16, ...(bold.has(row) ? { font: 'bold' } : {}) }));
  const { body } = await draftOf(t, [[TITLE, ...linesAt([...PROSE, ...PROSE]), ...drawn, ...linesAt(PROSE, { y: 560 })]]);
  assert.match(body, /^## I\. Việc đã làm$/m);
  assert.match(body, /^### 1\. Đọc sách$/m);
  assert.match(body, /^a\) Mỗi tháng/m);
  assert.match(body, /^b\) Chuyền sách/m);
  assert.match(body, /^(?:#+ )?Điều 2\. Việc giao/m);
});

test('heads of pages, their numbers and text across the page are left out, and listed', async (t) => {
  const page = (number: number): Drawn[] => [
    { text: 'Bản tin tổ mẫu', x: 72, y: 810, size: 9 },
    ...linesAt(PROSE.map((line) => line.replace('mỗi người', `kỳ ${number} mỗi người`))),
    { text: `- ${number} -`, x: 290, y: 40, size: 9 },
    { text: 'BẢN THẢO', x: 200, y: 300, size: 40, turned: 45 },
  ];
  const { body, left, list } = await draftOf(t, [[TITLE, ...page(1)], page(2), page(3)]);
  assert.doesNotMatch(body, /Bản tin tổ mẫu|- 2 -|BẢN THẢO/);
  assert.ok(left.some(({ text }) => text === 'Bản tin tổ mẫu'));
  assert.ok(left.some(({ text }) => text === '- 2 -'));
  assert.ok(left.some(({ text, reason }) => text.replace(/\s/g, '') === 'BẢNTHẢO' && /xoay/.test(reason)));
  assert.doesNotMatch(list, /KHÔNG chuyển được/);
});

test('fonts with codes of their own are known by their names', async (t) => {
  const old = [
    '§¶ng bé tæ chøc ®äc s¸ch, mçi ng­êi nãi mét viÖc sÏ lµm kh¸c ®i',
    'sau khi ®äc xong, råi ghi c¶ vµo sæ ®Ó kú sau cïng xem l¹i.',
  ];
  const { body, data, list } = await draftOf(t, [[TITLE, ...linesAt(old, { font: '.VnTime' }), ...linesAt(PROSE, { y: 640 })]]);
  assert.ok(`${String(data['summary'])} ${body}`.includes('tổ chức đọc sách, mỗi người nói một việc sẽ làm khác đi sau khi đọc xong'));
  assert.match(list, /TCVN3/);
});

test('a letter of another size on the same step of a grid is no second drawing', async (t) => {
  const sizes = [16, 14, 13, 11, 9.5, 12].flatMap((size, row) => linesAt(PROSE, { size, y: 700 - row * 40, step: 19 }));
  const { body, data } = await draftOf(t, [[TITLE, ...sizes]]);
  const text = `${String(data['summary'])} ${body}`.replace(/\s+/g, ' ');
  for (const line of PROSE) assert.equal(text.split(line).length - 1, 6, line);
});

test('the letter ư of TCVN3 whose code WinAnsi calls a hyphen is a letter', async (t) => {
  const old = [
    'Tæ ®äc s¸ch l-u ®éng cã m-êi ng-êi, t- liÖu ®Ó ë tñ kinh tÕ-x· héi, mçi',
    'ng-êi m-în mét quyÓn råi ghi vµo sæ ®Ó kú sau cïng xem l¹i.',
  ];
  const { body, data } = await draftOf(t, [[TITLE, ...linesAt(old, { font: '.VnTime' }), ...linesAt(PROSE, { y: 640 })]]);
  assert.match(`${String(data['summary'])} ${body}`, /lưu động có mười người, tư liệu để ở tủ kinh tế-xã hội, mỗi\s+người mượn một/);
});

test('a space drawn between two letters that are drawn later parts them', async (t) => {
  const line = 'Thầy giáo đặt ở đầu cầu một tủ sách có mái che';
  const late = /[^\x20-\x7E]/;
  const letters = [...line].map((text, index): Drawn => {
    const place = { text, x: 72 + index * LETTER, y: 640 };
    return late.test(text) ? { ...place, font: 'bold', size: 15 } : place;
  });
  const drawn = [...letters.filter(({ font }) => !font), ...letters.filter(({ font }) => font)];
  const { body } = await draftOf(t, [[TITLE, ...linesAt([...PROSE, ...PROSE]), ...drawn]]);
  assert.ok(body.includes('đặt ở đầu cầu một tủ'), body);
});

for (const [name, x, address] of [
  ['in the middle', 200, 'Kính gửi: Các tổ trưởng tổ đọc'],
  ['at the margin', 72, 'Kính gửi: Ban quản lý nhà đọc'],
] as const) {
  test(`the text below whom a letter is for is no part of it: ${name}`, async (t) => {
    const lines = [...linesAt([address], { x, y: 700 }), ...linesAt([...PROSE, ...PROSE], { y: 684 })];
    const { body, data } = await draftOf(t, [[TITLE, ...lines]]);
    assert.ok(`${String(data['summary'])} ${body}`.includes(PROSE[0]!));
  });
}

test('a picture of a PDF stands above who wrote it', () => {
  const text = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  const ends = ['Tổ mẫu đọc sách.', 'Bài và ảnh: TRẦN VĂN MẪU'].map((value) => endOfText([text(PROSE[0]!), text(PROSE[1]!), text(value)]));
  assert.deepEqual(ends, [3, 2]);
});

test('what stands in larger letters over the parts of a print, as the titles of slides do, heads them', async (t) => {
  const slide = (title: string, items: readonly string[]): Drawn[] => [
    { text: title, x: 120, y: 700, size: 26 },
    ...items.map((text, index) => ({ text: `• ${text}`, x: 72, y: 640 - index * 40, size: 18 })),
  ];
  const { body } = await draftOf(t, [
    [
      { text: 'Sổ mượn sách của tổ đọc', x: 100, y: 500, size: 30 },
      { text: 'Tổ đọc sách phường Mẫu giới thiệu cách làm', x: 90, y: 440, size: 18 },
    ],
    slide('Mỗi người một dòng', ['Mượn thì tự ghi tên và ngày', 'Trả rồi thì tự gạch']),
    slide('Cuối tháng đọc lại', ['Sách nào không ai mượn', 'Ai kể được quyển mình đọc']),
  ]);
  assert.match(body, /^## Mỗi người một dòng\n\n- Mượn thì tự ghi tên và ngày\n- Trả rồi thì tự gạch\n\n## Cuối tháng đọc lại$/m);
});

test('a word that is parted at its own hyphen is one again', async (t) => {
  const lines = [
    'Những trang sách mượn được ở thư viện huyện về chủ nghĩa Mác - Lê-',
    'nin được tổ đọc đối chiếu với chính việc chia ca của tổ.',
  ];
  const { body, data } = await draftOf(t, [[TITLE, ...linesAt([...PROSE, ...PROSE]), ...linesAt(lines, { y: 560 })]]);
  assert.match(`${String(data['summary'])} ${body}`, /chủ nghĩa Mác - Lê-nin được tổ đọc/);
});
