import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import test from 'node:test';
import { runImport } from '../../../src/import/command.ts';
import { asNobody, isRoot, NOBODY } from '../../as-nobody.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { writeImported } from '../../../src/import/write-files.ts';
import { inThisProcess } from '../../import-steps.ts';
import { FIXTURES, temporaryFolder } from './support.ts';
import { paragraph, wordFile, zip } from './word-file.ts';

// The command reads the library it writes into: not the editors' own.
process.env['CONTENT_DIR'] = 'tests/fixtures/library';

const TEXT = `${FIXTURES}/ban-tin.txt`;

interface Run {
  status: number;
  said: string;
  errors: string[];
}

/** Runs the command in this process. */
async function run(...args: string[]): Promise<Run> {
  const said: string[] = [];
  const errors: string[] = [];
  const status = await runImport(
    args,
    quietTerminal({ print: (text) => said.push(text), complain: (text) => errors.push(text) }),
    inThisProcess,
  );
  return { status, said: said.join('\n'), errors };
}

/** The command must refuse: one sentence in Vietnamese, no trace, a status, and nothing written. */
async function refuses(folder: string, args: string[], sentence: RegExp, wanted = 1): Promise<void> {
  const out = join(folder, 'out');
  const { status, errors } = await run(...args, '--out', out, '--yes');
  assert.equal(status, wanted);
  assert.equal(errors.length, 1, errors.join('\n'));
  assert.match(errors[0] ?? '', sentence);
  assert.doesNotMatch(errors[0] ?? '', /\n {4}at |Error:|undefined/);
  assert.deepEqual(await readdir(out).catch(() => []), []);
}

const BROKEN_FILES: [name: string, content: Buffer | string, sentence: RegExp][] = [
  ['rong.txt', '', /^Tệp “rong\.txt” rỗng, không có gì để nhập\.$/],
  ['trang.txt', ' \n\n\t\n', /không có chữ nào/],
  ['trong.html', '<html><body><script>1</script></body></html>', /không có chữ nào/],
  ['nhi-phan.txt', Buffer.from([0x89, 0x50, 0, 1, 2, 0xff, 0xfe, 0, 3, 4, 0, 0, 9, 200, 0]), /dữ liệu nhị phân/],
  ['la.txt', Buffer.from(Array.from({ length: 3000 }, (_, index) => 128 + ((index * 97) % 127))), /Không nhận ra bảng mã của “la\.txt”/],
  ['gia.docx', 'chỉ là chữ', /mang đuôi \.docx nhưng bên trong không phải \.docx/],
  ['anh.docx', zip([{ name: 'anh.txt', content: Buffer.from('không phải Word') }]), /mang đuôi \.docx/],
  ['hong.docx', Buffer.from('PK\x03\x04hỏng'), /Tệp Word “hong\.docx” bị hỏng/],
  ['cut.docx', wordFile(paragraph('Một đoạn văn')).subarray(0, 900), /Tệp Word “cut\.docx” bị hỏng/],
  ['khong-chu.docx', wordFile(''), /không có chữ nào/],
  ['gia.pdf', 'chỉ là chữ', /mang đuôi \.pdf/],
  ['hong.pdf', '%PDF-1.7\n1 0 obj << /Type /Catalog', /Tệp PDF “hong\.pdf” bị hỏng/],
  [
    'quet.pdf',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 ' +
      'obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>',
    /chỉ có ảnh, không có lớp chữ/,
  ],
  ['cu.doc', 'Word 97', /“cu\.doc” mang đuôi \.doc nhưng bên trong không phải loại ấy/],
  ...['thu.eml', 'thu.msg', 'hop-thu.mbox'].map((name): [string, string, RegExp] => [name, 'From: a', /là thư điện tử.*lưu tệp đính kèm/]),
  ['chay.exe', 'MZ', /không phải loại tệp nhập được/],
  ['nhieu-dong.txt', 'a\n\n'.repeat(20_001), /^Bài trong “nhieu-dong\.txt” có hơn 20\.000 dòng: chia thành nhiều bài/],
  ['nhieu-muc.md', '# a\n'.repeat(20_001), /có hơn 20\.000 dòng/],
  ['dong-dai.md', `Mở đầu.\n\n${'[^1]'.repeat(6000)}`, /^Dòng 3 của “dong-dai\.md” dài quá 20\.000 ký tự/],
  ['sau.html', `<body>${'<div>'.repeat(5000)}chữ`, /lồng thẻ quá sâu/],
];

