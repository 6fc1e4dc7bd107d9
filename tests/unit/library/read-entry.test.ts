import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { readLibrary } from '../../../src/library/read-library.ts';
import { article, contentFolder, lines, SOUND } from './content-folder.ts';

async function problemsOf(test: TestContext, file: string, text: string): Promise<string[]> {
  const { problems } = await readLibrary(await contentFolder(test, { ...SOUND, [file]: text }));
  return lines(problems);
}

const articleProblems = (test: TestContext, fields: Record<string, string>, body?: string): Promise<string[]> =>
  problemsOf(test, 'articles/bai.mdx', article(fields, body));

describe('fields of an entry', () => {
  it('a sound folder has no problem', async (test) => {
    const { problems, entries, settings } = await readLibrary(await contentFolder(test, SOUND));
    assert.deepEqual(lines(problems), []);
    assert.deepEqual(
      entries.map(({ file }) => file),
      ['articles/bai-thu.mdx', 'organisations/chi-bo-thu.yaml', 'topics/doc-sach.yaml'],
    );
    assert.equal(settings?.site.name, 'Thư viện thử');
  });

  it('an unknown key names the closest known one', async (test) => {
    assert.deepEqual(await articleProblems(test, { topcs: '[doc-sach]' }), [
      'articles/bai.mdx:7:1  lỗi  truong-la  Không có trường “topcs”. Có phải bạn muốn viết “topics”?',
    ]);
  });

  it('an unknown key far from all others gets the list of them', async (test) => {
    const [line = ''] = await articleProblems(test, { xyzxyzxyz: '1' });
    assert.match(
      line,
      /^articles\/bai\.mdx:7:1 {2}lỗi {2}truong-la {2}Không có trường “xyzxyzxyz”\. Bỏ dòng này, hoặc dùng một trong: title, summary, published,/,
    );
  });

  it('an unknown key in a group names the whole path and the group’s keys', async (test) => {
    assert.deepEqual(await articleProblems(test, { source: '\n  name: Báo\n  rights: own\n  auther: Ai' }), [
      'articles/bai.mdx:10:3  lỗi  truong-la  Không có trường “source.auther”. Có phải bạn muốn viết “author”?',
    ]);
  });

  it('an unknown key in an item of a list names the item, counted from 1', async (test) => {
    const problems = await articleProblems(test, { changes: '\n  - date: 2026-01-12\n    what: Sửa một ngày.\n    grade: A' });
    assert.ok(
      problems.some((line) => line.includes('Không có trường “changes[1].grade”')),
      problems.join('\n'),
    );
  });

  it('a missing field gives its Vietnamese name and what to write', async (test) => {
    assert.deepEqual(await articleProblems(test, { summary: '' }), [
      'articles/bai.mdx:2:1  lỗi  thieu-truong  Thiếu trường “summary” (tóm tắt). Một đoạn (sapô), nhiều nhất 400 ký tự.',
    ]);
  });

  it('a missing choice lists the choices', async (test) => {
    assert.deepEqual(await articleProblems(test, { category: '' }), [
      'articles/bai.mdx:2:1  lỗi  thieu-truong  Thiếu trường “category” (chuyên mục). Viết một trong: tin-nganh (Tin ngành), ' +
        'hoat-dong-chi-bo (Hoạt động chi bộ), guong-dien-hinh (Gương điển hình), huong-dan (Hướng dẫn).',
    ]);
  });

  it('a wrong type says what is expected and what stands there', async (test) => {
    assert.deepEqual(await articleProblems(test, { topics: 'doc-sach' }), [
      'articles/bai.mdx:6:9  lỗi  sai-kieu  “topics” (chủ đề) phải là một danh sách (mỗi dòng bắt đầu bằng dấu gạch ngang và một ' +
        'dấu cách), đang là chữ. Ít nhất một chủ đề.',
    ]);
    assert.deepEqual(await articleProblems(test, { draft: '"có"' }), [
      'articles/bai.mdx:7:8  lỗi  sai-kieu  “draft” (bản nháp) phải là true (bật) hoặc false (tắt), đang là chữ. Bật thì chưa đăng.',
    ]);
  });

  it('a field without a value is said to be empty', async (test) => {
    assert.deepEqual(await articleProblems(test, { published: ' ' }), [
      'articles/bai.mdx:4:1  lỗi  sai-kieu  “published” (ngày đăng) còn để trống. Ngày đăng trên trang này.',
    ]);
  });

  it('a group without lines of its own says how they are written', async (test) => {
    const [group = ''] = await articleProblems(test, { source: '\nname: Báo' });
    assert.match(
      group,
      /“source” \(nguồn\) còn để trống\. Các dòng của nhóm này thụt vào hai dấu cách ở dưới nó; không cần thì xóa dòng này\.$/,
    );
  });

  it('a choice in its words gives its code', async (test) => {
    assert.match(
      (await articleProblems(test, { category: 'Hoạt động chi bộ' })).join(),
      /không nhận giá trị “Hoạt động chi bộ”\. Có phải “hoat-dong-chi-bo”\?/,
    );
  });

  it('a reference by name gives the id it may have', async (test) => {
    assert.deepEqual(await articleProblems(test, { topics: '[Đọc sách]' }), [
      'articles/bai.mdx:6:10  lỗi  gia-tri-sai  “topics[1]” (chủ đề): Viết mã, tức tên tệp của mục ấy: chữ thường không dấu, số ' +
        'và gạch nối. Có lẽ là doc-sach.',
    ]);
  });

  it('an article is not brought up to date before it appears', async (test) => {
    assert.deepEqual(await articleProblems(test, { updated: '2019-01-01' }), [
      'articles/bai.mdx:7:10  lỗi  gia-tri-sai  “updated” (ngày cập nhật): Ngày cập nhật không thể trước ngày đăng.',
    ]);
  });

  it('a value outside a closed list names the nearest', async (test) => {
    assert.deepEqual(await articleProblems(test, { category: 'tin-nghanh' }), [
      'articles/bai.mdx:5:11  lỗi  gia-tri-la  “category” (chuyên mục): không nhận giá trị “tin-nghanh”. Có phải “tin-nganh”? ' +
        'Viết một trong: tin-nganh (Tin ngành), hoat-dong-chi-bo (Hoạt động chi bộ), guong-dien-hinh (Gương điển hình), huong-dan (Hướng dẫn).',
    ]);
  });

  it('a date in another form, and one that is not in the calendar', async (test) => {
    assert.deepEqual(await articleProblems(test, { published: '11/01/2026' }), [
      'articles/bai.mdx:4:12  lỗi  gia-tri-sai  “published” (ngày đăng): Viết ngày theo dạng năm-tháng-ngày, là 2026-01-11. Ngày ' +
        'đăng trên trang này.',
    ]);
    assert.deepEqual(await articleProblems(test, { published: '2026-02-29' }), [
      'articles/bai.mdx:4:12  lỗi  gia-tri-sai  “published” (ngày đăng): Ngày này không có trong lịch.',
    ]);
  });

  it('a title that is too short, and a list item by its number', async (test) => {
    assert.deepEqual(await articleProblems(test, { title: 'Ngắn' }), [
      'articles/bai.mdx:2:8  lỗi  gia-tri-sai  “title” (tiêu đề): Cần ít nhất 10 ký tự. Từ 10 đến 200 ký tự.',
    ]);
    const [figure = ''] = await articleProblems(test, {
      figures: '\n  - { value: 3, unit: phiếu, what: Số phiếu }\n  - { value: nhiều, unit: phiếu, what: Số phiếu }',
    });
    assert.match(
      figure,
      /^articles\/bai\.mdx:9:14 {2}lỗi {2}sai-kieu {2}“figures\[2\]\.value” \(giá trị\) phải là một con số, đang là chữ\./,
    );
  });
});

