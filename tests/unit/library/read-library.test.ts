import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readLibrary } from '../../../src/library/read-library.ts';
import { formatProblems } from '../../../src/problems/problem.ts';
import { article, contentFolder, SOUND, topic } from './content-folder.ts';

const WRONG = {
  ...SOUND,
  'articles/bai-mot.mdx': article({ title: 'Bài thứ nhất có lỗi', topics: '[doc-sac]' }),
  'articles/bai-hai.mdx': article({ title: 'Bài thứ hai có lỗi', published: '2026-13-01' }, '{1 + 1}'),
  'articles/Bài ba.mdx': article({ title: 'Bài thứ ba có lỗi' }),
  'topics/hai.yml': topic('Hai'),
  'organisations/chi-bo-hai.yaml': 'name: Chi bộ thử\nkind: chi-bo\n',
};

describe('all problems of several files in one run', () => {
  it('lists them by file and place, one a line, with the count', async (test) => {
    const { problems } = await readLibrary(await contentFolder(test, WRONG));
    assert.deepEqual(formatProblems(problems).split('\n'), [
      'articles/Bài ba.mdx:1:1  lỗi  ten-tep  Tên tệp chỉ được có chữ thường không dấu, chữ số và dấu gạch nối, vì nó là địa chỉ ' +
        'của trang. Đổi tên thành bai-ba.mdx.',
      'articles/bai-hai.mdx:4:12  lỗi  gia-tri-sai  “published” (ngày đăng): Ngày này không có trong lịch.',
      'articles/bai-hai.mdx:9:1  lỗi  mdx-expression  Biểu thức {1 + 1} không được phép. Viết thẳng chữ cần hiện ra; muốn hiện ' +
        'dấu { thì viết \\{; ghi chú cho người soạn viết {/* … */}.',
      'articles/bai-mot.mdx:6:10  lỗi  tham-chieu  Không có mục “doc-sac” trong Chủ đề. Có phải bạn muốn: doc-sach?',
      'organisations/chi-bo-thu.yaml:1:7  lỗi  trung-ten  Trùng với organisations/chi-bo-hai.yaml: hai mục Đơn vị không được ' +
        'cùng tên. Sửa tên cho khác, hoặc xóa một trong hai tệp.',
      'topics/hai.yml:1:1  lỗi  duoi-tep  Tệp này nằm trong phần Chủ đề nhưng không có đuôi .yaml, nên sẽ không được đăng. Đổi ' +
        'tên thành hai.yaml, hoặc chuyển tệp đi nơi khác.',
      'Có 6 lỗi trong 5 tệp. Sửa rồi chạy lại.',
    ]);
  });

  it('a content folder that is not there lacks its site.yaml, and throws nothing', async (test) => {
    const { problems, entries } = await readLibrary(`${await contentFolder(test, {})}/khong-co`);
    assert.deepEqual([problems.map(({ file, rule }) => [file, rule]), entries], [[['site.yaml', 'thieu-tep']], []]);
  });

  it('reads the same folder twice to the same result, with and without a cache', async (test) => {
    const folder = await contentFolder(test, WRONG);
    const cache = await contentFolder(test, {});
    const plain = await readLibrary(folder);
    const cold = await readLibrary(folder, cache);
    const warm = await readLibrary(folder, cache);
    assert.deepEqual(cold.problems, plain.problems);
    assert.deepEqual(warm.problems, plain.problems);
    assert.deepEqual(
      warm.entries.map(({ body }) => body),
      plain.entries.map(({ body }) => body),
    );
  });
});
