/** Scans, and PDFs whose text is broken: read by recognising letters, told as doubtful, or refused. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { straighten } from '../../../src/import/ocr/deskew.ts';
import { KnownWords } from '../../../src/import/ocr/known-words.ts';
import { dropReasons } from '../../../src/import/drop-reasons.ts';
import { tellRecognised } from '../../../src/import/ocr/doubt-notes.ts';
import { tellTurns } from '../../../src/import/ocr/heading-turns.ts';
import { mendWords } from '../../../src/import/ocr/mend.ts';
import type { PagePicture } from '../../../src/import/ocr/page-picture.ts';
import { recognisePages } from '../../../src/import/ocr/read-pages.ts';
import { scanFailures } from '../../../src/import/read/pdf/pdf-messages.ts';
import { isGuessed, judgeText } from '../../../src/import/read/pdf/quality.ts';
import { linesAt, pdfFile } from './pdf-file.ts';
import { importDraft, temporaryFolder } from './support.ts';
import { pageWithTable } from './table-pictures.ts';

const canvas = await import('@napi-rs/canvas').catch(() => null);

const GOOD = 'Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc sẽ làm khác đi sau khi đọc xong, rồi ghi cả vào sổ.';

const JUDGED: readonly [name: string, text: string, isBroken: boolean][] = [
  ['good Vietnamese', GOOD, false],
  ['capitals and numbers of papers', `${GOOD} UBND, HĐND, QĐ-TTg, NĐ-CP, số 12/2025/QH15`, false],
  ['a few foreign words', `${GOOD} Google Drive, Microsoft Word`, false],
  ['typed without marks', 'To mau doc chung mot quyen sach mong, moi nguoi noi mot viec se lam khac di sau khi doc xong', false],
  ['in English', 'The members of the group read one short book each month and told the others what they would do', false],
  ['letters with marks fell out', 'T m u c chung m t quy n s ch m ng, m i ng i n i m t vi c s l m kh c i sau khi c xong', true],
  ['letters torn from their words', 'T ổ m ẫ u đ ọ c chung m ộ t quy ể n sách m ỏ ng, m ỗ i ng ườ i nói m ộ t vi ệ c', true],
  ['codes without a table', '7{ P|X ÿ{F FKXQJ P{W TX\\Q ViFK P{QJ, P{L QJ{L QyL P{W YL{F V{ OjP NKiF ÿL', true],
  ['of private use', '\uE001\uE002\uE003 \uE004\uE005\uE006 \uE007\uE008 \uE009\uE00A', true],
];

for (const [name, text, isBroken] of JUDGED) {
  test(`a page is ${isBroken ? 'broken' : 'sound'}: ${name}`, () => assert.equal(judgeText(text).isBroken, isBroken));
}

test('a recognised page is guessed where its confidence is low, unless it has next to no words', () => {
  assert.deepEqual(
    [isGuessed(GOOD, 90), isGuessed(GOOD, 54), isGuessed('Sổ của tổ', 54), isGuessed(JUDGED[6]![1], 90)],
    [false, true, false, true],
  );
});

const MENDED: readonly [seen: string, meant: string][] = [
  ['các đẳng viên của chỉ bộ', 'các đảng viên của chi bộ'],
  ['ĐẲNG CỘNG SẲN VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['bình đẳng giới', 'bình đẳng giới'],
  ['chỉ bộ phận một cửa', 'chỉ bộ phận một cửa'],
  ['chỉ đạo', 'chỉ đạo'],
  ['mỘt việc', 'một việc'],
  ['mộỘt việc', 'một việc'],
  ['VỀ nền nếp', 'Về nền nếp'],
  ['ĐU khối', 'ĐU khối'],
  ['VỀ NỀN NẾP', 'VỀ NỀN NẾP'],
];

for (const [seen, meant] of MENDED) {
  test(`what was recognised as “${seen}” ${seen === meant ? 'stays' : `is “${meant}”`}`, () => {
    const words = seen.split(' ').map((text, index) => ({ text, confidence: 95, x: index * 50, width: 40, baseline: 100, height: 30 }));
    assert.equal(
      mendWords(words)
        .words.map(({ text }) => text)
        .join(' '),
      meant,
    );
  });
}

/** Lines as they are seen, a word in each place, and how they are written. */
const MENDED_LINES: readonly [kind: string, seen: readonly string[], meant: readonly string[]][] = [
  ['strokes that stand close', ['Đại hội lần thứ HI', 'khóa XIH', 'quý TV'], ['Đại hội lần thứ III', 'khóa XIII', 'quý IV']],
  ['a stop that joins the last stroke', ['lần thứ HL'], ['lần thứ III.']],
  ['heads in turn', ['I. Kết quả', 'Il. Hạn chế', 'HI. Nhiệm vụ'], ['I. Kết quả', 'II. Hạn chế', 'III. Nhiệm vụ']],
  ['a head that lost a stroke', ['I. Kết quả', 'II. Hạn chế', 'II. Nhiệm vụ'], ['I. Kết quả', 'II. Hạn chế', 'III. Nhiệm vụ']],
  ['a head with a stroke too many', ['VI. Kết quả', 'VIH. Hạn chế'], ['VI. Kết quả', 'VII. Hạn chế']],
  ['parts that begin anew', ['I. Kết quả', 'I. Nhiệm vụ'], ['I. Kết quả', 'I. Nhiệm vụ']],
  [
    'a line drawn below a letterhead',
    ['HỘI ĐỌC SÁCH LÀNG MẪU _——á', 'TỔ MỘT ——', 'Nhà văn hóa — nơi họp'],
    ['HỘI ĐỌC SÁCH LÀNG MẪU', 'TỔ MỘT', 'Nhà văn hóa — nơi họp'],
  ],
  [
    'letters that are no number',
    ['TH Hòa Bình', 'H. Đông Anh', 'đài TV tỉnh', 'cô Hi'],
    ['TH Hòa Bình', 'H. Đông Anh', 'đài TV tỉnh', 'cô Hi'],
  ],
  [
    'specks at the ends of lines',
    ['| Tổ đọc sách `', 'mỗi tuần một giờ_', 'ở nhà văn hóa |', '. .'],
    ['Tổ đọc sách', 'mỗi tuần một giờ', 'ở nhà văn hóa', ''],
  ],
  [
    'signs that were printed',
    ['Nóng 38 °C', 'Họ tên: ____', '- Việc đầu', 'Việc sau -'],
    ['Nóng 38 °C', 'Họ tên: ____', '- Việc đầu', 'Việc sau -'],
  ],
];

