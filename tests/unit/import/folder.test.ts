import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { runImport } from '../../../src/import/command.ts';
import { renameDraft } from '../../../src/import/folder/free-name.ts';
import { reviewCsv, reviewPage, type ReviewTable } from '../../../src/import/folder/review-table.ts';
import type { ImportedDraft } from '../../../src/import/import-file.ts';
import { previewAddress } from '../../../src/import/next-steps.ts';
import type { ReviewRow } from '../../../src/import/folder/review-row.ts';
import { inThisProcess } from '../../import-steps.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { temporaryFolder } from './support.ts';

process.env['CONTENT_DIR'] = 'tests/fixtures/library';

const TEXT = 'Mười hai đảng viên mang sách đến phòng họp, mỗi người kể lại một chương và nói điều mình sẽ làm theo.';
const report = (title: string, more = ''): string => `${title}\n\n${more}${TEXT}\n\nTừ quý sau chi bộ đọc vào chiều thứ Năm, có sổ ghi.\n`;
/** Twelve files as an office keeps them: the same title every month, a copy, a broken one, a secret one, one in a folder. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 7 }, (_, month) => [
      `bao-cao-${month + 1}.txt`,
      report('Báo cáo kết quả đọc sách của chi bộ', `Nội dung của tháng ${month + 1} có riêng câu này.\n\n`),
    ]),
  ),
  'ban-sao.txt': report('Báo cáo kết quả đọc sách của chi bộ', 'Nội dung của tháng 1 có riêng câu này.\n\n'),
  'hong.docx': 'không phải tệp Word',
  'mat.txt': report('MẬT\n\nBáo cáo nhân sự của chi bộ mẫu'),
  'cu/trang.html': `<html><body><article><h1>Chi bộ mẫu đọc sách</h1><p>01/02/2024</p><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`,
  'khac.md': `# =1+1 là tên một trang sổ\n\n${TEXT}\n`,
};

interface Run {
  status: number;
  said: string;
  errors: string[];
}

async function office(test: TestContext, files = FILES): Promise<{ from: string; out: string; run: (...words: string[]) => Promise<Run> }> {
  const [from, out] = [await temporaryFolder(test), await temporaryFolder(test)];
  await mkdir(join(from, 'cu'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(from, name), text);
  const run = async (...words: string[]): Promise<Run> => {
    const said: string[] = [];
    const errors: string[] = [];
    const terminal = quietTerminal({ print: (text) => said.push(text), complain: (text) => errors.push(text) });
    const status = await runImport([from, '--out', out, '--yes', ...words], terminal, inThisProcess);
    return { status, said: said.join('\n'), errors };
  };
  return { from, out, run };
}

const drafts = async (out: string): Promise<string[]> => (await readdir(out)).filter((name) => name.endsWith('.mdx')).sort();
const tables = async (out: string): Promise<{ names: string[]; csv: string; page: string }> => {
  const folder = join(out, 'ket-qua-nhap');
  const names = (await readdir(folder)).sort();
  const read = (ending: string, encoding: BufferEncoding): Promise<string> =>
    readFile(join(folder, names.find((name) => name.endsWith(ending)) ?? ''), encoding);
  return { names, csv: await read('.csv', 'utf16le'), page: await read('.html', 'utf8') };
};

describe('a folder at once', () => {
  it('gives every paper a name of its own, stops for none, and writes the tables', async (test) => {
    const { out, run } = await office(test);
    const { status, said, errors } = await run();
    assert.equal(status, 1, 'two files could not be imported');
    assert.equal(errors.length, 2, errors.join('\n'));
    const made = await drafts(out);
    assert.equal(made.length, 9, made.join('\n'));
    assert.deepEqual(
      made.filter((name) => name.startsWith('bao-cao')),
      ['', '-2', '-3', '-4', '-5', '-6', '-7'].map((number) => `bao-cao-ket-qua-doc-sach-cua-chi-bo${number}.mdx`).toSorted(),
    );
    for (const name of made) assert.ok((await readFile(join(out, name), 'utf8')).includes(name.replace('.mdx', '.nhat-ky.txt')), name);
    assert.match(said, /Đã xong 2\/12 tệp/);
    assert.match(said, /Đã nhập 9 tệp, 2 tệp không nhập được/);
    assert.match(said, /Bỏ qua 1 tệp giống hệt/);
    assert.match(said, /Bảng để rà soát: .*\.html/);
    const { names, csv, page } = await tables(out);
    assert.ok(names.includes('.gitignore'));
    assert.ok(csv.startsWith('\uFEFFTệp gốc\tTình trạng\t'), 'Excel parts it in any country');
    assert.equal(csv.trim().split('\r\n').length, 13);
    assert.doesNotMatch(csv, /(?:^|\t)"?=1\+1/m);
    const order = [...page.matchAll(/<tr><td>.*?<\/tr>/gs)].map(([row]) => row);
    assert.equal(order.length, 12);
    for (const failed of order.slice(0, 2)) assert.match(failed, /không nhập được/);
    assert.match(order.at(-1) ?? '', /giống hệt/);
    assert.match(page, /<a href="\.\.\/bao-cao-ket-qua-doc-sach-cua-chi-bo\.mdx">/);
  });

  it('goes on where it was broken off, and imports again what was deleted, or all where it is told to', async (test) => {
    const { out, run, from } = await office(test);
    await run();
    const made = await drafts(out);
    const again = await run();
    assert.match(again.said, /Bỏ qua 9 tệp đã nhập ở lần trước/);
    assert.deepEqual(await drafts(out), made);
    await rm(join(out, made[3]!));
    await rm(join(out, made[3]!.replace('.mdx', '.nhat-ky.txt')));
    await writeFile(join(from, 'moi.txt'), report('Chi bộ mẫu mở thêm một buổi đọc'));
    const third = await run();
    assert.match(third.said, /Đã nhập 2 tệp, 2 tệp không/);
    assert.deepEqual(await drafts(out), [...made, 'chi-bo-mau-mo-them-mot-buoi-doc.mdx'].toSorted());
    const forced = await run('--force');
    assert.match(forced.said, /Đã nhập 10 tệp/);
    assert.deepEqual(await drafts(out), [...made, 'chi-bo-mau-mo-them-mot-buoi-doc.mdx'].toSorted(), 'each keeps its name');
  });

  it('a record that was broken off or tampered with is passed over', async (test) => {
    const { out, run } = await office(test, { 'a.txt': report('Chi bộ mẫu đọc sách một'), 'b.txt': report('Chi bộ mẫu đọc sách hai') });
    await mkdir(join(out, 'ket-qua-nhap'));
    await writeFile(join(out, 'ket-qua-nhap/da-nhap.jsonl'), '{"digest":"x"\nnull\n[1]\n{"digest":1,"draft":2}\n');
    assert.equal((await run()).status, 0);
    assert.equal((await drafts(out)).length, 2);
  });
});

it('a draft that gets another name takes its pictures, those of its pages and its log with it', () => {
  const draft = { id: 'bai', draft: 'bai-1.jpg', log: '', reviewNotes: ['ảnh bai.trang-1.jpg'] };
  const files = { pictures: [{ name: 'bai-1.jpg', bytes: Buffer.of(1) }], scans: [{ name: 'bai.trang-1.jpg', bytes: Buffer.of(2) }] };
  const renamed = renameDraft({ ...draft, ...files } as unknown as ImportedDraft, 'bai-2');
  assert.deepEqual([renamed.draft, renamed.reviewNotes], ['bai-2-1.jpg', ['ảnh bai-2.trang-1.jpg']]);
  assert.deepEqual(
    [...renamed.pictures, ...renamed.scans].map(({ name }) => name),
    ['bai-2-1.jpg', 'bai-2.trang-1.jpg'],
  );
});

describe('the table for review', () => {
  const row = (changes: Partial<ReviewRow>): ReviewRow => ({
    file: 'a.docx',
    digest: null,
    state: 'imported',
    id: 'a',
    draft: '/thu-vien/content/articles/a.mdx',
    title: 'Bài thử',
    date: '2024-02-01',
    kind: 'Tin tức',
    doubts: { must: 0, should: 0, small: 0 },
    notes: [],
    reason: '',
    ...changes,
  });
  const table = (rows: ReviewRow[]): ReviewTable => ({
    name: 'thử',
    today: '2026-01-15',
    folder: '/thu-vien/ket-qua-nhap',
    root: '/thu-vien',
    drafts: '/thu-vien/content/articles',
    previewOf: (id) => previewAddress('/chi-bo/', `/tin-tuc/${id}/`),
    rows,
  });

  it('has what weighs most on top', () => {
    const rows = [
      row({ title: 'Nhẹ', doubts: { must: 0, should: 1, small: 9 } }),
      row({ title: 'Nặng', doubts: { must: 2, should: 0, small: 0 } }),
      row({ file: 'Hỏng.docx', state: 'failed', draft: null, title: '', reason: 'Tệp hỏng.' }),
      row({ title: 'Vừa', doubts: { must: 0, should: 3, small: 0 } }),
    ];
    const page = reviewPage(table(rows));
    const places = ['Hỏng.docx', '>Nặng<', '>Vừa<', '>Nhẹ<'].map((text) => page.indexOf(text));
    assert.deepEqual(
      places.toSorted((a, b) => a - b),
      places,
    );
    assert.ok(page.includes('href="../content/articles/a.mdx"'));
  });

  it('leads to the page of each draft of this run, and to none of a draft that lies elsewhere', () => {
    const page = reviewPage(table([row({}), row({ id: 'b', draft: '/noi-khac/b.mdx' })]));
    assert.ok(page.includes('<a href="http://127.0.0.1:4321/chi-bo/tin-tuc/a/">Xem thử</a>'));
    assert.doesNotMatch(page, /tin-tuc\/b/);
    assert.doesNotMatch(reviewPage({ ...table([row({})]), previewOf: () => null }), /Xem thử|npm run dev/);
  });

  it('says once what every draft asks for, and of each the three that weigh most', () => {
    const notes = (own: string): string[] => ['Quyền đăng: điền.', `Tiêu đề: ${own}`, 'Tác giả: thiếu.', `Ảnh ${own}`, `Bảng ${own}`];
    const rows = ['một', 'hai', 'ba'].map((title) => row({ title, notes: notes(title) }));
    const page = reviewPage(table(rows));
    assert.equal(page.split('Quyền đăng: điền.').length, 2);
    assert.ok(page.indexOf('Quyền đăng: điền.') < page.indexOf('<table>'));
    assert.match(page, /<li>Tiêu đề: hai<\/li><li>Ảnh hai<\/li><li>Bảng hai<\/li>/);
    assert.match(reviewCsv(table(rows)), /\tTiêu đề: ba\tẢnh ba\tBảng ba\t/);
  });

  it('shows names and titles of strangers as words, in the page and in the spreadsheet', () => {
    const rows = [
      row({
        file: '=cmd|x!A1.docx',
        title: '<img src=x onerror=alert(1)>\u202E"',
        notes: ['+1 <b>'],
        draft: '/thu-vien/content/a "b".mdx',
      }),
    ];
    const page = reviewPage(table(rows));
    assert.doesNotMatch(page, /<img|<b>[^0-9<]*<\/li>|\u202E/);
    assert.ok(page.includes('&lt;img'));
    const csv = reviewCsv(table(rows));
    assert.match(csv, /'=cmd/);
    assert.match(csv, /'\+1/);
  });
});
