import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readDocx } from '../../../src/import/read/read-docx.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { importDraft, temporaryFolder, type SeenDraft } from './support.ts';
import { paragraph, picture, table, W, wordFile, wordPart } from './word-file.ts';

const bold = (text: string): string => paragraph(text, { bold: true });
const TEXT = [
  'Tổ tự quản họp vào tối thứ Tư đầu tháng, mỗi nhà cử một người; việc gì chưa rõ thì ghi vào sổ, tháng sau trả lời trước cả tổ.',
  'Nửa năm qua có mười chín việc được ghi sổ, mười bảy việc làm xong; hai việc còn lại phải chờ phường vì dính đến đường ống chung.',
  'Chi bộ giao cho từng đảng viên theo một việc đến cùng, xong thì báo lại bằng lời trong buổi họp chứ không gửi giấy tờ gì thêm.',
];
const BODY = TEXT.map((text) => paragraph(text)).join('');
const HEAD = table([['ĐẢNG BỘ PHƯỜNG MẪU\nCHI BỘ TỔ 4 * Số 21-TB/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM Mẫu Sơn, ngày 02 tháng 7 năm 2025']]);
const KIND = bold('THÔNG BÁO') + bold('về việc ghi sổ ý kiến của tổ tự quản');
const TITLE = 'Thông báo về việc ghi sổ ý kiến của tổ tự quản';

async function imported(t: TestContext, ...file: Parameters<typeof wordFile>): Promise<SeenDraft> {
  const path = join(await temporaryFolder(t), 'van-ban.docx');
  await writeFile(path, wordFile(...file));
  return importDraft(path);
}

describe('a letterhead in the header of the first page', () => {
  const header = (name: string, content: string) => wordPart(`word/${name}.xml`, `<w:hdr ${W}>${content}</w:hdr>`);
  const section = (more: string): string => `<w:sectPr>${more}</w:sectPr>`;
  const first = '<w:headerReference w:type="first" r:id="rId21"/><w:headerReference w:type="default" r:id="rId22"/><w:titlePg/>';
  const relations = [
    ['rId21', 'header', 'header1.xml'],
    ['rId22', 'header', 'header2.xml'],
  ] as const;
  for (const [name, letterhead, references] of [
    ['in cells', HEAD, first],
    [
      'in lines',
      ['ĐẢNG CỘNG SẢN VIỆT NAM', 'CHI BỘ TỔ 4', 'Số 21-TB/CB', 'Mẫu Sơn, ngày 02 tháng 7 năm 2025'].map((line) => paragraph(line)).join(''),
      first,
    ],
    ['shown on every page', HEAD, '<w:headerReference w:type="default" r:id="rId21"/>'],
  ] as const)
    it(`is that of the paper: ${name}`, async (t) => {
      const { data, body } = await imported(t, KIND + BODY + section(references), { relations }, [
        header('header1', letterhead),
        header('header2', paragraph('Tổ 4 – in ngày 09/9/2025')),
      ]);
      assert.equal(data['title'], TITLE);
      assert.equal(data.source['published'], '2025-07-02');
      assert.doesNotMatch(body, /21-TB|in ngày/);
    });

  it('is none where it is a running head, or the body has its own', async (t) => {
    for (const [top, running] of [
      [HEAD, HEAD.replace('02 tháng 7', '03 tháng 8')],
      ['', paragraph('Kỷ yếu mười năm tổ 4, số 3')],
    ] as const) {
      const { data, body } = await imported(t, top + KIND + BODY + section(first), { relations }, [
        header('header1', running),
        header('header2', paragraph('Trang sau')),
      ]);
      assert.equal(data.source['published'], top === '' ? undefined : '2025-07-02');
      assert.doesNotMatch(body, /Kỷ yếu|CHI BỘ TỔ 4/);
    }
  });
});

describe('what an electronic signature writes beside its seal', () => {
  for (const [name, block] of [
    [
      'in lines',
      ['Ký bởi: Văn phòng Đảng ủy', 'Cơ quan: Đảng ủy phường Mẫu', 'Ngày ký: 05.07.2025 08:01:59 +07:00']
        .map((line) => paragraph(line))
        .join(''),
    ],
    ['on one line', paragraph('Người ký: Đảng ủy phường Mẫu Email: mau@example.vn Thời gian ký: 05/07/2025 08:01')],
    [
      'in English',
      paragraph('Digitally signed by PHƯỜNG MẪU') +
        paragraph('Date: 2025.07.05 08:01:59 +07:00') +
        paragraph('Foxit PDF Reader Version: 2024.1.0'),
    ],
  ] as const)
    it(`is neither title nor lead nor day: ${name}`, async (t) => {
      for (const body of [block + HEAD + KIND + BODY, HEAD + KIND + BODY + block]) {
        const draft = await imported(t, body);
        assert.equal(draft.data['title'], TITLE);
        assert.equal(draft.data.source['published'], '2025-07-02');
        assert.doesNotMatch(`${draft.data['summary'] as string}${draft.body}`, /ký|signed|example/i);
      }
    });

  it('is a text where somebody only writes of signing', async (t) => {
    const lines = ['Ký số là việc làm hằng ngày ở văn phòng.', 'Người ký: ai giữ thẻ thì người ấy chịu trách nhiệm.'];
    const { body } = await imported(t, KIND + BODY + lines.map((line) => paragraph(line)).join('') + paragraph(TEXT[0]!));
    for (const line of lines) assert.ok(body.includes(line));
  });
});

