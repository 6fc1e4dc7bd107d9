import assert from 'node:assert/strict';
import test from 'node:test';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { readDocx } from '../../../src/import/read/read-docx.ts';
import { finishSource } from '../../../src/import/read/read-source.ts';
import { lineOfFormula } from '../../../src/import/read/word/formula.ts';
import { parseXml } from '../../../src/import/read/word/xml-tree.ts';
import { paragraph, run, W, wordFile, wordPart } from './word-file.ts';

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const D = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

const drawing = (data: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const box = (text: string): string =>
  `<mc:AlternateContent ${MC}><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:posOffset>914400</wp:posOffset></wp:positionH>` +
  `<a:graphic><a:graphicData><wps:wsp ${WPS}><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>` +
  `</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape ${V}><v:textbox><w:txbxContent>${paragraph(text)}` +
  '</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>';
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const point = (id: string, text: string): string =>
  `<dgm:pt modelId="${id}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
const below = (from: string, to: string, order: number): string =>
  `<dgm:cxn modelId="c${to}" srcId="${from}" destId="${to}" srcOrd="${order}"/>`;
const values = (name: string, texts: readonly string[]): string =>
  `<c:${name}><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache>${texts.map((text, at) => `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`).join('')}</c:strCache></c:strRef></c:${name}>`;

async function read(...file: Parameters<typeof wordFile>) {
  const source = finishSource(await readDocx(wordFile(...file), 'mau.docx'));
  return {
    body: writeBody(source.blocks),
    left: source.dropped.map(({ text, reason }) => `${text} = ${reason}`).join('\n'),
    notes: source.reviewNotes.join('\n'),
  };
}
const text = 'Chi bộ mẫu họp tháng ba, nghe báo cáo và biểu quyết.';

/** What stands in a body, what the draft says of it, what is listed, what the editor is told. */
const CASES: readonly {
  name: string;
  body: string;
  parts?: Parameters<typeof wordFile>[1];
  more?: Parameters<typeof wordFile>[2];
  draft?: RegExp;
  left?: RegExp;
  notes?: RegExp;
  not?: RegExp;
}[] = [
  {
    name: 'a text box stands once, behind its paragraph',
    body: `<w:p>${run('Trước hộp.')}<w:r>${box('Trong hộp.')}</w:r>${run(' Sau hộp.')}</w:p>`,
    draft: /^Trước hộp\. Sau hộp\.\n\nTrong hộp\.$/,
    not: /914400/,
  },
  {
    name: 'a box in a box, in a cell',
    body: `<w:tbl><w:tr><w:tc><w:p><w:r>${box('Hộp ô')}</w:r></w:p></w:tc><w:tc>${paragraph('Ô hai')}</w:tc></w:tr></w:tbl>`,
    draft: /Hộp ô \| Ô hai/,
  },
  {
    name: 'SmartArt, what is below another a level deeper, in its order',
    body: paragraph(text) + drawing(`<dgm:relIds ${D} r:dm="rIdD"/>`),
    parts: { relations: [['rIdD', 'diagramData', 'diagrams/data1.xml']] },
    more: [
      wordPart(
        'word/diagrams/data1.xml',
        `<dgm:dataModel ${D} ${A}><dgm:ptLst><dgm:pt modelId="0" type="doc"/>${point('2', 'Bước hai')}${point('1', 'Bước một')}${point('3', 'Việc nhỏ')}` +
          `<dgm:pt modelId="9" type="pres"/></dgm:ptLst><dgm:cxnLst>${below('0', '2', 1)}${below('0', '1', 0)}${below('1', '3', 0)}</dgm:cxnLst></dgm:dataModel>`,
      ),
    ],
    draft: /\n- Bước một\n {2}- Việc nhỏ\n- Bước hai$/,
    notes: /Sơ đồ \(SmartArt\) “Bước một Việc nhỏ Bước hai”/,
  },
  {
    name: 'SmartArt whose data are missing',
    body: paragraph(text) + drawing(`<dgm:relIds ${D} r:dm="rIdX"/>`),
    notes: /sơ đồ không đọc được/,
  },
  {
    name: 'a chart is a title and a table',
    body: paragraph(text) + drawing(`<c:chart ${C} r:id="rIdC"/>`),
    parts: { relations: [['rIdC', 'chart', 'charts/chart1.xml']] },
    more: [
      wordPart(
        'word/charts/chart1.xml',
        `<c:chartSpace ${C} ${A}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Hồ sơ theo quý</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart>` +
          `<c:ser>${values('tx', ['Đúng hạn'])}${values('cat', ['Quý I', 'Quý II'])}${values('val', ['12', '15'])}</c:ser>` +
          `<c:ser>${values('tx', ['Quá hạn'])}${values('cat', ['Quý I', 'Quý II'])}${values('val', ['1', '0'])}</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
      ),
    ],
    draft: /Hồ sơ theo quý\n\n\| +\| Đúng hạn \| Quá hạn \|\n.*\n\| Quý I \| 12 \| 1 \|\n\| Quý II \| 15 \| 0 \|/,
    notes: /Biểu đồ “Hồ sơ theo quý”/,
  },
  {
    name: 'a formula in its line',
    body: `<w:p>${run('Diện tích ')}<m:oMath ${M}><m:r><m:t>S=a</m:t></m:r><m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${run(' mét.')}</w:p>`,
    draft: /^Diện tích S=ab² mét\.$/,
    notes: /Công thức “S=ab²”/,
  },
  {
    name: 'tracked changes: what was inserted stays, what was deleted is listed with who',
    body: `<w:p>${run('Họp ')}<w:del w:author="Người Mẫu"><w:r><w:delText>ngày mười</w:delText></w:r></w:del><w:ins w:author="Người Mẫu">${run('ngày mười một')}</w:ins>${run(' tháng ba.')}</w:p>`,
    draft: /^Họp ngày mười một tháng ba\.$/,
    left: /^ngày mười = đã xóa.*\(Người Mẫu\)$/m,
    notes: /1 chỗ đã xóa.*1 chỗ thêm/,
  },
  {
    name: 'a deleted row of a table, a moved paragraph',
    body:
      `<w:tbl><w:tr><w:tc>${paragraph('Giữ')}</w:tc><w:tc>${paragraph('lại')}</w:tc></w:tr><w:tr><w:trPr><w:del w:author="B"/></w:trPr><w:tc>${paragraph('Bỏ')}</w:tc><w:tc>${paragraph('đi')}</w:tc></w:tr></w:tbl>` +
      `<w:p><w:moveFrom w:author="B"><w:r><w:t>Đoạn chuyển chỗ.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo>${run('Đoạn chuyển chỗ.')}</w:moveTo></w:p>`,
    draft: /Giữ \| lại[^]*Đoạn chuyển chỗ\.$/,
    left: /Bỏ đi = đã xóa[^]*Đoạn chuyển chỗ\. = đã chuyển/,
    notes: /Theo dõi sửa đổi.*1 chỗ đã xóa.*1 chỗ đã chuyển/,
    not: /\| Bỏ/,
  },
  {
    name: 'a paragraph that was moved alone',
    body: `<w:moveFrom w:author="B">${paragraph('Tổ một dọn kho.')}</w:moveFrom>${paragraph('Tổ hai dọn sân.')}<w:moveTo>${paragraph('Tổ một dọn kho.')}</w:moveTo>`,
    draft: /^Tổ hai dọn sân\.\n\nTổ một dọn kho\.$/,
    left: /^Tổ một dọn kho\. = đã chuyển/,
    notes: /Theo dõi sửa đổi[^,]*, chưa ai duyệt: 1 chỗ đã chuyển[^,]*nhật ký/,
  },
  {
    name: 'words that were added alone',
    body: `<w:p>${run('Kho dọn')}<w:ins w:author="B">${run(' vào thứ Bảy')}</w:ins>${run('.')}</w:p>`,
    draft: /^Kho dọn vào thứ Bảy\.$/,
    notes: /chưa ai duyệt: 1 chỗ thêm vào/,
  },
  {
    name: 'hidden text',
    body: `<w:p>${run('Thấy được.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> Không thấy.</w:t></w:r></w:p>`,
    draft: /^Thấy được\.$/,
    left: /Không thấy\. = chữ ẩn/,
    notes: /Chữ ẩn/,
  },
  {
    name: 'hidden by a style, and a run that is not',
    body: '<w:p><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>Ẩn</w:t></w:r><w:r><w:rPr><w:rStyle w:val="An"/><w:vanish w:val="0"/></w:rPr><w:t>Hiện ra.</w:t></w:r></w:p>',
    parts: { styles: '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>' },
    draft: /^Hiện ra\.$/,
    left: /^Ẩn = chữ ẩn/m,
  },
  {
    name: 'embedded files and films by their names',
    body: paragraph(text),
    more: [
      { name: 'word/embeddings/oleObject1.bin', content: Buffer.from('x') },
      { name: 'word/media/phim.mp4', content: Buffer.from('x') },
    ],
    left: /phim\.mp4 = phim[^]*oleObject1\.bin = tệp nhúng/,
    notes: /Tệp nhúng/,
  },
  {
    name: 'an old formula',
    body: `${paragraph(text)}<w:p><w:r><w:object ${V}><o:OLEObject ProgID="Equation.3" r:id="rIdO"/></w:object></w:r></w:p>`,
    left: /\[Equation\.3\] = công thức kiểu cũ/,
    notes: /Công thức kiểu cũ/,
  },
  {
    name: 'a control that was not filled in, and one that was',
    body: `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm để nhập')}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>${run('Đã nhập xong.')}</w:sdtContent></w:sdt></w:p>`,
    draft: /^Đã nhập xong\.$/,
    left: /Bấm để nhập = chữ gợi ý/,
  },
  {
    name: 'signs of Symbol and Wingdings, in codes and in letters',
    body: '<w:p><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r><w:r><w:t> đã xong</w:t></w:r></w:p>',
    draft: /^α✓ đã xong$/,
  },
  {
    name: 'a sign no character stands for',
    body: `<w:p>${run(text)}<w:r><w:sym w:font="Phông Lạ" w:char="F0EE"/></w:r></w:p>`,
    left: /F0EE Phông Lạ = ký hiệu/,
    notes: /Ký hiệu không đọc được/,
  },
  {
    name: 'small words above others',
    body: `<w:p><w:r><w:ruby><w:rt>${run('đọc')}</w:rt><w:rubyBase>${run('chữ')}</w:rubyBase></w:ruby></w:r></w:p>`,
    draft: /^chữ \(đọc\)$/,
  },
  {
    name: 'results of fields, entries of lists, hyphens that do not break',
    body: `<w:p>${field(' REF a ', run('Bảng 3'))}<w:fldSimple w:instr="DATE">${run(' ngày 5')}</w:fldSimple><w:r><w:t> NQ</w:t><w:noBreakHyphen/><w:t>TW </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="một"/><w:listEntry w:val="hai"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>`,
    draft: /^Bảng 3 ngày 5 NQ.TW hai$/,
  },
  {
    name: 'a note that nothing calls',
    body: paragraph(text),
    parts: { footnote: 'Chú thích lạc.' },
    left: /Chú thích lạc\. = chú thích mà trong bài không có số dẫn tới/,
  },
  {
    name: 'contents by a field over paragraphs, with their title; page headers and a watermark',
    body: `${paragraph('MỤC LỤC')}<w:p>${field('TOC \\o', run('Phần một').repeat(1) + '<w:r><w:tab/></w:r>' + run('3'))}</w:p>${paragraph(text)}`,
    parts: { header: 'Đầu trang' },
    more: [
      wordPart(
        'word/header2.xml',
        `<w:hdr ${W}><w:p><w:r><w:pict><v:shape ${V}><v:textpath string="BẢN THẢO"/></v:shape></w:pict></w:r></w:p></w:hdr>`,
      ),
    ],
    draft: /^Chi bộ mẫu họp[^\n]*$/,
    left: /Phần một 3 = mục lục[^]*MỤC LỤC = mục lục[^]*Đầu trang = đầu trang[^]*BẢN THẢO = đầu trang/,
  },
  {
    name: 'contents by their style',
    body: `${paragraph('Phần một 3', { style: 'TOC1' })}${paragraph(text)}`,
    parts: { styles: '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>' },
    draft: /^Chi bộ mẫu họp[^\n]*$/,
    left: /Phần một 3 = mục lục/,
  },
  {
    name: 'contents that were typed',
    body: `${paragraph('Mục lục')}${paragraph('Phần một ........ 3')}<w:p>${run('Phần hai')}<w:r><w:tab/></w:r>${run('12')}</w:p>${paragraph(text)}`,
    draft: /^Chi bộ mẫu họp[^\n]*$/,
    left: /Phần hai 12 = mục lục/,
  },
  {
    name: 'a part that is called “Nội dung” is none',
    body: `${paragraph('Nội dung')}${paragraph(text)}${paragraph('Có 3 việc, hạn trong quý 2')}`,
    draft: /^Nội dung\n\n/,
  },
  {
    name: 'lines that were broken by hand and are items',
    body: `<w:p>${run('Ba việc:')}<w:r><w:br/></w:r>${run('a) Một')}<w:r><w:cr/></w:r>${run('b) Hai')}</w:p><w:p>${run('Câu thơ một')}<w:r><w:br/></w:r>${run('Câu thơ hai')}</w:p>`,
    draft: /^Ba việc:\n\na\) Một\n\nb\) Hai\n\nCâu thơ một\\?\s+Câu thơ hai$/,
  },
  {
    name: 'figures that were raised by hand',
    body: `<w:p>${run('Rộng 20 m')}<w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>2</w:t></w:r>${run(' sàn.')}</w:p>`,
    draft: /^Rộng 20 m² sàn\.$/,
  },
  {
    name: 'a film on the web, and what describes a drawing',
    body:
      paragraph(text) +
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Phim" descr="Sơ đồ ba bước"><a:extLst><a:ext><wp15:webVideoPr ' +
      'xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" embeddedHtml="&lt;iframe src=&quot;' +
      'https://phim.example/1&quot;&gt;"/></a:ext></a:extLst></wp:docPr></wp:inline></w:drawing></w:r></w:p>',
    left: /Sơ đồ ba bước = lời mô tả[^]*https:\/\/phim\.example\/1 = phim/,
    notes: /Phim, âm thanh/,
  },
  {
    name: 'what Word has no name for',
    body: `${paragraph(text)}<w:p><w:la><w:r><w:t>Chữ ở chỗ lạ.</w:t></w:r></w:la></w:p>`,
    left: /Chữ ở chỗ lạ\. = chữ trong hình vẽ/,
  },
  {
    name: 'a document set in a chain of styles, in capitals of an old font',
    body: `<w:p><w:pPr><w:pStyle w:val="Dau"/></w:pPr>${run('nghÞ quyÕt vÒ nhiÖm vô träng t©m')}</w:p>${paragraph('Thường')}`,
    parts: {
      styles:
        '<w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Dau"><w:basedOn w:val="Goc"/></w:style>',
    },
    draft: /^NGHỊ QUYẾT VỀ NHIỆM VỤ TRỌNG TÂM\n\nThường$/,
    notes: /TCVN3/,
  },
];