for (const [kind, seen, meant] of MENDED_LINES) {
  test(`lines as they were printed: ${kind}`, () => {
    const words = seen.flatMap((line, index) =>
      line.split(' ').map((text) => ({ text, confidence: 90, x: 0, width: 0, baseline: index, height: 20 })),
    );
    const lines = seen.map(() => [] as string[]);
    for (const { text, baseline } of mendWords(words).words) lines[baseline]!.push(text);
    assert.deepEqual(
      lines.map((line) => line.join(' ')),
      meant,
    );
  });
}

test('a part is numbered after the one on the page before it', () => {
  const words = [{ ...seenLine('II.')[0]! }, ...seenLine('Nhiệm vụ')];
  const textAfter = (part: number): string => mendWords(words, part).words[0]!.text;
  assert.deepEqual([0, 1, 2].map(textAfter), ['II.', 'II.', 'III.']);
  assert.equal(mendWords(words, 2).lastPart, 3);
});

test('numbered headings that do not follow each other are told, with what the number may be', () => {
  const heading = (depth: 2 | 3, text: string) => ({ type: 'heading' as const, depth, children: [{ type: 'text' as const, value: text }] });
  const told = (...headings: readonly [depth: 2 | 3, text: string][]) => tellTurns(headings.map(([depth, text]) => heading(depth, text)));
  assert.deepEqual(told([2, 'I. Kết quả'], [3, '1. Sách'], [3, '2. Báo'], [2, 'II. Hạn chế'], [3, '1. Kệ'], [2, 'I. Phụ lục']), []);
  assert.match(told([2, 'II. Hạn chế'], [2, 'IV. Nhiệm vụ'])[0]!, /“IV\. Nhiệm vụ” đứng ngay sau “II\. Hạn chế”.*có thể là III,/);
  assert.match(told([3, '1. Sách'], [3, '2. Báo'], [3, '4. Kệ'])[0]!, /“4\. Kệ”.*có thể là 3,/);
});

