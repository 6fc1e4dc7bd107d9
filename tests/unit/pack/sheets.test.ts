import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booklet } from '../../../src/pack/booklet.ts';
import { writeMarkup } from '../../../src/pack/markup.ts';
import { leafletSheets } from '../../../src/pack/sheets/leaflet.ts';
import { pageRules } from '../../../src/pack/sheets/page-rules.ts';
import { listParts, packSheets } from '../../../src/pack/sheets/pack.ts';

const quotation = {
  kind: 'quotation',
  id: 'a',
  author: 'Hồ Chí Minh',
  work: 'Bài thử',
  date: '1947',
  address: 'https://a.example/',
} as const;
const BOOKLET: Booklet = {
  version: 1,
  kind: 'Tập thử',
  title: 'Đọc "sách" </style>',
  library: 'Thư viện thử',
  address: 'https://thu-vien.example/tai-lieu/thu/',
  objectives: ['Đọc đều'],
  plans: [
    {
      minutes: 60,
      steps: [
        { minutes: 20, part: 'reading', label: 'Đọc', what: 'Đọc lời trích', who: 'Đảng viên', questions: [], quotes: [1, 2] },
        { minutes: 40, part: 'discussion', label: 'Thảo luận', what: 'Bàn.', who: 'Cả chi bộ', questions: [2], quotes: [] },
      ],
    },
  ],
  chosen: 60,
  introduction: { paragraphs: [], minutes: 0 },
  body: [],
  questions: ['Câu một?', 'Câu hai?'],
  actions: [],
  documents: [],
  notes: [
    { ...quotation, text: 'Lời dùng được', state: 'Có nguồn tin cậy', mark: 'sourced' },
    {
      ...quotation,
      text: 'Lời không dùng',
      state: 'Không có căn cứ',
      mark: 'misattributed',
      warning: { label: 'Không phải lời Bác', reason: 'Chưa ai thấy nguồn.' },
    },
  ],
  forms: [],
};
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('sheets of a meeting', () => {
  it('of a preview say so on the cover, in the running head and on both sides of the leaflet', () => {
    const draft = { ...BOOKLET, notice: 'BẢN NHÁP – chưa công bố' };
    const marked = (html: string): number => html.match(/<p class="notice">BẢN NHÁP – chưa công bố/g)?.length ?? 0;
    assert.deepEqual([marked(writeMarkup(packSheets(draft))), marked(writeMarkup(leafletSheets(draft)))], [1, 2]);
    assert.match(pageRules(draft), /content: "BẢN NHÁP – chưa công bố · Đọc/);
    assert.deepEqual([marked(writeMarkup(packSheets(BOOKLET))), pageRules(BOOKLET).includes('NHÁP')], [0, false]);
  });

  it('tell where the plans of other lengths stand, and have them on one sheet with questions by their numbers', () => {
    const [plan] = BOOKLET.plans;
    const html = writeMarkup(packSheets({ ...BOOKLET, plans: [{ ...plan!, minutes: 45 }, plan!, { ...plan!, minutes: 90 }] }));
    assert.match(
      html,
      /<a class="others" href="#phan-ke-hoach-khac">Kế hoạch 45 phút và 90 phút: trang <b data-page-of="phan-ke-hoach-khac">/,
    );
    const sheet = words(/<div class="sheet plans">([^]*?)<div class="sheet/.exec(html)![1]!);
    assert.match(sheet, /Kế hoạch 45 phút 0:00 Đọc.*Kế hoạch 90 phút 0:00 Đọc/);
    assert.match(sheet, /Bàn\. Câu hỏi 2\./);
    assert.doesNotMatch(writeMarkup(packSheets(BOOKLET)), /phan-ke-hoach-khac/);
  });

  it('of a session that was held have its state, what is known of it, its record and files, and nothing to fill in', () => {
    const record = {
      facts: [{ label: 'Chủ trì', value: 'Bí thư' }],
      contributions: [],
      conclusions: ['Làm đều'],
      tasks: [],
      files: [{ title: 'Biên bản đã ký', address: 'https://thu-vien.example/bien-ban.pdf' }],
    };
    const html = writeMarkup(packSheets({ ...BOOKLET, plans: [], isOver: true, state: 'Đã kết luận', record }));
    assert.match(words(html), /Tập thử · Đã kết luận .*Hồ sơ buổi sinh hoạt Chủ trì Bí thư .*Làm đều .*Biên bản đã ký/);
    assert.doesNotMatch(html, /class="(?:fill|rule)|Biên bản sinh hoạt/);
    const files = listParts({ ...BOOKLET, plans: [], isOver: true, record: { ...record, facts: [], conclusions: [] } });
    assert.ok(files.some(({ title }) => title === 'Tệp kèm'));
  });

  it('give a minute of the agenda one length, and its questions by their numbers', () => {
    const html = writeMarkup(packSheets(BOOKLET));
    const heights = [...html.matchAll(/<tr height="([\d.]+)"/g)].map(([, height]) => Number(height));
    assert.equal(heights.length, 2);
    assert.ok(Math.abs(heights[1]! / heights[0]! - 2) < 0.001);
    // 20 minutes of an hour at 3.55 mm.
    assert.ok(Math.abs(heights[0]! - (71 / 25.4) * 96) < 0.1);
    assert.match(words(html), /Đọc lời trích\. Câu trích số 1, 2\. .* 2 Câu hai\?/);
  });

  it('have the words that are read out in a part of their own where the text has them not, with source and state', () => {
    const body: Booklet['body'] = [
      { kind: 'quotation', text: 'Lời dùng được', note: 1 },
      { kind: 'quotation', text: 'Lời không dùng', note: 2 },
    ];
    const textOf = (booklet: Booklet): string => words(writeMarkup(packSheets(booklet)));
    assert.match(textOf(BOOKLET), /Câu trích đọc tại buổi 1 Lời dùng được Hồ Chí Minh, Bài thử , 1947\. Có nguồn tin cậy/);
    assert.doesNotMatch(textOf(BOOKLET), /Nguồn các câu trích|số ở lề/);
    assert.doesNotMatch(textOf({ ...BOOKLET, body }), /Câu trích đọc tại buổi/);
    assert.match(textOf({ ...BOOKLET, body }), /Nguồn các câu trích Số ở đây là số ở lề\. Tình trạng là những gì/);
    const [first] = body;
    const some = textOf({ ...BOOKLET, body: [first!] });
    assert.match(some, /Câu trích đọc tại buổi 1 .* 2 .*Nguồn các câu trích .* 1 “Lời dùng được”/);
    assert.doesNotMatch(some, /“ ?Lời không dùng/);
  });

  it('make a minute shorter where short parts say more than their minutes hold', () => {
    const short = {
      minutes: 3,
      part: 'reading',
      label: 'Đọc',
      what: 'Đọc câu trích. '.repeat(8),
      who: '',
      questions: [],
      quotes: [1],
    } as const;
    const steps = [
      ...Array.from({ length: 10 }, () => ({ ...short, questions: [], quotes: [1] })),
      { ...short, minutes: 30, quotes: [], questions: [] },
    ];
    const html = writeMarkup(packSheets({ ...BOOKLET, plans: [{ minutes: 60, steps }] }));
    const heights = [...html.matchAll(/<tr height="([\d.]+)"/g)].map(([, height]) => Number(height));
    assert.ok(heights.at(-1)! < (100 / 25.4) * 96 && Math.abs(heights.at(-1)! / heights[0]! - 10) < 0.01);
  });

  it('leave out parts that are empty', () => {
    const titles = listParts(BOOKLET).map(({ title }) => title);
    assert.deepEqual(titles, ['Chương trình buổi họp', 'Câu trích đọc tại buổi', 'Câu hỏi thảo luận', 'Biên bản']);
    assert.deepEqual(listParts({ ...BOOKLET, plans: [], questions: [], notes: [] }), []);
  });

  it('set no saying that nobody should quote without its warning, and none at all on the leaflet', () => {
    const html = writeMarkup(packSheets(BOOKLET));
    assert.match(html, /<s>Lời không dùng<\/s>/);
    assert.match(words(html), /Không phải lời Bác: Chưa ai thấy nguồn\. Không có căn cứ/);
    const leaflet = words(writeMarkup(leafletSheets(BOOKLET)));
    assert.match(leaflet, /Một câu trích đọc tại buổi Lời dùng được Hồ Chí Minh, Bài thử , 1947\. Có nguồn tin cậy/);
    assert.doesNotMatch(leaflet, /Lời không dùng/);
  });

  it('have no inline style or handler, which the site would not let through', () => {
    assert.doesNotMatch(writeMarkup([packSheets(BOOKLET, { isForScreen: true }), leafletSheets(BOOKLET)]), / style=| on\w+=/);
  });

  it('write a title into their running head that ends neither string nor stylesheet', () => {
    assert.match(pageRules(BOOKLET), /content: "Đọc \\22 sách\\22 {2}\\3c \/style>"/);
  });
});
