import assert from 'node:assert/strict';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { runImport } from '../../../src/import/command.ts';
import { readWork } from '../../../src/import/works/read-work.ts';
import { makeFingerprint, writeFingerprint } from '../../../src/works/fingerprint.ts';
import { inThisProcess } from '../../import-steps.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { INVENTED_WORK } from '../works/invented-work.ts';
import { joinObjects } from './pdf-file.ts';
import { temporaryFolder } from './support.ts';
import { paragraph, run, wordFile } from './word-file.ts';

/** A library to write into, and the command in it. */
async function openLibrary(t: TestContext) {
  const folder = await temporaryFolder(t);
  await cp('tests/fixtures/library', folder, { recursive: true });
  const works = join(folder, 'works');
  await writeFile(join(works, 'gieng-lang-2001.yaml'), 'title: Chuyện cái giếng làng\n');
  await writeFile(join(works, 'gieng-lang-2001.fingerprint.json'), writeFingerprint(makeFingerprint(INVENTED_WORK, '0'.repeat(64))));
  const importWork = async (...args: string[]) => {
    const [said, errors]: [string[], string[]] = [[], []];
    const terminal = quietTerminal({
      env: { ...process.env, CONTENT_DIR: folder },
      print: (text) => said.push(text),
      complain: (text) => errors.push(text),
    });
    const status = await runImport(['--as', 'work', ...args], terminal, inThisProcess);
    return { status, said: said.join('\n'), errors: errors.join('\n') };
  };
  return { folder, works, importWork };
}

test('a text goes beside the facts of the work that it begins with, and is compared with the fingerprint', async (t) => {
  const { folder, works, importWork } = await openLibrary(t);
  const file = join(folder, 'ban-cua-chi-bo.txt');
  await writeFile(file, INVENTED_WORK.replace('một mạch nước', 'một dòng nước').replace('Năm ấy', '[tr. 2] Năm ấy'));
  const { status, said, errors } = await importWork(file);
  assert.deepEqual([status, errors], [0, '']);
  assert.match(said, /→ .*works\/gieng-lang-2001\.txt/);
  assert.match(said, /, 7 đoạn, 1 mốc trang\./);
  assert.match(said, /So với dấu vết của thư viện: khớp 9\d(,\d)? % số chữ, khác ở đoạn 2\./);
  assert.match(await readFile(join(works, 'gieng-lang-2001.txt'), 'utf8'), /\n\n\[tr\. 2\] Năm ấy lá rụng/);
  assert.equal(await readFile(join(works, 'gieng-lang-2001.yaml'), 'utf8'), 'title: Chuyện cái giếng làng\n');
});

test('a text that is there is replaced only when asked', async (t) => {
  const { folder, works, importWork } = await openLibrary(t);
  const file = join(folder, 'ban-moi.txt');
  await writeFile(file, 'Chuyện cái giếng làng\n\nMột bản khác hẳn của chuyện ấy.\n');
  assert.equal((await importWork(file)).status, 0);
  await writeFile(file, 'Chuyện cái giếng làng\n\nBản sau cùng.\n');
  const refused = await importWork(file);
  assert.equal(refused.status, 1);
  assert.match(refused.errors, /Đã có “.*gieng-lang-2001\.txt”, không ghi đè: thêm --force/);
  assert.equal((await importWork(file, '--force')).status, 0);
  assert.match(await readFile(join(works, 'gieng-lang-2001.txt'), 'utf8'), /Bản sau cùng/);
});

test('a work that the library does not know needs a name, and gets a draft of its facts', async (t) => {
  const { folder, works, importWork } = await openLibrary(t);
  const file = join(folder, 'truyen.txt');
  await writeFile(file, 'Truyện cây đa đầu xóm\n\nCây đa ấy mọc trước khi có xóm.\n');
  const unnamed = await importWork(file);
  assert.equal(unnamed.status, 1);
  assert.match(unnamed.errors, /Chưa biết tệp này là tác phẩm nào: viết thêm --id, .* ví dụ --id truyen-cay-da-dau-xom\./);
  assert.equal((await importWork(file, '--id', 'cay-da-2001')).status, 0);
  assert.match(await readFile(join(works, 'cay-da-2001.yaml'), 'utf8'), /title: Truyện cây đa đầu xóm\ndraft: true\n/);
  assert.ok((await readdir(works)).includes('cay-da-2001.nhat-ky.txt'));
});

test('what is no work is refused in one sentence', async (t) => {
  const { folder, importWork } = await openLibrary(t);
  const page = join(folder, 'trang.html');
  await writeFile(page, '<p>Một trang</p>');
  assert.match((await importWork(page)).errors, /“trang\.html” không nhập thành tác phẩm được: chỉ nhận \.txt, \.docx, \.pdf\./);
  assert.deepEqual([(await importWork()).status, (await importWork(page, '--rights', 'own')).status], [2, 2]);
});