describe('files that cannot be read as data', () => {
  it('front matter that is not there or does not end', async (test) => {
    assert.match(
      (await problemsOf(test, 'articles/bai.mdx', 'Chỉ có chữ.\n'))[0] ?? '',
      /^articles\/bai\.mdx:1:1 {2}lỗi {2}front-matter-missing {2}Tệp phải bắt đầu bằng phần khai báo/,
    );
    assert.match(
      (await problemsOf(test, 'articles/bai.mdx', '---\ntitle: Một\n'))[0] ?? '',
      /front-matter-unclosed {2}Phần khai báo đầu tệp chưa kết thúc\./,
    );
    assert.match((await problemsOf(test, 'articles/bai.mdx', ''))[0] ?? '', /^articles\/bai\.mdx:1:1 {2}lỗi {2}front-matter-missing/);
  });

  it('broken YAML, with line and column in the file', async (test) => {
    const [line = '', ...others] = await problemsOf(test, 'articles/bai.mdx', '---\ntitle: "Bài thử\nsummary: Một\n---\n\nChữ.\n');
    assert.equal(line, 'articles/bai.mdx:2:8  lỗi  yaml-syntax  Dấu " mở ra ở đây mà không đóng. Thêm " vào cuối giá trị.');
    assert.deepEqual(others, []);
    assert.match(
      (await problemsOf(test, 'topics/hai.yaml', 'name: Một\nname: Hai\n'))[0] ?? '',
      /^topics\/hai\.yaml:2:1 {2}lỗi {2}yaml-duplicate-key {2}Trường name viết hai lần\./,
    );
  });

  it('wrong front matter and wrong text of one file are reported together', async (test) => {
    const found = await articleProblems(test, { summary: '', category: 'sai' }, '<Quot id="a" />\n\nimport x from "y"\n');
    assert.deepEqual(
      found.map((line) => /lỗi {2}([a-z-]+)/.exec(line)?.[1]),
      ['mdx-unknown-component', 'mdx-import', 'thieu-truong', 'gia-tri-la'],
    );
    assert.match(found[0] ?? '', /^articles\/bai\.mdx:8:1 /);
  });
});
