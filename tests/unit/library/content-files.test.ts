import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { listContentFiles } from '../../../src/library/content-files.ts';
import { readContentTree } from '../../../src/library/content-tree.ts';
import { contentFolder, lines } from './content-folder.ts';

async function listed(test: TestContext, names: Record<string, string>): Promise<ReturnType<typeof listContentFiles>> {
  return listContentFiles(readContentTree(await contentFolder(test, names)));
}

describe('listContentFiles', () => {
  it('takes the id from the path below the collection’s folder', async (test) => {
    const { files, problems } = await listed(test, {
      'articles/2026/bai-mot.mdx': '',
      'topics/doc-sach.yaml': '',
      'quotes/5-dieu.mdx': '',
    });
    assert.deepEqual(files, [
      { collection: 'articles', id: '2026/bai-mot', file: 'articles/2026/bai-mot.mdx' },
      { collection: 'quotes', id: '5-dieu', file: 'quotes/5-dieu.mdx' },
      { collection: 'topics', id: 'doc-sach', file: 'topics/doc-sach.yaml' },
    ]);
    assert.deepEqual(problems, []);
  });

  it('refuses a name that is no address and gives the one it should have', async (test) => {
    const { files, problems } = await listed(test, { 'articles/Năm 2026/Đời sống_mới.mdx': '' });
    assert.deepEqual(files, []);
    assert.deepEqual(lines(problems), [
      'articles/Năm 2026/Đời sống_mới.mdx:1:1  lỗi  ten-tep  Tên tệp chỉ được có chữ thường không dấu, chữ số và dấu gạch nối, ' +
        'vì nó là địa chỉ của trang. Đổi tên thành nam-2026/doi-song-moi.mdx.',
    ]);
  });

  it('refuses names that archives use, and takes them as part of a longer one', async (test) => {
    const { files, problems } = await listed(test, {
      'articles/trang/hai.mdx': '',
      'quotes/gan-nham.mdx': '',
      'quotes/gan-nham-nhieu.mdx': '',
      'topics/nam.yaml': '',
    });
    assert.deepEqual(
      files.map(({ file }) => file),
      ['quotes/gan-nham-nhieu.mdx'],
    );
    assert.deepEqual(lines(problems), [
      'articles/trang/hai.mdx:1:1  lỗi  ten-tep  Tên “trang” đã dùng cho các trang danh sách. Đổi tên thành trang-bai-viet/hai.mdx.',
      'quotes/gan-nham.mdx:1:1  lỗi  ten-tep  Tên “gan-nham” đã dùng cho các trang danh sách. Đổi tên thành gan-nham-bai-viet.mdx.',
      'topics/nam.yaml:1:1  lỗi  ten-tep  Tên “nam” đã dùng cho các trang danh sách. Đổi tên thành nam-bai-viet.yaml.',
    ]);
  });

  it('refuses a page at the address of another page of the site, or below one', async (test) => {
    const { files, problems } = await listed(test, {
      'pages/tin-tuc.mdx': '',
      'pages/tim-kiem.mdx': '',
      'pages/ve/chi-bo.mdx': '',
      'pages/tin-tuc-cu.mdx': '',
    });
    assert.deepEqual(
      files.map(({ file }) => file),
      ['pages/tin-tuc-cu.mdx'],
    );
    assert.deepEqual(lines(problems).sort(), [
      'pages/tim-kiem.mdx:1:1  lỗi  ten-tep  Địa chỉ /tim-kiem/ đã có trang khác. Đổi tên thành tim-kiem-bai-viet.mdx.',
      'pages/tin-tuc.mdx:1:1  lỗi  ten-tep  Địa chỉ /tin-tuc/ đã có trang khác. Đổi tên thành tin-tuc-bai-viet.mdx.',
      'pages/ve/chi-bo.mdx:1:1  lỗi  ten-tep  Trang không được nằm trong thư mục con. Đổi tên thành ve-chi-bo.mdx.',
    ]);
  });

  it('reports what Notepad has named twice', async (test) => {
    const { files, problems } = await listed(test, { 'articles/bai.mdx.txt': '', 'articles/bai.nhat-ky.txt': '' });
    assert.deepEqual(files, []);
    assert.deepEqual(lines(problems), [
      'articles/bai.mdx.txt:1:1  lỗi  duoi-tep  Tệp này nằm trong phần Tin tức nhưng không có đuôi .mdx, nên sẽ không được đăng. ' +
        'Notepad đã thêm .txt: đổi tên thành bai.mdx; khi lưu thì chọn kiểu “Mọi tệp”.',
    ]);
  });

  it('reports texts with another ending, and leaves pictures and attachments alone', async (test) => {
    const { files, problems } = await listed(test, {
      'articles/bai.md': '',
      'articles/anh.jpg': '',
      'sessions/de-dan.pdf': '',
      'documents/so.yml': '',
      'quotes/cau.html': '',
    });
    assert.deepEqual(files, []);
    assert.deepEqual(lines(problems), [
      'articles/bai.md:1:1  lỗi  duoi-tep  Tệp này nằm trong phần Tin tức nhưng không có đuôi .mdx, nên sẽ không được đăng. Đổi ' +
        'tên thành bai.mdx, hoặc chuyển tệp đi nơi khác.',
      'documents/so.yml:1:1  lỗi  duoi-tep  Tệp này nằm trong phần Văn bản nhưng không có đuôi .yaml, nên sẽ không được đăng. Đổi ' +
        'tên thành so.yaml, hoặc chuyển tệp đi nơi khác.',
      'quotes/cau.html:1:1  lỗi  duoi-tep  Tệp này nằm trong phần Trích dẫn nhưng không có đuôi .mdx, nên sẽ không được đăng. Đổi ' +
        'tên thành cau.mdx, hoặc chuyển tệp đi nơi khác.',
    ]);
  });
});
