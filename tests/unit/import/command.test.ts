import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import sharp from 'sharp';
import { runImport } from '../../../src/import/command.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { inThisProcess } from '../../import-steps.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';
import type { DraftFields } from '../../../src/import/draft/draft.ts';
import { FIXTURES, importDraft, temporaryFolder } from './support.ts';

// The command reads the library it writes into: not the editors' own.
process.env['CONTENT_DIR'] = 'tests/fixtures/library';

test('drafts, pictures and logs are written, and the editor is told what to do next', async (t) => {
  const out = await temporaryFolder(t);
  const said: string[] = [];
  const errors: string[] = [];
  const status = await runImport(
    [FIXTURES, '--out', out, '--yes'],
    quietTerminal({ print: (text) => said.push(text), complain: (text) => errors.push(text), isInteractive: true }),
    inThisProcess,
  );
  assert.deepEqual([status, errors], [0, []]);
  const written = await readdir(out);
  assert.deepEqual(written.filter((name) => name.endsWith('.mdx')).length, 4);
  for (const name of written.filter((file) => file.endsWith('.mdx')))
    assert.ok(written.includes(name.replace('.mdx', '.nhat-ky.txt')), name);
  const told = said.join('\n');
  for (const step of [/1\. Mở /, /2\. .*Xem danh sách ở đầu bài/, /3\. Chạy npm run content:check/, /4\. .*npm run content:publish -- TỆP/])
    assert.match(told, step);
  assert.match(told, /Cần xem lại \d+ điều /);
});

test('a folder names the papers in it that are of another kind, and not the parts of saved pages', async (t) => {
  const [from, out] = [await temporaryFolder(t), await temporaryFolder(t)];
  await mkdir(join(from, 'cu'));
  for (const name of ['bien-ban.pages', 'cu/so-lieu.XLSX', 'thu.msg', 'anh.jpg', 'kieu.css', '.an.doc'])
    await writeFile(join(from, name), 'x');
  await writeFile(
    join(from, 'bai.txt'),
    'Chi bộ đọc sách giữa giờ nghỉ\n\nSáng thứ Bảy, mười hai đảng viên mang sách đến phòng họp và kể lại.\n',
  );
  const said: string[] = [];
  const status = await runImport([from, '--out', out, '--yes'], quietTerminal({ print: (text) => said.push(text) }), inThisProcess);
  const told = said.find((text) => text.startsWith('Không nhập 3 tệp')) ?? '';
  assert.deepEqual(told.match(/[\w-]+\.\w+$/gm), ['bien-ban.pages', 'so-lieu.XLSX', 'thu.msg'], said.join('\n'));
  assert.equal(status, 0);
});

test('what the editor chooses goes into the draft and needs no second look', async () => {
  const { fields } = await importDraft(`${FIXTURES}/ban-tin.txt`);
  const chosen: DraftFields = {
    ...fields,
    title: 'Tủ sách giữa phòng chờ',
    category: 'guong-dien-hinh',
    source: { ...fields.source, name: 'Trang mẫu', rights: 'agreed' },
    references: { ...fields.references, topics: ['doc-sach'] },
  };
  const { id, data, list } = await importDraft(`${FIXTURES}/ban-tin.txt`, { chosen });
  assert.equal(id, 'tu-sach-giua-phong-cho');
  assert.equal(data['category'], 'guong-dien-hinh');
  assert.deepEqual(data['topics'], ['doc-sach']);
  assert.equal(data.source['rights'], 'agreed');
  assert.doesNotMatch(list, /Quyền đăng|Chuyên mục|Chủ đề \(topics\)/);
});

test('a title the editor replaced is still in the log', async () => {
  const { fields } = await importDraft(`${FIXTURES}/ban-tin.txt`);
  const { left } = await importDraft(`${FIXTURES}/ban-tin.txt`, { chosen: { ...fields, title: 'Tủ sách giữa phòng chờ' } });
  assert.ok(left.some(({ text, reason }) => text === 'Tổ đảng số 2 đặt tủ sách ở bộ phận một cửa' && reason.includes('nhan đề')));
});

test('pictures are copied only from beside the page, and anything else is said', async (t) => {
  const folder = await temporaryFolder(t);
  const page = join(folder, 'trang/tin.html');
  await mkdir(join(folder, 'trang'));
  const small = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  const clear = await sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer();
  await writeFile(join(folder, 'bi-mat.png'), clear);
  await writeFile(join(folder, 'trang/bieu-tuong.png'), small);
  await writeFile(join(folder, 'trang/hong.jpg'), 'không phải ảnh');
  await writeFile(
    join(folder, 'trang/ve.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><image href="file:///etc/passwd"/></svg>',
  );
  const text =
    'Chi bộ đã bàn kỹ từng việc, giao cho từng người, hẹn ngày báo cáo và thống nhất cách kiểm tra để không việc nào bị bỏ quên ' +
    'như những tháng trước.';
  const images = [
    '../bi-mat.png',
    'file:///etc/passwd',
    'https://mau.example/xa.jpg',
    'bieu-tuong.png',
    'hong.jpg',
    've.svg',
    `data:image/png;base64,${clear.toString('base64')}`,
  ];
  await writeFile(
    page,
    `<html><body><article><h1>Chi bộ mẫu bàn việc quý tới</h1><p>${text}</p>${images.map((src) => `<figure><img src="${src}" alt="Quang cảnh buổi họp"><figcaption>Chú thích của ${src.slice(0, 12)}</figcaption></figure><p>${text}</p>`).join('')}</article></body></html>`,
  );
  const draft = await importDraft(page);
  assert.deepEqual(
    draft.pictures.map(({ name }) => name),
    ['chi-bo-mau-ban-viec-quy-toi-1.png'],
  );
  assert.equal(draft.body.match(/<Figure /g)?.length, 1);
  for (const source of ['../bi-mat.png', 'passwd', 'https://mau.example/xa.jpg'])
    assert.match(draft.log, new RegExp(`Ảnh “${source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}”: không có tệp`));
  for (const source of ['hong.jpg', 've.svg']) assert.match(draft.log, new RegExp(`Ảnh “${source}”: không mở được`));
  assert.ok(draft.left.some(({ reason }) => reason === 'ảnh nhỏ dùng để trang trí'));
  assert.ok(draft.body.includes('*Chú thích của ../bi-mat.pn*'), 'the caption of a picture that cannot be had stays');
  assert.doesNotMatch(draft.draft, /root:/);
});

test('what looks like MDX in a text is text', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'la.txt');
  const text =
    'Trong sổ có ghi {1 + 1} và <script>alert(1)</script>, cùng dòng *chữ* _nghiêng_ [liên kết](javascript:alert(1)) và {/* ghi ' +
    'chú */} */ mà ai cũng đọc được như mọi chữ khác trong bài.';
  await writeFile(path, `Chi bộ mẫu và những dấu ngoặc\n\n${text}\n\n${text}\n\n${text}\n\n# không phải tiêu đề của mục nào cả\n`);
  const { draft, body, list } = await importDraft(path);
  const { problems, body: compiled } = compileMdx(draft.slice(draft.indexOf('---', 3) + 3), { file: path });
  assert.deepEqual(problems, []);
  assert.ok(
    compiled?.text.includes(
      '{1 + 1} và <script>alert(1)</script>, cùng dòng *chữ* _nghiêng_ [liên kết](javascript:alert(1)) và {/* ghi chú */} */',
    ),
  );
  assert.doesNotMatch(list, /\*\//);
  assert.ok(body.includes('\\# không phải'));
});