const seenLine = (line: string) => line.split(' ').map((text) => ({ text, confidence: 95, x: 0, width: 0, baseline: 1, height: 20 }));

/** Right texts of some twenty thousand words, as of a small library. */
const RIGHT =
  'tổ đảng và các gia đình đã bàn việc chăm lo bà con ở bản xa, ai cũng phải nhớ lời đã hứa. cái bàn gỗ; một quả chanh. '.repeat(900);

test('words that no text has, and words in the place of others alike, are doubted; usual ones and known names are not', () => {
  const known = KnownWords.of([RIGHT])!;
  const doubted = (line: string) => seenLine(line).flatMap(({ text }, index) => (known.listStrange(seenLine(line))[index] ? [text] : []));
  assert.deepEqual(doubted('tổ đảng và các gia đình'), []);
  assert.deepEqual(doubted('tổ đỏng và các gia đình'), ['đỏng']);
  assert.deepEqual(doubted('các gia đình đã bản việc chăm lo'), ['bản']);
  assert.equal(KnownWords.of(['một thư viện còn ít bài']), null);
});

test('letters whose a is as round as an o are told by the words they make, and only those are read anew', () => {
  const known = KnownWords.of([RIGHT])!;
  const round = 'Tổ đỏng vò cóc gio đình đỡ bòn việc chơm lo bò con ở bỏn xo, ơi cũng phỏi nhớ';
  const read = known.readRoundA(seenLine(round))!;
  assert.equal(
    read.words.map(({ text }) => text).join(' '),
    'Tổ đảng và các gia đình đã bàn việc chăm lo bà con ở bản xa, ai cũng phải nhớ',
  );
  assert.deepEqual(
    read.mended.slice(0, 3).map(({ from, to }) => [from, to]),
    [
      ['đỏng', 'đảng'],
      ['vò', 'và'],
      ['cóc', 'các'],
    ],
  );
  assert.equal(known.readRoundA(seenLine('Tổ đỏng và các gia đình đã bàn việc chăm lo bà con ở bản xa')), null);
});

test('every word that was put right is told, and signs that were left out', () => {
  const seen = ['| Các đẳng viên', 'VỀ mỘt việc HI_'].flatMap((line, baseline) =>
    line.split(' ').map((text) => ({ ...seenLine(text)[0]!, baseline })),
  );
  const { words, mended } = mendWords(seen);
  assert.equal(words.map(({ text }) => text).join(' '), 'Các đảng viên Về một việc III');
  assert.deepEqual(mended.map(({ from, to }) => `${from}>${to}`).sort(), ['HI>III', 'HI_>HI', 'VỀ>Về', 'mỘt>một', '|>', 'đẳng>đảng']);
});

test('doubtful words of lines that are left out are told in the log alone, but figures of which a field is made', () => {
  const shown = ['kệ lại', 'lưu Văn', 'số 12', 'chi bộ', 'đã sửa'];
  const page = { page: 2, confidence: 91, doubtful: shown.map((word) => ({ shown: word })), mended: [], asRoundA: [], unread: [] };
  const mended = [1, 2].map((number) => ({
    ...page,
    page: number + 2,
    doubtful: [],
    mended: [
      { from: 'HI', to: 'III' },
      { from: '|', to: '' },
    ],
  }));
  const { notes, log } = tellRecognised(
    [page, ...mended],
    ['Tổ kệ lại một cuốn sách.', 'Chi bộ mẫu'],
    [
      { text: 'Nơi nhận: - Lưu Văn phòng', reason: dropReasons.recipients },
      { text: 'CHI BỘ MẪU · Số 12-NQ/CB', reason: dropReasons.letterhead },
    ],
  );
  assert.deepEqual(
    [...(notes.find((note) => note.includes('chưa chắc')) ?? '').matchAll(/“([^”]*)” \(trang 2\)/g)].map(([, word]) => word),
    ['kệ lại', 'số 12', 'chi bộ', 'đã sửa'],
  );
  assert.ok(notes.some((note) => /đã sửa 4 chỗ .*“HI” thành “III”.*phần F của nhật ký/.test(note)));
  const said = log.join('\n');
  assert.match(said, /^Đã sửa 4 chỗ:\n- trang 3: “HI” → “III”\n- trang 3: “\|” → bỏ\n- trang 4: “HI” → “III”/);
  assert.match(said, /Chưa chắc 4 chữ, .*\n(?:- trang 2: .*\n){4}Chưa chắc 1 chữ nữa, nhưng ở dòng đã bỏ:\n- trang 2: “lưu Văn”$/);
  assert.deepEqual(tellRecognised([], [], []), { notes: [], log: [] });
});

