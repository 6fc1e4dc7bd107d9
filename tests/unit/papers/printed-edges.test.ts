import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { extractText } from 'unpdf';
import type { Booklet, QuotationNote } from '../../../src/pack/booklet.ts';
import { selfContained } from '../../../src/pack/self-contained.ts';
import { leafletSheets } from '../../../src/pack/sheets/leaflet.ts';
import { oneFile } from '../../../src/pack/sheets/one-file.ts';
import { findBrowser } from '../../../src/papers/find-browser.ts';
import { PrintBrowser } from '../../../src/papers/print-browser.ts';
import { openStyles, sheetStyles } from '../../../src/papers/print-document.ts';
import { makeBooklet, SOUND } from '../pack/make-booklet.ts';

const QUESTION = 'Chi bộ nên làm gì để người ít thời giờ nhất cũng đọc được mỗi tháng một quyển sách mà không thấy đó là việc thêm? ';
const SENTENCE = 'Mỗi ngày đọc một trang, một năm đọc được một quyển sách dày. ';
const LINK = `https://thu-vien.example/${'a1B2'.repeat(30)}`;

/** A meeting that discusses all questions, and reads out all quotations. */
function meetingOf(questions: string[], quotations: QuotationNote[]): Booklet {
  const numbers = (list: readonly unknown[]): number[] => list.map((_, index) => index + 1);
  const { plans, ...rest } = makeBooklet({ questions, notes: quotations, body: [], forms: [] });
  const [plan] = plans;
  const steps = plan!.steps.map((step) => ({ ...step, questions: numbers(questions), quotes: numbers(quotations) }));
  return { ...rest, plans: [{ ...plan!, steps }] };
}

describe('the leaflet on paper', () => {
  const browser = new PrintBrowser(assert.fail);
  after(() => browser.close());

  /** Words of the inner side that lie on the sheet. */
  async function innerSide(booklet: Booklet): Promise<string> {
    const html = await selfContained(booklet.title, leafletSheets(booklet), await sheetStyles());
    const pdf = await browser.show(html, (sheet) => sheet.pdf({ isTagged: false }));
    const { text, totalPages } = await extractText(new Uint8Array(pdf!));
    assert.equal(totalPages, 2);
    return text[1]!.replace(/\s+/g, ' ');
  }

  it('has every question that its heading counts, to the last word', async () => {
    const text = await innerSide(meetingOf(Array(6).fill(QUESTION.trim()), [SOUND]));
    assert.match(text, /Sáu câu để bàn/);
    assert.equal(text.split('việc thêm?').length - 1, 6);
    const fewer = await innerSide(meetingOf(Array(6).fill(QUESTION.repeat(2).trim()), [SOUND]));
    assert.match(fewer, /Bốn câu để bàn/);
    assert.equal(fewer.split('việc thêm?').length - 1, 8);
  });

  it('ends a long quotation with a sentence, and has source and state of each that its heading counts', async () => {
    const long = { ...SOUND, text: SENTENCE.repeat(50).trim() };
    const text = await innerSide(meetingOf(['Đọc gì?'], [long, SOUND]));
    assert.match(
      text,
      /Hai câu trích đọc tại buổi Mỗi ngày .*sách dày… Hồ Chí Minh, .*Theo nguồn dẫn lại Đọc sách mỗi ngày Hồ Chí Minh, .*Theo nguồn dẫn lại/,
    );
    const alone = await innerSide(meetingOf(['Đọc gì?'], [long]));
    assert.match(alone, /Một câu trích đọc tại buổi Mỗi ngày .*sách dày… Hồ Chí Minh, .*Theo nguồn dẫn lại/);
  });

  it('has all its words within its two halves, a word without an end as well', async () => {
    const endless = 'khôngngắt'.repeat(32);
    const long = { ...SOUND, text: SENTENCE.repeat(50).trim() };
    const booklets = [
      meetingOf([endless], [{ ...SOUND, text: endless }]),
      meetingOf(Array(6).fill(QUESTION.trim()), [long, long, long]),
      meetingOf(Array(6).fill(QUESTION.repeat(2).trim()), [long]),
      meetingOf(
        ['Đọc gì?'],
        [1, 2, 3].map((count) => ({ ...SOUND, text: SENTENCE.repeat(count * 3).trim() })),
      ),
    ];
    const chrome = await chromium.launch({ executablePath: findBrowser() });
    try {
      const page = await chrome.newPage();
      await page.emulateMedia({ media: 'print' });
      for (const booklet of booklets) {
        await page.setContent(await selfContained(booklet.title, leafletSheets(booklet), await sheetStyles()));
        await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
        const beyond = await page
          .locator('.panel')
          .evaluateAll((panels) => panels.map((one) => Math.max(one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight)));
        assert.ok(Math.max(...beyond) <= 1, beyond.join());
      }
    } finally {
      await chrome.close();
    }
  });
});

it('the one file is no wider than a narrow phone, whatever its words and tables', async () => {
  const wide = [Array.from({ length: 12 }, (_, at) => [{ text: `Cột${at}` }])];
  const booklet = makeBooklet({
    title: `Họp ở ${LINK}`,
    lead: LINK,
    questions: [LINK],
    actions: [{ what: LINK, who: LINK }],
    introduction: { paragraphs: [LINK], minutes: 1 },
    body: [
      { kind: 'paragraph', content: [{ text: LINK, href: LINK }] },
      { kind: 'table', head: wide[0]!, rows: wide },
      { kind: 'quotation', text: LINK, note: 1 },
    ],
  });
  const html = await oneFile(booklet, {
    sheets: await sheetStyles(),
    screen: await openStyles('one-file.css'),
    pictureOf: async () => null,
  });
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const page = await browser.newPage();
    for (const width of [320, 700, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await page.setContent(html);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }
  } finally {
    await browser.close();
  }
});