for (const [name, content, sentence] of BROKEN_FILES) {
  test(`refused: ${name}`, async (t) => {
    const folder = await temporaryFolder(t);
    await writeFile(join(folder, name), content);
    await refuses(folder, [join(folder, name)], sentence);
  });
}

test('refused: a table where an article is wanted', async (t) => {
  const folder = await temporaryFolder(t);
  for (const name of ['bang.xls', 'bang.ods', 'bang.xlsx']) {
    await writeFile(join(folder, name), 'a');
    await refuses(
      folder,
      [join(folder, name), '--as', 'article'],
      /là bảng tính: chương trình sinh hoạt cả năm thì viết thêm --as programme/,
    );
  }
});

test('refused: a file of 50 MB, without reading it', async (t) => {
  const folder = await temporaryFolder(t);
  for (const [name, most] of [
    ['to.txt', 2],
    ['to.docx', 20],
    ['to.html', 20],
    ['to.pdf', 20],
  ] as const) {
    await writeFile(join(folder, name), '');
    await truncate(join(folder, name), 50 * 1024 * 1024);
    await refuses(folder, [join(folder, name)], new RegExp(`nặng 50 MB, quá mức ${most} MB`));
  }
});

test('refused: Word files that unpack to more than they should', async (t) => {
  const folder = await temporaryFolder(t);
  const bomb = Buffer.alloc(101e6, 'a');
  await writeFile(join(folder, 'bom.docx'), wordFile(paragraph('Chữ'), {}, [{ name: 'word/media/bom.xml', content: bomb }]));
  await writeFile(
    join(folder, 'noi-doi.docx'),
    wordFile(paragraph('Chữ'), {}, [{ name: 'word/media/bom.xml', content: Buffer.alloc(5e6, 'a'), declaredSize: 10 }]),
  );
  await writeFile(
    join(folder, 'nhieu.docx'),
    wordFile(
      paragraph('Chữ'),
      {},
      Array.from({ length: 2100 }, (_, index) => ({ name: `word/${index}.xml`, content: Buffer.from('a') })),
    ),
  );
  await refuses(folder, [join(folder, 'bom.docx')], /bung ra quá 100 MB nên không mở/);
  await refuses(folder, [join(folder, 'noi-doi.docx')], /bị hỏng|bung ra quá/);
  await refuses(folder, [join(folder, 'nhieu.docx')], /bung ra quá/);
});

test('refused: what is not there, and folders with nothing to import', async (t) => {
  const folder = await temporaryFolder(t);
  await refuses(folder, [join(folder, 'khong-co.txt')], /^Không thấy “.*khong-co\.txt”/);
  await refuses(
    folder,
    ['https://mau.example/bai.html'],
    /^Lệnh không tải trang từ mạng: mở “https:\/\/mau\.example\/bai\.html” trong trình duyệt/,
  );
  await mkdir(join(folder, 'trong'));
  await writeFile(join(folder, 'trong/anh.jpg'), 'x');
  await refuses(folder, [join(folder, 'trong')], /không có tệp nào nhập được/);
});

