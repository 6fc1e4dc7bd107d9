import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { readSettings } from '../../../src/library/settings.ts';
import { contentFolder, lines, SOUND } from './content-folder.ts';

const site = SOUND['site.yaml'] ?? '';

async function read(
  test: TestContext,
  files: Record<string, string>,
): Promise<{ settings: Awaited<ReturnType<typeof readSettings>>['settings']; problems: string[] }> {
  const { settings, problems } = await readSettings(await contentFolder(test, files));
  return { settings, problems: lines(problems) };
}

describe('readSettings', () => {
  it('needs site.yaml and nothing else', async (test) => {
    const { settings, problems } = await read(test, { 'site.yaml': site });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [settings?.site.base, settings?.site.tonePlacement, settings?.site.pageSize, settings?.site.compounds],
      ['/', 'old', 20, []],
    );
    assert.deepEqual([settings?.abbreviations, settings?.synonyms], [{}, []]);
  });

  it('reads abbreviations and synonyms; empty files are empty lists', async (test) => {
    const { settings } = await read(test, {
      'site.yaml': site,
      'abbreviations.yaml': 'UBND: Ủy ban nhân dân\n',
      'synonyms.yaml': '- [hằng năm, hàng năm]\n',
    });
    assert.deepEqual([settings?.abbreviations, settings?.synonyms], [{ UBND: 'Ủy ban nhân dân' }, [['hằng năm', 'hàng năm']]]);
    const empty = await read(test, { 'site.yaml': site, 'abbreviations.yaml': '', 'synonyms.yaml': '# chưa có\n' });
    assert.deepEqual([empty.problems, empty.settings?.abbreviations, empty.settings?.synonyms], [[], {}, []]);
  });

  it('says that site.yaml is missing', async (test) => {
    const { settings, problems } = await read(test, {});
    assert.equal(settings, null);
    assert.deepEqual(problems, [
      'site.yaml:1:1  lỗi  thieu-tep  Không thấy tệp site.yaml. Chép tệp này từ một thư viện khác rồi sửa tên, địa chỉ, màu.',
    ]);
  });

  it('checks every field of site.yaml', async (test) => {
    const wrong = site
      .replace("light: '#9c1c1f'", 'light: đỏ')
      .replace('https://thu.example', 'thu.example')
      .replace('emblem: TT', 'emblem: THUVIEN')
      .replace('headline:', 'hedline:');
    const { settings, problems } = await read(test, { 'site.yaml': `${wrong}base: thu-vien\n` });
    assert.equal(settings, null);
    assert.deepEqual(problems.sort(), [
      'site.yaml:10:7  lỗi  gia-tri-sai  “base” (thư mục): Viết chưa đúng dạng. Thư mục trên máy chủ, / nếu ở gốc.',
      'site.yaml:1:1  lỗi  thieu-truong  Thiếu trường “headline” (câu mở đầu). Câu lớn ở trang chủ.',
      'site.yaml:2:1  lỗi  truong-la  Không có trường “hedline”. Có phải bạn muốn viết “headline”?',
      'site.yaml:4:6  lỗi  gia-tri-sai  “url” (địa chỉ): Viết chưa đúng dạng. Địa chỉ trang, ví dụ: https://thuvien.example.vn',
      'site.yaml:6:9  lỗi  gia-tri-sai  “emblem” (chữ biểu trưng): Nhiều nhất là 3 ký tự. Một đến ba chữ cái.',
      'site.yaml:8:20  lỗi  gia-tri-sai  “colours.accent.light” (nền sáng): Viết mã màu sáu chữ số, ví dụ: #9c1c1f. Mã màu dùng ' +
        'trên nền sáng.',
    ]);
  });

  it('an empty site.yaml lacks its fields; a list instead of fields is said to be one', async (test) => {
    const empty = await read(test, { 'site.yaml': '# viết sau\n' });
    assert.equal(empty.problems[0], 'site.yaml:1:1  lỗi  thieu-truong  Thiếu trường “name” (tên thư viện). Hiện ở đầu trang.');
    const list = await read(test, { 'site.yaml': '- một\n' });
    assert.deepEqual(list.problems, [
      'site.yaml:1:1  lỗi  sai-kieu  Phần khai báo phải là một nhóm trường thụt vào dưới tên trường, đang là một danh sách.',
    ]);
  });

  it('reports broken YAML of each file by itself', async (test) => {
    const { problems } = await read(test, {
      'site.yaml': `${site}  x: y: z\n`,
      'abbreviations.yaml': 'UBND: [một]\n',
      'synonyms.yaml': '- [một mình]\n',
    });
    assert.match(problems[0] ?? '', /^site\.yaml:10:\d+ {2}lỗi {2}yaml-syntax/);
    assert.match(
      problems.find((line) => line.startsWith('abbreviations')) ?? '',
      /^abbreviations\.yaml:1:7 {2}lỗi {2}sai-kieu {2}“UBND” phải là chữ, đang là một danh sách\./,
    );
    assert.match(
      problems.find((line) => line.startsWith('synonyms')) ?? '',
      /^synonyms\.yaml:1:3 {2}lỗi {2}gia-tri-sai {2}“\[1\]” \(nhóm từ\): Cần ít nhất 2 dòng\./,
    );
  });
});