test('a work with a mark of secrecy makes no text, unless somebody says why', async (t) => {
  const { folder, works, importWork } = await openLibrary(t);
  const file = join(folder, 'ban-dong-dau.docx');
  await writeFile(
    file,
    wordFile(paragraph('Chuyện cái giếng làng') + paragraph('Cả làng uống chung một mạch nước.'), { header: 'TUYỆT MẬT' }),
  );
  const refused = await importWork(file);
  assert.equal(refused.status, 1);
  assert.match(refused.errors, /“TUYỆT MẬT” \(đầu trang.*--secrecy/s);
  assert.ok(!(await readdir(works)).includes('gieng-lang-2001.txt'));
  const allowed = await importWork(file, '--secrecy', 'đã giải mật và in thành sách năm 2001');
  assert.equal(allowed.status, 0);
  assert.match(allowed.said, /Người nhập ghi lý do vẫn đăng: “đã giải mật và in thành sách năm 2001”/);
});

test('lines of verse stay lines; lines that a program broke are joined; numbers of items stay', async (t) => {
  const file = join(await temporaryFolder(t), 'tho.txt');
  await writeFile(file, 'Bài thơ mẫu\n\nMột dòng sông nhỏ,\nhai bờ cỏ xanh.\n\n1. Việc thứ nhất.\n\n2. Việc thứ hai.\n');
  const { paragraphs, dropped } = await readWork(file);
  assert.deepEqual(paragraphs, ['Bài thơ mẫu', 'Một dòng sông nhỏ,\nhai bờ cỏ xanh.', '1. Việc thứ nhất.', '2. Việc thứ hai.']);
  assert.deepEqual(dropped, []);
});

test('notes of a Word file are taken out and listed', async (t) => {
  const file = join(await temporaryFolder(t), 'bai.docx');
  const body =
    paragraph('Bài mẫu có chú thích', { style: 'Title' }) +
    `<w:p>${run('Câu này có chú thích')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' ở giữa dòng.')}</w:p>`;
  await writeFile(file, wordFile(body, { footnote: 'Lời của nhà xuất bản.', header: 'Sách mẫu' }));
  const { paragraphs, dropped } = await readWork(file);
  assert.deepEqual(paragraphs, ['Bài mẫu có chú thích', 'Câu này có chú thích ở giữa dòng.']);
  assert.ok(
    dropped.some(({ text, reason }) => text.includes('Lời của nhà xuất bản') && reason === 'chú thích, không phải lời của tác phẩm'),
  );
});

test('printed pages of a PDF become marks; a paragraph goes on over the end of a page; notes at the foot go', async (t) => {
  const file = join(await temporaryFolder(t), 'sach.pdf');
  const long = (word: string): string => `${word} co mot cai gieng dao tu thoi cac cu, nuoc trong quanh nam.`;
  await writeFile(
    file,
    pdfOf([
      {
        lines: [long('Lang Mau'), long('Xom tren'), 'Doan nay chua het va con sang trang sau vi no rat la dai, dai lam,'],
        note: '1. Chu thich cua nguoi in.',
        page: 11,
      },
      { lines: ['no dung o day thi moi het.', long('Xom duoi'), long('Ben do')], page: 12 },
      { lines: [long('Dinh cu'), long('Cho moi'), long('Cau go')], page: 13 },
      { lines: [long('Vuon chung'), long('Nha ngoai'), 'Het.'], page: 14 },
    ]),
  );
  const { paragraphs, dropped } = await readWork(file);
  const whole = paragraphs.join('\n');
  assert.match(whole, /^\[tr\. 11\] Lang Mau/);
  assert.match(whole, /dai lam, \[tr\. 12\] no dung o day/);
  assert.doesNotMatch(whole, /Chu thich/);
  assert.ok(dropped.some(({ text, reason }) => text === '1. Chu thich cua nguoi in.' && reason.startsWith('chú thích')));
  assert.deepEqual(
    dropped.filter(({ reason }) => reason.startsWith('số trang')).map(({ text }) => text),
    ['11', '12', '13', '14'],
  );
});

/** A PDF of plain pages: lines of 12 points, a note of 8 at the foot, the number of the page below it. */
function pdfOf(pages: readonly { lines: readonly string[]; note?: string; page: number }[]): Buffer {
  const draw = (size: number, y: number, text: string): string => `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET\n`;
  const contents = pages.map(
    ({ lines, note, page }) =>
      lines.map((line, index) => draw(12, 700 - index * 16, line)).join('') + (note ? draw(8, 90, note) : '') + draw(12, 40, String(page)),
  );
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  return joinObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}endstream`,
    ]),
  ]);
}

test('a sentence that called a note is whole without its number, and not told as lost', async (t) => {
  const { folder } = await openLibrary(t);
  const file = join(folder, 'chu-thich.txt');
  await writeFile(file, 'Nước giếng trong¹, mùa hạn cũng không cạn.\n\nCả làng uống chung một mạch nước.\n');
  const { paragraphs, reviewNotes, dropped } = await readWork(file);
  assert.equal(paragraphs[0], 'Nước giếng trong, mùa hạn cũng không cạn.');
  assert.deepEqual([reviewNotes, dropped.map(({ text }) => text)], [[], ['¹']]);
});

test('a text in an old font keeps its ư, which Unicode takes for a soft hyphen', async (t) => {
  const { folder } = await openLibrary(t);
  const file = join(folder, 'phong-cu.txt');
  await writeFile(
    file,
    Buffer.from('Ng\u00ad\u00eai lµng uèng n\u00ad\u00edc giÕng, ng\u00ad\u00eai nµo còng nhí c«ng ng\u00ad\u00eai ®µo.', 'latin1'),
  );
  const { paragraphs } = await readWork(file);
  assert.deepEqual(paragraphs, ['Người làng uống nước giếng, người nào cũng nhớ công người đào.']);
});