test('refused: folders outside the project, whatever leads there', async (t) => {
  const folder = await temporaryFolder(t);
  await symlink('/usr', join(folder, 'loi-ra'));
  await writeFile(join(folder, 'la-tep'), 'x');
  for (const [out, sentence] of [
    [relative(process.cwd(), '/usr/share/y'), /nằm ngoài dự án/],
    ['/usr/share/x', /nằm ngoài dự án/],
    [join(folder, 'loi-ra/x'), /nằm ngoài dự án/],
    [join(folder, 'la-tep'), /không phải là thư mục/],
  ] as const) {
    const { status, errors } = await run(TEXT, '--out', out, '--yes');
    assert.equal(status, 1);
    assert.match(errors.join('\n'), sentence, out);
  }
});

test('refused: options that mean nothing', async (t) => {
  const folder = await temporaryFolder(t);
  await refuses(folder, [], /Chưa nói nhập tệp nào/, 2);
  await refuses(folder, [TEXT, '--rihgts'], /^Không có tùy chọn --rihgts\. Có phải --rights\? /, 2);
  await refuses(folder, [TEXT, '--as', 'quote'], /Chưa nhập được thành “quote”/, 2);
  await refuses(folder, [TEXT, '--rights', 'free'], /--rights không nhận “free”/, 2);
  await refuses(folder, [TEXT, '--id', '../Bài Mới'], /Tên “\.\.\/Bài Mới” không dùng được.*--id bai-moi/);
  await refuses(folder, [FIXTURES, '--id', 'bai'], /chỉ dùng khi nhập một tệp/);
});

test('a file that exists is never overwritten, another name is offered', async (t) => {
  const out = await temporaryFolder(t);
  const file = join(out, 'bai.mdx');
  assert.equal((await run(TEXT, '--out', out, '--id', 'bai', '--yes')).status, 0);
  const first = await readFile(file, 'utf8');
  await writeFile(file, `${first}\nSửa tay.\n`);

  const again = await run(TEXT, '--out', out, '--id', 'bai', '--yes');
  assert.equal(again.status, 1);
  assert.match(again.errors.join('\n'), /Đã có tệp “.*bai\.mdx”, không ghi đè: thêm --id bai-2/);
  assert.ok((await readFile(file, 'utf8')).endsWith('Sửa tay.\n'));

  assert.equal((await run(TEXT, '--out', out, '--id', 'bai-2', '--yes')).status, 0);
  assert.equal((await run(TEXT, '--out', out, '--id', 'bai', '--yes', '--force')).status, 0);
  assert.equal(await readFile(file, 'utf8'), first);

  await writeFile(file, first.replace('draft: true\n', ''));
  const published = await run(TEXT, '--out', out, '--id', 'bai', '--yes', '--force');
  assert.match(published.errors.join('\n'), /bài đã đăng/);
  assert.doesNotMatch(await readFile(file, 'utf8'), /draft: true/);
});

test('a picture that is in the way stops the import, and nothing of it stays', async (t) => {
  const out = await temporaryFolder(t);
  await writeFile(join(out, 'bai.nhat-ky.txt'), 'của người khác');
  const { status } = await run(TEXT, '--out', out, '--id', 'bai', '--yes');
  assert.equal(status, 1);
  assert.deepEqual(await readdir(out), ['bai.nhat-ky.txt']);
});

test('a forced import keeps the old pictures until the new draft is in place, then takes them away', async (t) => {
  const out = await temporaryFolder(t);
  const written = (text: string, picture: string, pages: number[]) => ({
    id: 'bai',
    draft: `---\ntitle: ${text}\ndraft: true\n---\n\n<Figure src="./bai-1.jpg" alt="${text}" />\n`,
    log: text,
    pictures: [{ name: 'bai-1.jpg', bytes: Buffer.from(picture) }],
    scans: pages.map((page) => ({ name: `bai.trang-${page}.jpg`, bytes: Buffer.from(text) })),
  });
  await writeImported(written('Bài cũ', 'ảnh cũ', [1, 2]), out, false);
  await writeFile(join(out, 'bai-9.jpg'), 'ảnh của bài khác');
  await writeImported(written('Bài mới', 'ảnh mới', [1]), out, true);
  assert.deepEqual((await readdir(out)).sort(), ['bai-2.jpg', 'bai-9.jpg', 'bai.mdx', 'bai.nhat-ky.txt', 'bai.trang-1.jpg']);
  assert.match(await readFile(join(out, 'bai.mdx'), 'utf8'), /Bài mới.*src="\.\/bai-2\.jpg"/s);
  assert.equal(await readFile(join(out, 'bai-2.jpg'), 'utf8'), 'ảnh mới');
});