test('what stands in a Word file is in the draft or in the list, with its reason', async (t) => {
  for (const { name, body, parts, more, draft, left, notes, not } of CASES)
    await t.test(name, async () => {
      const seen = await read(body, parts, more);
      if (draft) assert.match(seen.body, draft);
      if (left) assert.match(seen.left, left);
      if (notes) assert.match(seen.notes, notes);
      if (not) assert.doesNotMatch(seen.body, not);
      assert.doesNotMatch(seen.left, /KHÔNG RÕ/);
      if (!left) assert.equal(seen.left, '');
    });
});

test('a paragraph that stands twice in the file must stand twice in the draft', () => {
  const source = finishSource({
    blocks: [],
    hints: {},
    pictures: new Map(),
    dropped: [{ text, reason: 'đã bỏ' }],
    reviewNotes: [],
    properties: [],
    original: [[text], ['Câu khác.'], [text]],
  });
  assert.deepEqual(
    source.dropped.slice(1).map((lost) => lost.text),
    ['Câu khác.', text],
  );
});

test('formulas on one line', () => {
  const r = (t: string): string => `<m:r><m:t>${t}</m:t></m:r>`;
  const part = (name: string, t: string): string => `<m:${name}>${t.startsWith('<') ? t : r(t)}</m:${name}>`;
  const wanted: [string, string][] = [
    [`<m:f>${part('num', 'Đ')}${part('den', 'S')}</m:f>`, 'Đ/S'],
    [`<m:f>${part('num', 'a+b')}${part('den', '2')}</m:f>`, '(a+b)/2'],
    [`<m:rad><m:deg/>${part('e', 'a+b')}</m:rad>`, '√(a+b)'],
    [`<m:rad>${part('deg', '3')}${part('e', 'x')}</m:rad>`, '³√x'],
    [`<m:sSup>${part('e', 'x')}${part('sup', 'n+1')}</m:sSup>`, 'xⁿ⁺¹'],
    [`<m:sSup>${part('e', 'e')}${part('sup', 'kt')}</m:sSup>`, 'e^(kt)'],
    [`<m:sSub>${part('e', 'H')}${part('sub', '2')}</m:sSub>${r('O')}`, 'H₂O'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${part('sub', 'i=1')}${part('sup', 'n')}${part('e', 'x')}</m:nary>`,
      '∑(từ i=1 đến n) x',
    ],
    [`<m:d>${part('e', 'a')}${part('e', 'b')}</m:d>`, '(a|b)'],
    [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${part('e', 'a')}</m:d>`, '[a]'],
    [`<m:func>${part('fName', 'sin')}${part('e', 'x')}</m:func>`, 'sin x'],
    [`<m:m><m:mr>${part('e', '1')}${part('e', '2')}</m:mr><m:mr>${part('e', '3')}${part('e', '4')}</m:mr></m:m>`, '[1, 2; 3, 4]'],
    [
      `${r('Tỉ lệ')}${r('đúng hạn')}${r(' = ')}<m:f>${part('num', 'số đúng hạn')}${part('den', 'tổng số')}</m:f>${r(' × 100%')}`,
      'Tỉ lệ đúng hạn = (số đúng hạn)/(tổng số) × 100%',
    ],
  ];
  for (const [xml, line] of wanted) assert.equal(lineOfFormula(parseXml(`<m:oMath ${M}>${xml}</m:oMath>`)), line);
});
