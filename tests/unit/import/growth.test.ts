import assert from 'node:assert/strict';
import test from 'node:test';
import { fillDocument } from '../../../src/import/as/document.ts';
import { fillSession } from '../../../src/import/as/session.ts';
import { findLost } from '../../../src/import/accounting.ts';
import { writeDraft } from '../../../src/import/draft/draft.ts';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { listFigures } from '../../../src/import/draft/log.ts';
import { BlockFixer } from '../../../src/import/fix-blocks.ts';
import { judgePersonalData } from '../../../src/import/personal-data.ts';
import { readCsv } from '../../../src/import/programme/read-csv.ts';
import { readRows } from '../../../src/import/programme/read-rows.ts';
import { proposeReferences } from '../../../src/import/proposals/propose.ts';
import { blocksOfHtml } from '../../../src/import/read/html-blocks.ts';
import { joinParagraphs } from '../../../src/import/read/pdf/paragraphs.ts';
import { listBoilerplate } from '../../../src/import/read/pdf/running-heads.ts';
import { linesOfPage } from '../../../src/import/read/pdf-lines.ts';
import { readPostText } from '../../../src/import/read/exports/wordpress-text.ts';
import { readMime } from '../../../src/import/read/mime.ts';
import { takeOutDataImages } from '../../../src/import/read/picture-files.ts';
import { joinTypedLists, paragraph } from '../../../src/import/read/plain-blocks.ts';
import { readPlain } from '../../../src/import/read/read-plain.ts';
import { emptySource } from '../../../src/import/source.ts';
import { findCaptions } from '../../../src/import/structure/captions.ts';
import { readPeople } from '../../../src/import/programme/people.ts';
import { offerTopics } from '../../../src/import/proposals/related-topics.ts';
import { nameOfCapitals } from '../../../src/import/structure/capitals.ts';
import { writeFormulas } from '../../../src/import/structure/enacting-formula.ts';
import { readLetterhead } from '../../../src/import/structure/letterhead.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { findTypos } from '../../../src/import/find-typos.ts';

const UNITS = [
  ' ',
  '\n',
  '\t',
  'a,a',
  'các,',
  'ảnh: ',
  '. ',
  '"',
  '“',
  '(',
  '1/',
  '1/1/2020 ',
  '1. ',
  '• a\n',
  'a\tb\n',
  '&amp;',
  '<b>',
  '<!--',
  'https://',
  'data:image/png;base64,',
  'Nguyễn Văn ',
  'hoà Nguyễn Hoà ',
  'x x ',
  '14-KH/ĐU ',
  '\u0301',
  '{/*',
  'Trang 1\n',
  '[caption ',
  '=\n',
];