test('a page that lies askew is turned upright; a straight one stays as it is', { skip: canvas ? false : 'no canvas here' }, async () => {
  const straight = await sharp(await pictureOf(LINES, canvas!))
    .greyscale()
    .png()
    .toBuffer();
  assert.equal(await straighten(straight), straight);
  for (const angle of [-6, -1, 3, 8]) {
    const askew = await sharp(straight).rotate(angle, { background: 'white' }).png().toBuffer();
    const upright = await straighten(askew);
    assert.notEqual(upright, askew, `${angle}`);
    assert.equal(await straighten(upright), upright, `${angle}`);
  }
});

const LINES = [
  'Biên bản buổi đọc sách của tổ mẫu',
  'Tổ mẫu đọc chung một quyển sách mỏng, mỗi người nói một việc',
  'sẽ làm khác đi sau khi đọc xong, rồi ghi cả vào sổ để kỳ sau cùng',
  'xem lại việc nào đã làm được và việc nào còn phải chờ thêm.',
];

/** A page of 8 by 4 inches at 150 dots to the inch, with the library's own letters. */
function pictureOf(lines: readonly string[], { createCanvas, GlobalFonts }: NonNullable<typeof canvas>): Promise<Buffer> {
  const families = ['vietnamese', 'latin'].map((part) => {
    GlobalFonts.register(readFileSync(`src/assets/fonts/source-serif-400-${part}.woff2`), `thu-${part}`);
    return `thu-${part}`;
  });
  const page = createCanvas(1240, 560);
  const context = page.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1240, 560);
  context.fillStyle = 'black';
  context.font = `34px ${families.join(', ')}`;
  lines.forEach((line, index) => context.fillText(line, 90, 100 + index * 52));
  return sharp(page.toBuffer('image/png')).jpeg({ quality: 85 }).toBuffer();
}

test(
  'a scanned page is read, with its confidence and its picture beside the draft',
  { skip: canvas ? false : 'no canvas here' },
  async (t) => {
    const path = join(await temporaryFolder(t), 'quet.jpg');
    await writeFile(path, await pictureOf(LINES, canvas!));
    const { data, body, list, log, scans, pictures } = await importDraft(path);
    const text = `${String(data['title'])} ${String(data['summary'] ?? '')} ${body}`;
    const words = LINES.join(' ').split(' ');
    const found = words.filter((word) => text.includes(word)).length;
    assert.ok(found / words.length > 0.95, text);
    assert.match(list, /Nhận dạng chữ: máy đọc từ ảnh \(OCR\) trang 1 \(chắc \d\d %\)/);
    assert.match(list, /ảnh các trang để đối chiếu/);
    assert.match(log, /^F\. CHỮ MÁY NHẬN DẠNG TỪ ẢNH \(OCR\)\n(?:Đã sửa \d+ chỗ:|Không sửa chỗ nào\.)$/m);
    assert.match(scans[0]?.name ?? '', /\.trang-1\.jpg$/);
    assert.equal((await sharp(scans[0]!.bytes).metadata()).format, 'jpeg');
    assert.equal(pictures.length, 0);
  },
);

