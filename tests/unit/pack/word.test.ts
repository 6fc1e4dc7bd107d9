import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booklet } from '../../../src/pack/booklet.ts';
import { formWord } from '../../../src/pack/word/form-word.ts';
import { meetingWord } from '../../../src/pack/word/meeting-word.ts';
import { all, inStyle, openWord, type Node } from './open-word.ts';
import { DOUBTFUL, makeBooklet, SOUND } from './make-booklet.ts';

const file = openWord(meetingWord(makeBooklet()));
const document = file.part('word/document.xml');
const footnotes = all(file.part('word/footnotes.xml'), 'w:footnote').slice(2);

/** Children of properties in the order of the schema (ISO/IEC 29500-1, annex A): Word refuses another. */
const ORDER: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs spacing ind ' +
    'contextualSpacing jc textAlignment outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing sz szCs highlight u vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid',
  'w:style': 'name basedOn next link uiPriority qFormat pPr rPr tblPr tblStylePr',
  'w:lvl': 'start numFmt pStyle suff lvlText lvlJc pPr rPr',
};

describe('the Word file of a meeting', () => {
  it('has parts with headings of the styles that a secretary changes, in the order of the meeting', () => {
    const headings = (level: number): string[] => inStyle(document, `Heading${level}`).map(({ text }) => text);
    assert.deepEqual(headings(1), ['Chương trình buổi họp', 'Đề dẫn', 'Tài liệu', 'Câu hỏi thảo luận', 'Việc đề nghị', 'Văn bản']);
    assert.deepEqual(headings(2), ['Chương trình 60 phút', 'Chương trình 45 phút', 'Câu trích đọc tại buổi', 'Đọc để làm gì']);
    assert.deepEqual(headings(3), ['Một bảng']);
    assert.deepEqual(
      inStyle(document, 'TOC1').map(({ text }) => text.replace(/^ TOC .*\\u /, '')),
      [...headings(1), 'Biên bản'],
    );
  });

  it('has a source with work, date, edition and state as a footnote, once; a second call gives its number', () => {
    assert.equal(
      footnotes[0]?.text.trim(),
      '1 Hồ Chí Minh, Bài thử, tháng 10/1947 (ngày chưa xác nhận). Toàn tập, tập 5. Theo nguồn dẫn lại.',
    );
    const work = all(footnotes[0]!, 'w:r').find(({ text }) => text === SOUND.work);
    assert.ok(work && all(work, 'w:i').length === 1);
    assert.deepEqual(
      footnotes.slice(1).map(({ text }) => text.trim()),
      ['3 Lời chú.', '2 Gán nhầm. Không phải lời Bác. Câu của người khác.'],
    );
    assert.equal(all(document, 'w:footnoteReference').length, 3);
    assert.equal(all(document, 'w:instrText').filter(({ text }) => text.includes('NOTEREF _chuthich1')).length, 1);
  });

  it('has minutes to fill in where the library has no form, and a short address on its cover', () => {
    const address = 'https://thu-vien.example/soan/#1.abc.def';
    const own = openWord(meetingWord(makeBooklet({ forms: [], address }))).part('word/document.xml');
    assert.deepEqual(
      inStyle(own, 'TenBieuMau').map(({ text }) => text),
      ['Biên bản sinh hoạt chuyên đề'],
    );
    assert.deepEqual(inStyle(own, 'DongKe').length, 2 + 9 + 4);
    assert.match(inStyle(own, 'NhanBia').at(-1)!.text, /^thu-vien\.example\/soan\. Bản ngày/);
    const held = openWord(meetingWord(makeBooklet({ forms: [], isOver: true }))).part('word/document.xml');
    assert.deepEqual(inStyle(held, 'TenBieuMau'), []);
  });

  it('sets a long title smaller and moves it up, so that the code stays on the cover', () => {
    const cover = (changed: Partial<Booklet>): { style: string; above: number } => {
      const { part } = openWord(meetingWord(makeBooklet(changed)));
      const written = part('word/document.xml');
      const [library] = inStyle(written, 'DongDau');
      const style = inStyle(written, 'TenDai').length === 1 ? 'TenDai' : 'Title';
      return { style, above: Number(all(library!, 'w:spacing')[0]!.attributes['w:after']) / 20 };
    };
    assert.deepEqual(cover({}), { style: 'Title', above: 130 });
    const { style, above } = cover({ title: 'Đọc sách cho đều '.repeat(12), lead: 'Đọc sách cho đều '.repeat(16), unit: 'Chi bộ' });
    assert.equal(style, 'TenDai');
    assert.ok(above >= 6 && above < 60, String(above));
  });

  it('lets the lines of a long quotation stand on two pages, else its heading would stay behind alone', () => {
    const notes = [{ ...SOUND, text: 'Đọc sách mỗi ngày. '.repeat(150).trim() }, DOUBTFUL];
    const quoted = inStyle(openWord(meetingWord(makeBooklet({ notes }))).part('word/document.xml'), 'Quote');
    const breaks = (words: Node): boolean => all(words, 'w:keepLines').some(({ attributes }) => attributes['w:val'] === '0');
    assert.deepEqual(quoted.slice(0, 1).map(breaks), [true]);
    assert.deepEqual(inStyle(document, 'Quote').map(breaks), [false, false, false]);
  });

  it('numbers its notes as the sheets do, whichever is called first', () => {
    const [first, ...others] = makeBooklet().plans;
    const steps = first!.steps.map((step) => ({ ...step, quotes: step.quotes.length > 0 ? [2, 1] : [] }));
    const other = openWord(meetingWord(makeBooklet({ plans: [{ ...first!, steps }, ...others] })));
    const body = other.part('word/document.xml');
    assert.match(body.text, /Câu trích số 2, 1/);
    assert.deepEqual(
      inStyle(body, 'Quote')
        .slice(0, 2)
        .map(({ text }) => text.replace(/\D+/g, ' ').trim()),
      ['1 1', '2 2'],
    );
    assert.deepEqual(
      all(body, 'w:footnoteReference').map(({ attributes }) => attributes['w:customMarkFollows']),
      ['1', '1', '1'],
    );
  });

  it('strikes a saying that nobody should quote and says why below it', () => {
    const quoted = inStyle(document, 'Quote').find(({ text }) => text.startsWith(DOUBTFUL.text))!;
    assert.equal(all(quoted, 'w:strike').length, 1);
    assert.equal(inStyle(document, 'CanhBao')[0]?.text, 'Không phải lời Bác: Câu của người khác.');
    assert.equal(all(document, 'w:strike').length, 1);
  });

  it('has every plan as a table by the minute, with the questions and what is read out', () => {
    const [first] = all(document, 'w:tbl');
    const rows = all(first!, 'w:tr').map((row) =>
      all(row, 'w:tc').map((cell) =>
        all(cell, 'w:p')
          .map(({ text }) => text)
          .join('|'),
      ),
    );
    assert.deepEqual(rows, [
      ['Từ phút', 'Phút', 'Việc', 'Ai'],
      ['0:00', '5', 'Mở đầu. Nêu lý do', 'Bí thư'],
      ['0:05', '55', 'Đọc câu trích. Đọc|Câu trích số 1|Câu 1. Đọc gì?', 'Đảng viên'],
    ]);
    assert.match(all(first!, 'w:tblDescription')[0]?.attributes['w:val'] ?? '', /60 phút/);
    const heads = all(document, 'w:tblHeader');
    assert.equal(heads.length, 4);
  });

  it('has room to write: lines under a question, gaps that can be typed in, a line to the edge', () => {
    assert.equal(inStyle(document, 'DongKe').length, 4);
    assert.equal(all(document, 'w:showingPlcHdr').length, 3 + 4);
    const edge = all(document, 'w:p').find(({ text }) => text === 'Chuyên đề: ')!;
    assert.equal(all(edge, 'w:tab').find(({ attributes }) => attributes['w:leader'])?.attributes['w:leader'], 'dot');
  });

  it('holds no character that stops an editor, no empty paragraph, and lists that begin where they should', () => {
    assert.ok(!/[\u00a0\u2060]/.test(document.text));
    const inCells = new Set(all(document, 'w:tc').flatMap((cell) => all(cell, 'w:p')));
    const isEmpty = (paragraph: Node): boolean => paragraph.children.every(({ name }) => name === 'w:pPr');
    const empty = all(document, 'w:p').filter((paragraph) => isEmpty(paragraph) && !inCells.has(paragraph));
    assert.deepEqual(empty, []);
    assert.deepEqual(
      all(file.part('word/numbering.xml'), 'w:startOverride').map(({ attributes }) => attributes['w:val']),
      ['3'],
    );
  });

  it('is in Vietnamese, on A4 with the margins of the office, and says its title and who gives it out', () => {
    const [language] = all(file.part('word/styles.xml'), 'w:lang');
    assert.equal(language?.attributes['w:val'], 'vi-VN');
    const { 'w:w': width, 'w:h': height } = all(document, 'w:pgSz')[0]!.attributes;
    assert.deepEqual([width, height], ['11906', '16838']);
    const core = file.part('docProps/core.xml');
    assert.deepEqual(
      ['dc:title', 'dc:creator', 'dc:language', 'dcterms:modified'].map((name) => all(core, name)[0]?.text),
      ['Đọc sách & ghi chép', 'Thư viện thử', 'vi-VN', '2026-11-29T00:00:00Z'],
    );
  });

  it('has pictures with what they show; where there is no picture, its words', () => {
    assert.deepEqual(
      all(document, 'wp:docPr').map(({ attributes }) => attributes.descr),
      ['Mã QR mở trang của tập này'],
    );
    assert.ok(inStyle(document, 'Caption').some(({ text }) => text === 'Kệ sách. Kệ sách ở phòng họp'));
    const pictures = new Map([['https://thu-vien.example/anh/a.webp', { bytes: new Uint8Array([1]), type: 'png' as const }]]);
    const pictured = openWord(meetingWord(makeBooklet(), pictures));
    const shown = all(pictured.part('word/document.xml'), 'wp:docPr').map(({ attributes }) => attributes.descr);
    assert.deepEqual(shown.sort(), ['Kệ sách', 'Mã QR mở trang của tập này'].sort());
    assert.equal(pictured.names.filter((name) => name.startsWith('word/media/')).length, 2);
  });

  it('has every property where the schema has it, and leads to nothing that is not there', () => {
    for (const name of file.names.filter((one) => /^word\/[^/]+\.xml$/.test(one)))
      for (const [element, order] of Object.entries(ORDER))
        for (const properties of all(file.part(name), element)) assertOrder(properties, order.split(' '), name);
    const ids = all(file.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes.Id);
    const asked = all(document, 'w:hyperlink').flatMap(({ attributes }) => attributes['r:id'] ?? []);
    assert.ok(asked.length > 0 && asked.every((id) => ids.includes(id)));
    const places = new Set(all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    const anchors = all(document, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
    assert.ok(anchors.length > 0 && anchors.every((anchor) => places.has(anchor)));
    assert.equal(places.size, all(document, 'w:bookmarkStart').length);
  });

  it('is the same byte for byte, whenever it is made', () => {
    assert.deepEqual(meetingWord(makeBooklet()), meetingWord(makeBooklet()));
  });

  it('of a session that was held has its record and nothing to fill in', () => {
    const record = {
      facts: [{ label: 'Chủ trì', value: 'Bí thư' }],
      contributions: [{ by: 'Tổ 1', summary: 'Đọc nhiều hơn' }],
      conclusions: ['Làm đều'],
      tasks: [{ what: 'Mua sách', due: '1/12/2026', status: 'Đang làm' }],
      files: [{ title: 'Biên bản đã ký', address: 'https://thu-vien.example/chuyen-de/a/tep/bien-ban.pdf' }],
    };
    const over: Partial<Booklet> = { plans: [], forms: [], isOver: true, state: 'Đã kết luận' };
    const held = openWord(meetingWord(makeBooklet({ ...over, record }))).part('word/document.xml');
    const titles = inStyle(held, 'Heading1').map(({ text }) => text);
    assert.ok(titles.includes('Buổi họp đã ghi') && titles.includes('Nội dung'));
    assert.match(held.text, /Tập tài liệu sinh hoạt chuyên đề · Đã kết luận.*Chủ trì: Bí thư.*Biên bản đã ký/);
    assert.match(held.text, /Tổ 1: Đọc nhiều hơn.*Làm đều.*Mua sách.*1\/12\/2026Đang làm/);
    assert.deepEqual([inStyle(held, 'TenBieuMau'), inStyle(held, 'DongDien')], [[], []]);
    // What was asked is told; nobody writes below it any more.
    assert.deepEqual([inStyle(held, 'CauHoi').length, inStyle(held, 'DongKe').length], [1, 0]);
  });

  it('of a preview says at the head of every page, the first too, that it is one', () => {
    const notice = 'BẢN NHÁP – chưa công bố';
    const file = openWord(meetingWord(makeBooklet({ notice })));
    for (const name of ['word/header.xml', 'word/header-first.xml']) assert.match(file.part(name).text, /^BẢN NHÁP – chưa công bố/);
    const heads = all(file.part('word/document.xml'), 'w:headerReference').map(({ attributes }) => attributes['w:type']);
    assert.deepEqual(heads, ['default', 'first']);
    const types = all(file.part('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes.PartName);
    assert.ok(types.includes('/word/header-first.xml'));
    const form = openWord(
      formWord([{ kind: 'form', title: 'Biên bản', signatures: [], blocks: [] }], {
        title: 'Biên bản',
        library: 'Thư viện thử',
        address: 'https://thu-vien.example/',
        notice,
      }),
    );
    assert.match(form.part('word/header-first.xml').text, /BẢN NHÁP/);
    assert.ok(!openWord(meetingWord(makeBooklet())).names.includes('word/header-first.xml'));
  });
});

function assertOrder(properties: Node, order: readonly string[], where: string): void {
  const places = properties.children.map(({ name }) => order.indexOf(name.replace('w:', '')));
  assert.ok(
    places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0)),
    `${where}: ${properties.name} has ${properties.children.map(({ name }) => name).join(' ')}`,
  );
}
