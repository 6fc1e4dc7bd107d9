import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocx } from '../../../src/import/read/read-docx.ts';
import { readArticle } from '../../../src/import/structure/read-article.ts';
import { importWord } from './support.ts';
import { paragraph, picture, run, table, W, wordFile, wordPart } from './word-file.ts';

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
      const { data, body } = await importWord(t, KIND + BODY + section(references), { relations }, [
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
      const { data, body } = await importWord(t, top + KIND + BODY + section(first), { relations }, [
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
        const draft = await importWord(t, body);
        assert.equal(draft.data['title'], TITLE);
        assert.equal(draft.data.source['published'], '2025-07-02');
        assert.doesNotMatch(`${draft.data['summary'] as string}${draft.body}`, /ký|signed|example/i);
      }
    });

  it('is a text where somebody only writes of signing', async (t) => {
    const lines = ['Ký số là việc làm hằng ngày ở văn phòng.', 'Người ký: ai giữ thẻ thì người ấy chịu trách nhiệm.'];
    const { body } = await importWord(t, KIND + BODY + lines.map((line) => paragraph(line)).join('') + paragraph(TEXT[0]!));
    for (const line of lines) assert.ok(body.includes(line));
  });
});

describe('letters drawn along a path (WordArt of before 2010)', () => {
  const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';
  const art = (words: string): string =>
    `<w:p><w:r><w:pict><v:shape ${V}><v:textpath on="t" string="${words}"/></v:shape></w:pict></w:r></w:p>`;
  it('are the title where they stand above the text, and the editor is told', async (t) => {
    const { data, list, body } = await importWord(t, art('Sổ ghi việc của tổ bốn') + BODY);
    assert.equal(data['title'], 'Sổ ghi việc của tổ bốn');
    assert.match(list, /WordArt/);
    assert.ok(body.includes(TEXT[2]!));
  });
  it('are none of the text where they are printed pale behind it', async (t) => {
    const { data, body } = await importWord(t, art('DỰ THẢO LẦN 2') + paragraph('Sổ ghi việc của tổ bốn dân phố') + BODY);
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
    const { body, list } = await importWord(
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
    const { body } = await importWord(t, KIND + BODY + `<w:tbl>${rows.join('')}</w:tbl>` + BODY);
    assert.match(body, /^\| 1 \| Góp sổ \| Gồm:; Nhà đã góp: 11; Nhà chưa góp: 2 \|$/m);
    assert.match(body, /^\| 2 \| Đọc sổ \| Mỗi tháng một lần \|$/m);
  });
  it('is a table where the one around only arranges a page', async (t) => {
    const { body } = await importWord(t, KIND + BODY + `<w:tbl>${row(paragraph('Kết quả góp sổ'), inner + paragraph(''))}</w:tbl>` + BODY);
    assert.match(body, /^\| (?:\*\*)?Nhà đã góp(?:\*\*)? \| (?:\*\*)?11(?:\*\*)? \|$/m);
  });
});

describe('a letterhead of other forms', () => {
  const tabs = (left: string, right: string): string => `<w:p>${run(left)}<w:r><w:tab/></w:r><w:r><w:tab/></w:r>${run(right)}</w:p>`;
  const lines = (...all: string[]): string => all.map((line) => paragraph(line)).join('');
  const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  const forms = {
    'both columns on each line':
      tabs('UBND PHƯỜNG MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
      tabs('BAN QUẢN LÝ TỔ 4', 'Độc lập - Tự do - Hạnh phúc') +
      tabs('Số: 21/TB-BQL', 'Mẫu Sơn, ngày 02 tháng 7 năm 2025'),
    'a day without a place, beside a star':
      tabs('ĐẢNG BỘ PHƯỜNG MẪU', 'ĐẢNG CỘNG SẢN VIỆT NAM') +
      bold('CHI BỘ TỔ 4') +
      tabs('*', 'Ngày 02 tháng 7 năm 2025') +
      paragraph('Số 21-TB/CB'),
    'small letters, and a day in figures': `<w:tbl>${row(lines('Đảng bộ phường Mẫu', 'Chi bộ tổ 4', 'Số: 21-TB/CB'), lines('Đảng Cộng sản Việt Nam', 'Mẫu Sơn, 02/7/2025'))}</w:tbl>`,
  };
  for (const [form, head] of Object.entries(forms))
    it(`gives the day, and is no text: ${form}`, async (t) => {
      const { data, body } = await importWord(t, head + KIND + BODY);
      assert.equal(data['title'], TITLE);
      assert.equal(data.source['published'], '2025-07-02');
      assert.doesNotMatch(body, /21|MẪU|Mẫu/);
    });

  it('may have an emblem; names of offices go on in a second line', async () => {
    const cells = [
      picture + lines('ĐẢNG BỘ KHỐI CƠ QUAN', 'VÀ DOANH NGHIỆP', 'CHI BỘ NHÀ VĂN HÓA', 'VÀ THƯ VIỆN', 'Số 21-TB/CB'),
      lines('ĐẢNG CỘNG SẢN VIỆT NAM', 'Mẫu Sơn, ngày 02 tháng 7 năm 2025'),
    ];
    const article = readArticle(
      await readDocx(wordFile(`<w:tbl>${row(...cells)}</w:tbl>` + KIND + BODY, { image: Buffer.from('ảnh') }), 'mau.docx'),
    );
    assert.equal(article.title, TITLE);
    assert.equal(article.letterhead?.issuer, 'Chi bộ Nhà Văn hóa và Thư viện');
    assert.ok(article.body.every(({ type }) => type !== 'figure' && type !== 'caption'));
  });

  it('may hold the kind and the title in a row of its own', async (t) => {
    const title = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${KIND}</w:tc></w:tr>`;
    const { data } = await importWord(t, HEAD.replace('</w:tbl>', `${title}</w:tbl>`) + BODY);
    assert.equal(data['title'], TITLE);
  });

  it('names which congress it is of, but the congress of whom is the issuer', async (t) => {
    const head = table([
      [
        'ĐẢNG BỘ PHƯỜNG MẪU\nCHI BỘ TỔ 4\nLẦN THỨ V, NHIỆM KỲ 2025 - 2027 * Số 21-TB/CB',
        'ĐẢNG CỘNG SẢN VIỆT NAM Mẫu Sơn, ngày 02 tháng 7 năm 2025',
      ],
    ]);
    const { data } = await importWord(t, head.replaceAll('\n', '</w:t><w:br/><w:t>') + KIND + BODY);
    assert.equal(data.source['name'], 'Chi bộ tổ 4');
  });
});

describe('the end of a paper', () => {
  const cell = (...all: string[]): string => `<w:tc>${all.map((line) => paragraph(line)).join('')}</w:tc>`;
  it('tells its day, above who signs, where nothing else does', async (t) => {
    const day = 'Mẫu Sơn, ngày 02 tháng 7 năm 2025';
    for (const end of [
      `<w:tbl><w:tr>${cell('Nơi nhận:', '- Như trên.')}${cell(day, 'T/M CHI BỘ', 'Lò Văn Mẫu')}</w:tr></w:tbl>`,
      `<w:tbl><w:tr>${cell('')}${cell(day, 'NGƯỜI VIẾT', 'Lò Văn Mẫu')}</w:tr></w:tbl>`,
      paragraph(day) + bold('CHI BỘ TỔ 4'),
    ]) {
      const { data, body } = await importWord(t, KIND + BODY + end);
      assert.equal(data.source['published'], '2025-07-02');
      assert.equal(data.source['author'], undefined);
      assert.doesNotMatch(body, /T\/M|NGƯỜI|CHI BỘ/);
    }
  });
  it('marks the end of what something else is issued with, too', async (t) => {
    const annex = bold('PHỤ LỤC') + BODY;
    const { body } = await importWord(
      t,
      HEAD + KIND + BODY + paragraph('Các tổ làm theo thông báo này./.') + bold('T/M CHI BỘ') + bold('Lò Văn Mẫu') + annex,
    );
    assert.match(body, /^Các tổ làm theo thông báo này\.$/m);
  });
});

describe('a speech', () => {
  for (const salutation of ['Kính thưa bà con!', 'Thưa các đồng chí', 'Kính thưa đoàn chủ tịch, kính thưa toàn thể hội nghị,'])
    it(`speaks to people neither in its lead nor in its headings: ${salutation}`, async (t) => {
      const { data, body } = await importWord(
        t,
        bold('BÀI PHÁT BIỂU') +
          bold('của trưởng tổ tự quản số 4') +
          bold('tại buổi họp cuối năm 2025') +
          bold(salutation) +
          BODY +
          bold(salutation) +
          BODY,
      );
      assert.equal(data['title'], 'Bài phát biểu của trưởng tổ tự quản số 4 tại buổi họp cuối năm 2025');
      assert.notEqual(data['summary'], salutation);
      assert.doesNotMatch(body, /^#/m);
      assert.ok(body.includes(salutation));
    });

  it('has the one who gives it as its author, without the office', async (t) => {
    const { data } = await importWord(
      t,
      bold('THAM LUẬN') + bold('Về việc ghi sổ ý kiến của tổ') + bold('Người trình bày: Lò Văn Mẫu, Bí thư Chi bộ') + BODY,
    );
    assert.equal(data.source['author'], 'Lò Văn Mẫu');
  });
});

describe('a title', () => {
  it('has the years it is about, which are no day of the paper; offices above the kind are none of it', async (t) => {
    const { data, body } = await importWord(
      t,
      ['BAN TUYÊN GIÁO', 'ĐẢNG ỦY PHƯỜNG MẪU', '*****', 'ĐỀ CƯƠNG TUYÊN TRUYỀN', 'KỶ NIỆM 30 NĂM NGÀY LẬP TỔ 4', '(20/5/1995 – 20/5/2025)']
        .map(bold)
        .join('') + BODY,
    );
    assert.equal(data['title'], 'Đề cương tuyên truyền: KỶ NIỆM 30 NĂM NGÀY LẬP TỔ 4 (20/5/1995 – 20/5/2025)');
    assert.equal(data.source['published'], undefined);
    assert.doesNotMatch(body, /GIÁO|1995/);
  });
  it('is the kind of the paper where it has no other', async (t) => {
    const { data, body } = await importWord(t, HEAD + bold('GIẤY GIỚI THIỆU') + BODY);
    assert.equal(data['title'], 'Giấy giới thiệu');
    assert.doesNotMatch(body, /GIẤY/);
  });
  it('stands above whom a letter is for, one below the other', async (t) => {
    const dashes = paragraph('Kính gửi: - Các tổ tự quản;') + paragraph('- Ban công tác mặt trận.');
    assert.doesNotMatch((await importWord(t, HEAD + KIND + dashes + BODY)).body, /Các tổ tự quản|mặt trận/);
    const { body } = await importWord(
      t,
      HEAD + KIND + paragraph('Kính gửi:') + paragraph('- Các tổ tự quản;') + paragraph('- Ban công tác mặt trận.') + BODY,
    );
    assert.doesNotMatch(body, /Các tổ tự quản|mặt trận/);
  });
});

describe('headings by a style of the office', () => {
  const style = (id: string, name: string, base: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${more}</w:style>`;
  const styles =
    style('u2', 'heading 2', 'Normal', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('MucLon', 'Mục lớn', 'Heading1') +
    style('MucNho', 'Mục nhỏ', 'MucVua') +
    style('MucVua', 'Mục vừa', 'u2') +
    style('LoiVan', 'Lời văn', 'Heading1', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
  const styled = (text: string, id: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(text)}</w:p>`;
  const outlined = (text: string, level: number): string => `<w:p><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>${run(text)}</w:p>`;

  it('are headings of the level that style stands on, or of the outline', async (t) => {
    const text =
      styled('Việc đã xong', 'MucLon') + paragraph(TEXT[0]!) + styled('Đường ống', 'MucNho') + BODY + outlined('Việc còn lại', 0) + BODY;
    const { body } = await importWord(t, styled('Sổ ghi việc của tổ', 'Title') + text, { styles });
    assert.match(body, /^## Việc đã xong$/mu);
    assert.match(body, /^### Đường ống$/mu);
    assert.match(body, /^## Việc còn lại$/mu);
  });
  it('are none where that style takes the outline off again, or somebody gave it to a whole paragraph', async (t) => {
    const { body } = await importWord(
      t,
      KIND + BODY + styled('Tổ bốn họp tối thứ Tư, đủ hai mươi nhà.', 'LoiVan') + outlined(TEXT.join(' '), 1),
      { styles },
    );
    assert.doesNotMatch(body, /^#/mu);
  });
});

describe('fields of Word', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (instruction: string, shown: string): string =>
    `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${run(shown)}${mark('end')}`;
  it('that Word fills anew, or nobody filled, are told; others are words like any', async (t) => {
    const line = (fields: string): string => `<w:p>${run('Tổ bốn nhận ')}${fields}${run(' ở nhà văn hóa.')}</w:p>`;
    const told = await importWord(
      t,
      KIND + BODY + line(field(' DATE \\@ "dd/MM/yyyy" ', '09/9/2025') + field(' MERGEFIELD Ten ', '«Ten»')),
    );
    assert.match(told.list, /Word tự điền[^\n]*09\/9\/2025/);
    assert.match(told.list, /Mail Merge[^\n]*«Ten»/);
    const quiet = await importWord(t, KIND + BODY + line(field(' MERGEFIELD Ten ', 'sổ ghi việc') + field(' REF _Ref1 ', 'Bảng 1')));
    assert.doesNotMatch(quiet.list, /tự điền|Mail Merge/);
    assert.match(quiet.body, /Tổ bốn nhận sổ ghi việcBảng 1 ở nhà văn hóa\./);
  });
});

describe('boxes that are ticked', () => {
  it('are told from empty ones, in signs that old phones have', async (t) => {
    const box = (font: string, code: string, words: string): string =>
      `<w:p><w:r><w:sym w:font="${font}" w:char="${code}"/></w:r><w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p>`;
    const boxes = [
      box('Wingdings', 'F0FE', 'Mắc đèn ngõ 3'),
      box('Wingdings', 'F0FD', 'Xin thêm cột'),
      box('Wingdings', 'F0A8', 'Thông rãnh'),
      box('Wingdings 2', 'F052', 'Kẻ vạch'),
      box('Wingdings 2', 'F0A3', 'Dọn sân'),
    ];
    const { body } = await importWord(t, bold('Việc của tổ trong tháng Ba') + BODY + boxes.join('') + BODY);
    assert.match(body, /☑ Mắc đèn ngõ 3\s+☒ Xin thêm cột\s+◻ Thông rãnh\s+☑ Kẻ vạch\s+☐ Dọn sân/);
  });
});

describe('a short paragraph among long ones', () => {
  const field = (address: string, words: string): string =>
    ['begin', `HYPERLINK "${address}"`, 'separate', words, 'end']
      .map((part, index) =>
        index % 2 === 0
          ? `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`
          : `<w:r>${index === 1 ? `<w:instrText xml:space="preserve"> ${part} </w:instrText>` : `<w:t>${part}</w:t>`}</w:r>`,
      )
      .join('');
  const LONG = TEXT.map((text, index) => paragraph(`${text} ${TEXT[(index + 1) % TEXT.length]}`));

  it('is text with its link, no caption: a paper says what its pictures are', async (t) => {
    const short = `<w:p><w:r><w:t xml:space="preserve">Sổ ghi việc đăng ở </w:t></w:r>${field('https://to4.example.vn/so', 'trang của tổ tự quản')}<w:r><w:t> vào mỗi tối thứ Năm.</w:t></w:r></w:p>`;
    const { body } = await importWord(t, bold('Tổ tự quản ghi sổ việc chung') + LONG[0] + LONG[1] + short + LONG[2]);
    assert.match(body, /\n\nSổ ghi việc đăng ở \[trang của tổ tự quản\]\(https:\/\/to4\.example\.vn\/so\) vào mỗi tối thứ Năm\.\n\n/);
  });

  it('keeps the link of a field with switches, in pieces or in one element', async (t) => {
    const pieces = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://to4.example</w:instrText></w:r><w:r><w:instrText>.vn/so" \\l "muc-2" \\o "Sổ của tổ" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>sổ chung</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const simple = `<w:fldSimple w:instr=" HYPERLINK &quot;https://to4.example.vn/anh&quot; \\t &quot;_blank&quot; "><w:r><w:t>ảnh của tổ</w:t></w:r></w:fldSimple>`;
    const line = `<w:p><w:r><w:t xml:space="preserve">Việc ghi ở </w:t></w:r>${pieces}<w:r><w:t xml:space="preserve"> và </w:t></w:r>${simple}<w:r><w:t>, ai cũng xem được.</w:t></w:r></w:p>`;
    const { body } = await importWord(t, bold('Tổ tự quản ghi sổ việc chung') + LONG[0] + LONG[1] + line + LONG[2]);
    assert.match(body, /\[sổ chung\]\(https:\/\/to4\.example\.vn\/so#muc-2\) và \[ảnh của tổ\]\(https:\/\/to4\.example\.vn\/anh\)/);
  });

  it('writes a hyphen that does not break as any other, so that the number of a paper is found', async (t) => {
    const number =
      '<w:p><w:r><w:t>Việc ấy theo Kế hoạch số 21</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>KH/CB của chi bộ.</w:t></w:r></w:p>';
    const { body } = await importWord(t, bold('Tổ tự quản ghi sổ việc chung') + LONG[0] + LONG[1] + number + LONG[2]);
    assert.match(body, /Kế hoạch số 21-KH\/CB của chi bộ\./);
  });
});

it('a title that begins with a number of things is no number of a paper', async (t) => {
  const { data } = await importWord(t, bold('Số việc tổ tự quản làm xong trong quý II') + BODY);
  assert.equal(data['title'], 'Số việc tổ tự quản làm xong trong quý II');
});