describe('letters drawn along a path (WordArt of before 2010)', () => {
  const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';
  const art = (words: string): string =>
    `<w:p><w:r><w:pict><v:shape ${V}><v:textpath on="t" string="${words}"/></v:shape></w:pict></w:r></w:p>`;
  it('are the title where they stand above the text, and the editor is told', async (t) => {
    const { data, list, body } = await imported(t, art('Sổ ghi việc của tổ bốn') + BODY);
    assert.equal(data['title'], 'Sổ ghi việc của tổ bốn');
    assert.match(list, /WordArt/);
    assert.ok(body.includes(TEXT[2]!));
  });
  it('are none of the text where they are printed pale behind it', async (t) => {
    const { data, body } = await imported(t, art('DỰ THẢO LẦN 2') + paragraph('Sổ ghi việc của tổ bốn dân phố') + BODY);
    assert.equal(data['title'], 'Sổ ghi việc của tổ bốn dân phố');
    assert.doesNotMatch(body, /DỰ THẢO/);
  });
});

describe('captions', () => {
  const [one, two] = ['Sổ ghi việc của tổ bốn', 'Buổi họp tối thứ Tư ở sân nhà văn hóa'];
  const [first, second] = [paragraph(`Ảnh 1 – ${one}`), paragraph(`Hình 2: ${two}`)];
  for (const [name, text] of [
    ['above', first + picture + BODY + second + picture + BODY],
    ['below', BODY + picture + first + picture + second + BODY],
    ['above, one picture on the other', first + picture + second + picture + BODY],
  ] as const)
    it(`stand on one side of their pictures, the whole text through: ${name}`, async () => {
      const source = await readDocx(
        wordFile(bold('Sổ ghi việc của tổ bốn dân phố') + BODY + text, { image: Buffer.from('ảnh') }),
        'mau.docx',
      );
      const { body } = readArticle(source);
      assert.deepEqual(
        body.flatMap((block) =>
          block.type === 'figure' || block.type === 'caption' ? [[block.type, 'caption' in block && block.caption]] : [],
        ),
        [
          ['figure', one],
          ['figure', two],
        ],
      );
    });

  it('of tables stay lines of the text', async (t) => {
    const styles = '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>';
    const caption = paragraph('Bảng 1. Số việc đã ghi', { style: 'Caption' });
    const { body, list } = await imported(
      t,
      KIND +
        BODY +
        caption +
        table([
          ['Tháng', 'Việc'],
          ['Bảy', '3'],
        ]) +
        BODY,
      { styles },
    );
    assert.match(body, /^Bảng 1\. Số việc đã ghi$/m);
    assert.doesNotMatch(list, /không kèm ảnh/);
  });
});

describe('a small table within a cell', () => {
  const inner = table([
    ['Nhà đã góp', '11'],
    ['Nhà chưa góp', '2'],
  ]);
  const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  const rows = [
    row(paragraph('Số'), paragraph('Việc'), paragraph('Kết quả')),
    row(paragraph('1'), paragraph('Góp sổ'), paragraph('Gồm:') + inner + paragraph('')),
    row(paragraph('2'), paragraph('Đọc sổ'), paragraph('Mỗi tháng một lần')),
  ];
  it('is lines of that cell, the rows around stay rows', async (t) => {
    const { body } = await imported(t, KIND + BODY + `<w:tbl>${rows.join('')}</w:tbl>` + BODY);
    assert.match(body, /^\| 1 \| Góp sổ \| Gồm:; Nhà đã góp: 11; Nhà chưa góp: 2 \|$/m);
    assert.match(body, /^\| 2 \| Đọc sổ \| Mỗi tháng một lần \|$/m);
  });
  it('is a table where the one around only arranges a page', async (t) => {
    const { body } = await imported(t, KIND + BODY + `<w:tbl>${row(paragraph('Kết quả góp sổ'), inner + paragraph(''))}</w:tbl>` + BODY);
    assert.match(body, /^\| (?:\*\*)?Nhà đã góp(?:\*\*)? \| (?:\*\*)?11(?:\*\*)? \|$/m);
  });
});