test(
  'a ruled table of a scan is read cell by cell: single figures, heads of two lines, rows that wrap; the file is recognised once',
  { skip: canvas ? false : 'no canvas here' },
  async (t) => {
    const rows = ['Tổ|Việc đã/làm|Số|Đạt', 'Một|Trồng cây|7|4', 'Hai|Góp sách cho/tủ sách của xóm|31|31'];
    const picture = pageWithTable(
      { columns: [140, 420, 160, 160], rows: rows.map((row) => ({ height: row.includes('/') ? 112 : 64, cells: row.split('|') })) },
      canvas!,
    );
    const path = join(await temporaryFolder(t), 'bang.png');
    await writeFile(path, await sharp(picture).rotate(0.6, { background: 'white' }).png().toBuffer());
    const { body, list } = await importDraft(path);
    const table = body.split('\n').filter((line) => line.startsWith('|'));
    assert.deepEqual(
      table.map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, -1)
          .join('|'),
      ),
      ['Tổ|Việc đã làm|Số|Đạt', '---|---|---|---', 'Một|Trồng cây|7|4', 'Hai|Góp sách cho tủ sách của xóm|31|31'],
    );
    assert.match(list, /Đối chiếu từng dòng, chỗ ngắt đoạn, bảng với ảnh/);
    assert.doesNotMatch(list, /Tệp PDF/);
    let drawn = 0;
    const draw = (): Promise<PagePicture> => Promise.reject(new Error(`drawn ${(drawn += 1)} times`));
    await recognisePages(await readFile(path), [1], 'bang.png', draw, [], () => Promise.resolve());
    assert.equal(drawn, 0, 'the page is recognised a second time');
  },
);

test('cells of which nothing could be read are told with their page and row', () => {
  const unread = [{ row: 3, column: 4, rowText: 'Ba Góp sách (?)' }];
  const { notes } = tellRecognised([{ page: 2, confidence: 90, doubtful: [], mended: [], asRoundA: [], unread }], [], []);
  assert.match(notes[0]!, /bảng ở trang 2 .* dòng 3 \(“Ba Góp sách \(\?\)”\) cột 4\. Điền theo ảnh/);
});

test('a PDF whose letters are not what they are called is recognised by how it looks, or refused, never drafted as it is', async (t) => {
  const lines = linesAt([LINES[1]!, LINES[2]!, LINES[3]!]);
  const letters = [...new Set(lines.flatMap(({ text }) => [...text]))].filter((letter) => letter !== ' ');
  const wrong = new Map(letters.map((letter, index) => [letter, String.fromCodePoint(0x400 + index)]));
  const path = join(await temporaryFolder(t), 'vo.pdf');
  await writeFile(path, pdfFile([lines], wrong));
  await assert.rejects(importDraft(path), /Không đọc được chữ ở trang 1 của “vo\.pdf”.*xin tệp Word gốc/s);
});

test('a page of which next to nothing can be read is refused as a scan, not as a fault of fonts', async (t) => {
  const blurred = await sharp(await pictureOf(LINES, canvas!))
    .blur(9)
    .jpeg()
    .toBuffer();
  const path = join(await temporaryFolder(t), 'mo.jpg');
  await writeFile(path, blurred);
  await assert.rejects(importDraft(path), (error: Error) => !/phông/.test(error.message) && /quét lại|không có chữ/.test(error.message));
  assert.match(scanFailures.guessedPages('mo.pdf', [2]), /trang 2 .*ảnh quét mờ.*Chưa ghi gì: quét lại/s);
});

for (const name of ['anh.heic', 'anh.webp', 'doi-duoi.jpg']) {
  test(`a picture of another kind is refused with what to do: ${name}`, async (t) => {
    const path = join(await temporaryFolder(t), name);
    await writeFile(path, Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
    await assert.rejects(importDraft(path), /là ảnh loại khác.*lưu hoặc xuất thành \.jpg/s);
  });
}

test('a picture that is none is refused in a sentence', async (t) => {
  const path = join(await temporaryFolder(t), 'hong.png');
  await writeFile(path, 'không phải ảnh');
  await assert.rejects(importDraft(path), /Ảnh “hong\.png” bị hỏng hoặc quá lớn/);
});