const PARSERS: Record<string, (text: string) => unknown> = {
  'what --fix fixes': (text) => new BlockFixer({ toneStyle: 'old', library: { entries: [] } }).ofText(text),
  'structure of one paragraph': (text) => readArticle(emptySource([paragraph(text)])),
  'structure of many': (text) => readArticle(emptySource(joinTypedLists(text.split('\n', MOST_LINES).map(paragraph)))),
  captions: (text) =>
    findCaptions(
      [
        { type: 'paragraph', children: [{ type: 'image', url: 'a', alt: text }] },
        { type: 'paragraph', data: { isCaption: true }, children: [{ type: 'text', value: text }] },
      ],
      { dropped: [], reviewNotes: [] },
      true,
    ),
  slips: (text) => findTypos(text, []),
  figures: listFigures,
  'what was lost': (text) => findLost(text.split('\n'), [`${text}x`], text.split('\n')),
  'plain text': (text) => readPlain(Buffer.from(text.split('\n', MOST_LINES).join('\n')), 'a.txt'),
  'pictures in the page': takeOutDataImages,
  'a page in one file': (text) => readMime(Buffer.from(`Content-Type: multipart/related; boundary=x\n\n--x\n\n${text}--x\n${text}`)),
  'a text of WordPress': (text) => readPostText(`[caption ${text}${text}`, new Map()),
  'a line of day and author': (text) => readArticle(emptySource([paragraph(`12/3/2025 ${text}`.slice(0, 160))])),
  'the body as it is written': (text) =>
    writeBody([paragraph(text), { type: 'figure', url: 'a.jpg', alt: text, caption: text, credit: text }]),
  'the draft': (text) =>
    writeDraft(
      {
        title: text,
        summary: text,
        published: '2026-01-01',
        category: 'tin-nganh',
        source: { name: text, url: null, published: null, author: text, rights: null },
        references: { topics: [], organisations: [], sessions: [], documents: [], quotes: [] },
      },
      text,
      '',
      null,
    ),
  'words by which a paper decides': (text) => writeFormulas([paragraph(text.toUpperCase()), paragraph(text)], { reviewNotes: [] }),
  'topics to choose from': (text) => offerTopics({ title: text, body: text }, []),
  'persons of a programme': readPeople,
  proposals: (text) => proposeReferences({ title: text, summary: text, body: text, published: null }, []),
  'data about persons': (text) => judgePersonalData(emptySource([paragraph(text)]), 'a.docx', 'một lý do'),
  'what stands above a paper': (text) => [
    readLetterhead([paragraph(text), paragraph(`Số 12-NQ/ĐU ${text}`), paragraph(`V/v ${text}`)], () => false),
    nameOfCapitals(text.toUpperCase(), text),
  ],
  'a paper as a document or a session': (text) => {
    const fields = { title: null, summary: null, published: '2026-01-15', category: 'tin-nganh' as const };
    const source = { name: null, url: null, published: null, author: null, rights: null };
    const references = { topics: [], organisations: [], sessions: [], documents: [], quotes: [] };
    const reading = { fields: { ...fields, source, references }, proposals: { byField: references, unknownDocuments: [] }, entries: [] };
    const lines = [`Chủ trì: ${text}`, `Thời gian: ${text}`, `Có mặt: ${text}`, `Kết luận`, text].map(paragraph);
    const article = { ...readArticle(emptySource([paragraph('Chi bộ đọc sách giữa giờ')])), body: lines, title: text };
    const told = { ...reading, article, name: 'a.docx', today: '2026-01-15', id: 'a', isChosen: false };
    return [fillDocument(told), fillSession(told)];
  },
  'a programme': (text) => {
    const row = (number: number, texts: string[]) => ({ number, isHidden: false, cells: texts.map((one) => ({ text: one, date: null })) });
    return [
      readCsv(Buffer.from(text.split('\n', 2000).join('\n')), 'a.csv'),
      readRows([row(1, ['Tháng', 'Chuyên đề', 'Chủ trì']), row(2, ['3', text, text])]),
    ];
  },
  'lines of a PDF': (text) => {
    const pieces = [...text].map((str, index) => ({ str, x: (index % 50) * 9, y: -Math.floor(index / 50) * 12, width: 8, fontSize: 11 }));
    const lines = linesOfPage(pieces, 0);
    return [joinParagraphs(lines), listBoilerplate([lines])];
  },
};

/** Seconds of the processor, so that a busy machine does not count. */
function secondsFor(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1e6;
}

/** Characters of the longer text; `GROWTH_LENGTH=1000000` for the largest file there may be. */
const LENGTH = Number(process.env.GROWTH_LENGTH) || 40_000;
/** Eight times the text may take twice eight times as long, and never so long that a megabyte takes five seconds. */
const MOST_GROWTH = 16;
const MOST_SECONDS = 0.4 + 5 * (LENGTH / 1_000_000);
/** Over at once: what is measured then is noise. */
const AT_ONCE = MOST_SECONDS / 4;
/** No text has more, see `page-limits.ts`. */
const MOST_LINES = 20_000;

/** What is wrong with how the time grows; empty where it grows in line. */
function faultOf(parse: (text: string) => unknown, unit: string): string {
  const [small = 0, large = 0] = [LENGTH / 8, LENGTH].map((size) => secondsFor(() => parse(`Ảnh: a ${unit.repeat(size / unit.length)}`)));
  if (large < AT_ONCE || (large < small * MOST_GROWTH && large < MOST_SECONDS)) return '';
  return `${JSON.stringify(unit)}: ${small} s for ${LENGTH / 8} characters, ${large} s for ${LENGTH}`;
}

for (const [name, parse] of Object.entries(PARSERS)) {
  test(`${name}: the time grows in line with the text`, () => {
    // A machine that shares its processors shows a fault now and then; one that is there shows every time.
    for (const unit of UNITS) assert.equal(faultOf(parse, unit) && faultOf(parse, unit) && faultOf(parse, unit), '');
  });
}

test('a row of comments in a page takes no time', async () => {
  const start = process.cpuUsage();
  const blocks = await blocksOfHtml(`<p>a</p>${'<!--a-->'.repeat(50_000)}<p>b</p>`);
  assert.ok(process.cpuUsage(start).user / 1e6 < 5);
  assert.equal(blocks.length, 2);
});
