import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { readLibrary } from '../../../src/library/read-library.ts';
import { article, contentFolder, lines, SOUND } from './content-folder.ts';

async function problemsOf(test: TestContext, files: Record<string, string>): Promise<string[]> {
  const { problems } = await readLibrary(await contentFolder(test, { ...SOUND, ...files }));
  return lines(problems);
}

const document = (issued: string): string =>
  `number: 12-HD/BTCTW\ntype: Hướng dẫn\nissuer: Ban Tổ chức Trung ương\n${issued}title: Về một việc của chi bộ\nverification: ` +
  'unconfirmed\n';
const session = (year: number): string =>
  `---\ntitle: Tôn trọng Nhân dân\norganisation: chi-bo-thu\nyear: ${year}\nstatus: planned\ntopics: [doc-sach]\n---\n`;

describe('names', () => {
  it('two entries of a collection may not be called the same, whatever the case, spaces or composition', async (test) => {
    const title = 'BÀI  THỬ thứ nhất của thư viện'.normalize('NFD');
    const found = await problemsOf(test, { 'articles/bai-thu-hai.mdx': article({ title: `"${title.normalize('NFC')}"` }) });
    assert.deepEqual(found, [
      'articles/bai-thu.mdx:2:8  lỗi  trung-ten  Trùng với articles/bai-thu-hai.mdx: hai mục Tin tức không được cùng tên. Sửa ' +
        'tên cho khác, hoặc xóa một trong hai tệp.',
    ]);
  });

  it('the same name in two collections is no problem', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'organisations/doc-sach.yaml': 'name: Đọc sách\nkind: chi-bo\n' }), []);
  });

  it('documents share a number across terms, but not number and date', async (test) => {
    assert.deepEqual(
      await problemsOf(test, {
        'documents/mot.yaml': document('issued: 2018-07-06\n'),
        'documents/hai.yaml': document('issued: 2022-03-01\n'),
      }),
      [],
    );
    assert.deepEqual(
      await problemsOf(test, {
        'documents/mot.yaml': document('issued: 2018-07-06\n'),
        'documents/hai.yaml': document('issued: 2018-07-06\n'),
      }),
      [
        'documents/mot.yaml:1:9  lỗi  trung-ten  Trùng với documents/hai.yaml: hai mục Văn bản không được cùng tên. Sửa tên cho ' +
          'khác, hoặc xóa một trong hai tệp.',
      ],
    );
    assert.equal((await problemsOf(test, { 'documents/mot.yaml': document(''), 'documents/hai.yaml': document('') })).length, 1);
  });

  it('sessions share a title across years and cells, but not within both', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'sessions/mot.mdx': session(2019), 'sessions/hai.mdx': session(2020) }), []);
    assert.match(
      (await problemsOf(test, { 'sessions/mot.mdx': session(2019), 'sessions/hai.mdx': session(2019) })).join('\n'),
      /^sessions\/mot\.mdx:2:8 {2}lỗi {2}trung-ten {2}Trùng với sessions\/hai\.mdx/,
    );
  });
});

describe('old ids', () => {
  const moved = (title: string, ids: string): string => article({ title, redirects: ids });

  it('an old id that no entry has is no problem', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'articles/moi.mdx': moved('Bài thử đã đổi tên', '[cu, cu-hon]') }), []);
  });

  it('an old id may not be one that is in use', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'articles/moi.mdx': moved('Bài thử đã đổi tên', '[cu, bai-thu]') }), [
      'articles/moi.mdx:7:17  lỗi  ma-cu-trung  Mã cũ “bai-thu” đang dùng ở articles/bai-thu.mdx. Mỗi địa chỉ ' +
        '(/tin-tuc/bai-thu/) chỉ dẫn tới một trang: bỏ dòng này.',
    ]);
  });

  it('two entries may not claim the same old id; the same id in another collection is another address', async (test) => {
    const files = { 'articles/mot.mdx': moved('Bài thử đã đổi tên', '[cu]'), 'articles/hai.mdx': moved('Bài thử đã đổi tên khác', '[cu]') };
    assert.deepEqual(await problemsOf(test, files), [
      'articles/mot.mdx:7:13  lỗi  ma-cu-trung  Mã cũ “cu” đang dùng ở articles/hai.mdx. Mỗi địa chỉ (/tin-tuc/cu/) chỉ dẫn tới ' +
        'một trang: bỏ dòng này.',
    ]);
    assert.deepEqual(await problemsOf(test, { 'articles/mot.mdx': moved('Bài thử đã đổi tên', '[doc-sach]') }), []);
  });
});
