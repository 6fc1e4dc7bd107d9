import assert from 'node:assert/strict';
import test from 'node:test';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { emptySource } from '../../../src/import/source.ts';
import { lostSentences, importWord } from './support.ts';
import { paragraph } from './word-file.ts';

type Line = string | { bold: string };
const POINTS = [
  '1. Phấn đấu mỗi tổ đọc xong và kể lại được một cuốn sách trong tháng này, mỗi tổ một cuốn khác nhau.',
  '2. Giao chi ủy theo dõi việc đọc của các tổ, báo cáo chi bộ ở kỳ họp sau và nêu tên tổ làm tốt.',
];

function read(lines: readonly Line[]) {
  const blocks = lines.map((line) => {
    const text = { type: 'text' as const, value: typeof line === 'string' ? line : line.bold };
    return { type: 'paragraph' as const, children: typeof line === 'string' ? [text] : [{ type: 'strong' as const, children: [text] }] };
  });
  return readArticle({ ...emptySource(blocks), hints: { title: 'Nghị quyết về phong trào đọc sách' } });
}

/** Headings and lines of the text above its points. */
function opening(lines: readonly Line[]): { headings: string[]; lines: string[] } {
  const { body } = read([...lines, ...POINTS]);
  const texts = body.map((block) =>
    'children' in block ? block.children.map((child) => ('value' in child ? child.value : '')).join('') : '',
  );
  return {
    headings: body.flatMap(({ type }, index) => (type === 'heading' ? [texts[index]!] : [])),
    lines: texts.slice(0, -POINTS.length),
  };
}

const BASIS = 'Căn cứ kết quả cuộc họp ngày 04/3/2026 của chi bộ;';
const formulas: [string, Line[], string][] = [
  ['alone, in bold', [BASIS, { bold: 'QUYẾT NGHỊ:' }], 'Quyết nghị:'],
  ['with who decides', [BASIS, { bold: 'CHI BỘ SỐ 7 QUYẾT NGHỊ:' }], 'Chi bộ số 7 quyết nghị:'],
  [
    'below who decides',
    [BASIS, { bold: 'HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC HẠ SƠN' }, { bold: 'QUYẾT ĐỊNH' }],
    'Hiệu trưởng Trường Tiểu học Hạ Sơn quyết định:',
  ],
  [
    'of a congress, in three lines',
    [BASIS, 'ĐẠI HỘI ĐẢNG BỘ XÃ HẠ SƠN', 'LẦN THỨ II, NHIỆM KỲ 2025 - 2030', 'NAY QUYẾT NGHỊ NHƯ SAU:'],
    'Đại hội Đảng bộ xã Hạ Sơn lần thứ II, nhiệm kỳ 2025 - 2030 nay quyết nghị như sau:',
  ],
  ['in small letters and bold', [BASIS, { bold: 'Hội nghị thống nhất quyết nghị:' }], 'Hội nghị thống nhất quyết nghị:'],
];
for (const [how, lines, written] of formulas)
  test(`the words by which a paper decides are a line of its text: ${how}`, () => {
    const { headings, lines: above } = opening(lines);
    assert.deepEqual(headings, []);
    assert.deepEqual(above, [BASIS, written]);
  });

test('a heading that speaks of decisions stays one', () => {
  for (const heading of ['II. NHỮNG VIỆC CHI BỘ QUYẾT NGHỊ', 'Thực hiện những điều đã quyết định'])
    assert.deepEqual(opening([BASIS, { bold: heading }]).headings, [heading]);
});

test('a summary is no point of several, and no line of capitals', () => {
  const summaryOf = (lines: readonly Line[]): string | null => read(lines).summary;
  const said = 'Chi bộ bàn cách giữ phong trào đọc sách sau ba năm và giao việc cho từng tổ.';
  assert.equal(summaryOf([BASIS, 'QUYẾT NGHỊ:', ...POINTS]), null);
  for (const mark of ['Điều 1.', 'a)', '-', 'I.'])
    assert.equal(summaryOf([BASIS, ...POINTS.map((point) => point.replace(/^\d\./, mark))]), null);
  assert.equal(summaryOf([BASIS, 'ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ PHƯỜNG HẠ', ...POINTS, said]), said);
});

test('no word of a resolution in Word is lost', async (t) => {
  const lines = ['CHI BỘ SỐ 7', 'Số 12-NQ/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'NGHỊ QUYẾT', 'về phong trào đọc sách', BASIS];
  const draft = await importWord(
    t,
    [...lines, 'CHI BỘ SỐ 7 QUYẾT NGHỊ:', ...POINTS].map((line) => paragraph(line, { bold: line === line.toUpperCase() })).join(''),
  );
  assert.deepEqual(lostSentences([...lines, 'CHI BỘ SỐ 7 QUYẾT NGHỊ:', ...POINTS.map((point) => point.slice(3))].join('\n'), draft), []);
  assert.match(draft.body, /^Chi bộ số 7 quyết nghị:$/m);
  assert.match(draft.list, /Câu ban hành: .*“Chi bộ số 7 quyết nghị:”/);
});