test('an article that only speaks of drafts is no draft', async (t) => {
  const out = await temporaryFolder(t);
  const published = '---\ntitle: Bài đã đăng\n---\n\ndraft: true\n';
  await writeFile(join(out, 'bai.mdx'), published);
  const { status, errors } = await run(TEXT, '--out', out, '--id', 'bai', '--yes', '--force');
  assert.equal(status, 1);
  assert.match(errors.join('\n'), /bài đã đăng/);
  assert.equal(await readFile(join(out, 'bai.mdx'), 'utf8'), published);
});

test('refused: links, devices and papers of other programs', async (t) => {
  const folder = await temporaryFolder(t);
  await symlink(join(process.cwd(), TEXT), join(folder, 'noi.txt'));
  await writeFile(join(folder, 'bai.pages'), 'x');
  await refuses(folder, [join(folder, 'noi.txt')], /“noi\.txt” là liên kết/);
  await refuses(folder, [join(folder, 'bai.pages')], /“bai\.pages” là tệp \.pages.*lưu thành \.docx/);
  await refuses(folder, [`${folder}/a\u001B[31m\u202E.txt`], /^Không thấy “[^\u001B\u202E]*”/);
  if (process.platform !== 'win32') await refuses(folder, ['/dev/zero'], /không phải loại tệp nhập được/);
});

test('one bad file does not stop the others', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'hong.docx'), 'hỏng');
  await copyFile(TEXT, join(folder, 'ban-tin.txt'));
  const { status, errors, said } = await run(folder, '--out', join(folder, 'out'), '--yes');
  assert.equal(status, 1);
  assert.equal(errors.length, 1);
  assert.match(said, /✓ ban-tin\.txt/);
  assert.match(said, /Đã nhập 1 tệp, 1 tệp không nhập được/);
});

const permissions = process.platform === 'win32' ? 'permissions work otherwise here' : false;

/** Runs the script as an editor does; as root, in the name of nobody. */
function spawnImport(args: string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/thu-vien.mjs', 'import', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (status) => resolve({ status, output }));
  });
}

test('refused: no permission to read, or to write', { skip: permissions }, async (t) => {
  const folder = await temporaryFolder(t);
  await chmod(folder, 0o755);
  await copyFile(TEXT, join(folder, 'kin.txt'));
  await copyFile(TEXT, join(folder, 'mo.txt'));
  await chmod(join(folder, 'kin.txt'), 0o000);
  await chmod(join(folder, 'mo.txt'), 0o644);
  await mkdir(join(folder, 'khoa'), { mode: 0o555 });
  // Files are read in a process of their own, whose sentence must come through.
  const unread = await spawnImport([join(folder, 'kin.txt'), '--out', join(folder, 'khoa'), '--yes']);
  assert.deepEqual(unread, {
    status: 1,
    output:
      `Không có quyền đọc “${join(folder, 'kin.txt')}”: nhờ người quản trị cấp quyền, hoặc chép tệp vào thư mục của bạn rồi nhập ` +
      'lại.\n',
  });
  const unwritten = await asNobody(() => run(join(folder, 'mo.txt'), '--out', join(folder, 'khoa'), '--yes'));
  assert.deepEqual(unwritten, {
    status: 1,
    said: '',
    errors: [`Không có quyền ghi vào “${join(folder, 'khoa')}”: chọn thư mục khác bằng --out, hoặc nhờ người quản trị cấp quyền.`],
  });
});
