import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { readLibrary } from '../../../src/library/read-library.ts';
import { article, contentFolder, lines, SOUND } from './content-folder.ts';

async function problemsOf(test: TestContext, files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { problems } = await readLibrary(await contentFolder(test, { ...SOUND, ...files }));
  return lines(problems);
}

/** The smallest picture that can be decoded (GIF), one pixel. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const covered = (src: string, body?: string): string => article({ cover: `{ src: ${src}, alt: Ảnh thử }` }, body);

describe('files beside an entry', () => {
  it('are found beside it and in folders below', async (test) => {
    const body = '<Figure src="./anh/hai.png" alt="Ảnh hai" />\n\n![Ảnh ba](./ba.webp)';
    assert.deepEqual(
      await problemsOf(test, {
        'articles/2026/bai.mdx': covered('./mot.jpg', body),
        'articles/2026/mot.jpg': PICTURE,
        'articles/2026/anh/hai.png': PICTURE,
        'articles/2026/ba.webp': PICTURE,
      }),
      [],
    );
  });

  it('that are missing are named with the place that names them and the nearest there is', async (test) => {
    const body = '<Figure src="./hop.jpg" alt="Cuộc họp" />';
    assert.deepEqual(await problemsOf(test, { 'articles/bai.mdx': covered('./hoi-nghj.jpg', body), 'articles/hoi-nghi.jpg': PICTURE }), [
      'articles/bai.mdx:7:15  lỗi  thieu-tep  Không thấy tệp ./hoi-nghj.jpg cạnh bài. Có phải bạn muốn: ./hoi-nghi.jpg? Đặt tệp ' +
        'vào thư mục articles, hoặc sửa đường dẫn.',
      'articles/bai.mdx:10:1  lỗi  thieu-tep  Không thấy tệp ./hop.jpg cạnh bài. Đặt tệp vào thư mục articles, hoặc sửa đường dẫn.',
    ]);
  });

  it('must have the same upper and lower case', async (test) => {
    assert.match(
      (await problemsOf(test, { 'articles/bai.mdx': covered('./Anh.jpg'), 'articles/anh.JPG': PICTURE })).join('\n'),
      /thieu-tep {2}Không thấy tệp \.\/Anh\.jpg cạnh bài\. Có phải bạn muốn: \.\/anh\.JPG\?/,
    );
  });

  it('a cover must be a picture; an attachment must be what its ending says', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'articles/bai.mdx': covered('./anh.svg'), 'articles/anh.svg': '' }), [
      'articles/bai.mdx:7:15  lỗi  sai-anh  Ảnh: tệp ảnh phải là .jpg, .png, .webp, .avif hoặc .gif; ảnh .heic của iPhone thì mở ' +
        'ra rồi lưu lại thành .jpg. Ví dụ: ./hoi-nghi.jpg',
    ]);
    const session = (file: string): string =>
      '---\ntitle: Một buổi thử\norganisation: chi-bo-thu\nyear: 2019\nstatus: planned\ntopics: [doc-sach]\nattachments:\n  - { ' +
      `file: ${file}, title: Đề dẫn }\n---\n`;
    assert.deepEqual(await problemsOf(test, { 'sessions/buoi.mdx': session('./de-dan.txt'), 'sessions/de-dan.txt': 'Đề dẫn' }), []);
    assert.deepEqual(await problemsOf(test, { 'sessions/buoi.mdx': session('./de-dan.pdf'), 'sessions/de-dan.pdf': 'Đề dẫn' }), [
      'sessions/buoi.mdx:8:13  lỗi  tep-kem-hong  ./de-dan.pdf: Tệp có đuôi của tệp PDF nhưng bên trong là thứ khác. Mở tệp gốc ' +
        'rồi lưu lại đúng loại, đừng chỉ đổi tên tệp.',
    ]);
    assert.deepEqual(await problemsOf(test, { 'sessions/buoi.mdx': session('./de-dan.pdf') }), [
      'sessions/buoi.mdx:8:13  lỗi  thieu-tep  Không thấy tệp ./de-dan.pdf cạnh bài. Đặt tệp vào thư mục sessions, hoặc sửa đường dẫn.',
    ]);
  });

  it('pictures must be pictures, called or not; what lies elsewhere may be anything', async (test) => {
    assert.deepEqual(
      (
        await problemsOf(test, {
          'articles/bai.mdx': covered('./bia.jpg'),
          'articles/bia.jpg': 'Chỉ đổi đuôi từ một tệp chữ.',
          'topics/thua.PNG': '',
          'so-tay/anh.png': '',
        })
      ).toSorted(),
      [
        'articles/bia.jpg:1:1  lỗi  anh-hong  Tệp mang đuôi ảnh nhưng không phải ảnh .jpg, .png, .webp, .avif hay .gif. Mở ảnh ' +
          'gốc rồi lưu lại thành .jpg hoặc .png, đừng chỉ đổi tên tệp.',
        'topics/thua.PNG:1:1  lỗi  anh-hong  Tệp mang đuôi ảnh nhưng không phải ảnh .jpg, .png, .webp, .avif hay .gif. Mở ảnh ' +
          'gốc rồi lưu lại thành .jpg hoặc .png, đừng chỉ đổi tên tệp.',
      ],
    );
  });
});
