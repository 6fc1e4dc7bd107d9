import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runPublish } from '../../../src/check/publish-command.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { article, SOUND, type Files } from './content-folder.ts';

interface Outcome {
  code: number;
  said: string;
  /** The text of a file below `kho/`. */
  read: (file: string) => Promise<string>;
}

/** Publishes in a folder that has the sound library and these files. */
async function publish<T>(files: Files, operands: readonly string[], use: (outcome: Outcome) => Promise<T>): Promise<void> {
  const placed = Object.entries({ ...SOUND, ...files }).map(([path, content]) => [`kho/${path}`, content] as const);
  await withFolder(Object.fromEntries(placed), async (cwd) => {
    let said = '';
    const say = (text: string): void => void (said += `${text}\n`);
    const code = await runPublish(operands, { env: { CONTENT_DIR: 'kho' }, cwd, print: say, complain: say, isInteractive: false });
    await use({ code, said, read: (file) => readFile(join(cwd, 'kho', file), 'utf8') });
  });
}

const session = (number: number, organisation = 'chi-bo-mau'): string =>
  `---\ntitle: Buổi đọc sách số ${number}\norganisation: ${organisation}\nyear: 2027\nordinal: ${number}\ntopics: [dan-van]\nstatus: planned\n` +
  'draft: true   # bỏ dòng này khi đã xem\n---\n';
const UNIT = 'name: Chi bộ nháp\nkind: chi-bo\ndraft: true\n';

describe('thu-vien publish', () => {
  it('takes the line out of every draft of a folder that has no error, and nothing else', async () => {
    const files = { 'sessions/mau-1.mdx': session(1), 'sessions/mau-2.mdx': session(2) };
    await publish(files, ['kho/sessions'], async ({ code, said, read }) => {
      assert.equal(code, 0, said);
      assert.match(said, /^kho\/sessions\/mau-1\.mdx: đã đăng\nkho\/sessions\/mau-2\.mdx: đã đăng\nĐã đăng 2 mục\.\n$/);
      for (const [file, text] of Object.entries(files)) assert.equal(await read(file), text.replace(/^draft:.*\n/m, ''));
    });
  });

  it('removes the log and the pictures of pages of what it has published, and says so', async () => {
    const files = {
      'articles/sach.mdx': article('Chi bộ đọc sách.', 'draft: true'),
      'articles/sach.nhat-ky.txt': 'Nhật ký',
      'articles/sach.trang-1.jpg': '',
      'articles/sach-moi.nhat-ky.txt': 'Của bài khác',
      'articles/loi.mdx': article('Gọi số 0912 345 678 để hỏi.', 'draft: true'),
      'articles/loi.nhat-ky.txt': 'Bài này còn phải sửa',
    };
    await publish(files, ['kho/articles'], async ({ said, read }) => {
      assert.match(said, /^kho\/articles\/sach\.mdx: đã đăng, đã xóa sach\.nhat-ky\.txt, sach\.trang-1\.jpg$/m);
      await assert.rejects(read('articles/sach.nhat-ky.txt'), { code: 'ENOENT' });
      await assert.rejects(read('articles/sach.trang-1.jpg'), { code: 'ENOENT' });
      for (const kept of ['articles/sach-moi.nhat-ky.txt', 'articles/loi.nhat-ky.txt'])
        assert.equal(await read(kept), files[kept as keyof typeof files]);
    });
  });

  it('says what may be wrong in what it has published', async () => {
    await publish(
      { 'articles/sach.mdx': article('Chi bộ đọc sách ngày 31/4/2025.', 'draft: true') },
      ['kho/articles'],
      ({ code, said }) => {
        assert.equal(code, 0, said);
        assert.match(said, /sach\.mdx: đã đăng\nĐã đăng, nhưng nên xem lại:\nkho\/articles\/sach\.mdx:\d+:\d+ +nhắc +ngay-khong-co/);
        return Promise.resolve();
      },
    );
  });

  it('leaves a draft with an error as it is, tells the error, and publishes the others', async () => {
    const broken = article('Gọi số 0912 345 678 để hỏi.', 'draft: true');
    const files = { 'articles/loi.mdx': broken, 'articles/sach.mdx': article('Chi bộ đọc sách.', 'draft: true') };
    await publish(files, ['kho/articles'], async ({ code, said, read }) => {
      assert.equal(code, 1);
      assert.match(said, /kho\/articles\/loi\.mdx:\d+:\d+ +lỗi +so-dien-thoai/);
      assert.match(said, /kho\/articles\/sach\.mdx: đã đăng/);
      assert.match(said, /Đã đăng 1 mục\. 1 mục chưa đăng/);
      assert.equal(await read('articles/loi.mdx'), broken);
      assert.doesNotMatch(await read('articles/sach.mdx'), /draft/);
    });
  });

  it('names the drafts that others lead to, and publishes them together where all are named', async () => {
    const files = { 'organisations/chi-bo-nhap.yaml': UNIT, 'sessions/mau-1.mdx': session(1, 'chi-bo-nhap') };
    await publish(files, ['kho/sessions'], async ({ code, said, read }) => {
      assert.equal(code, 1);
      assert.match(said, /ban-nhap/);
      assert.match(said, /Đăng cùng thì ghi thêm: kho\/organisations\/chi-bo-nhap\.yaml/);
      assert.equal(await read('sessions/mau-1.mdx'), session(1, 'chi-bo-nhap'));
    });
    await publish(files, ['kho/sessions', 'kho/organisations'], async ({ code, said, read }) => {
      assert.equal(code, 0, said);
      assert.equal(await read('organisations/chi-bo-nhap.yaml'), UNIT.replace('draft: true\n', ''));
    });
  });

  it('keeps back what leads to a draft that has an error of its own', async () => {
    const files = { 'organisations/chi-bo-nhap.yaml': UNIT.replace('kind: chi-bo\n', ''), 'sessions/mau-1.mdx': session(1, 'chi-bo-nhap') };
    await publish(files, ['kho/sessions', 'kho/organisations'], async ({ code, said, read }) => {
      assert.equal(code, 1);
      assert.match(said, /Đã đăng 0 mục\. 2 mục chưa đăng/);
      for (const [file, text] of Object.entries(files)) assert.equal(await read(file), text);
    });
  });

  it('touches no other line that reads alike, and says where the line cannot be taken out', async () => {
    const body = 'Ví dụ:\n\n```yaml\ndraft: true\n```\n\nChi bộ đọc sách.';
    const files = { 'articles/vi-du.mdx': article(body, 'draft : true'), 'articles/trong-ngoac.mdx': article(body, '"draft": true') };
    await publish(files, ['kho/articles'], async ({ code, said, read }) => {
      assert.equal(code, 1);
      assert.equal(await read('articles/vi-du.mdx'), files['articles/vi-du.mdx'].replace('draft : true\n', ''));
      assert.match(said, /kho\/articles\/trong-ngoac\.mdx: dòng draft: true không đứng riêng/);
      assert.equal(await read('articles/trong-ngoac.mdx'), files['articles/trong-ngoac.mdx']);
    });
  });

  it('publishes nothing that makes an error in another file', async () => {
    const published = session(1).replace(/^draft:.*\n/m, '');
    // The published one stands behind, and would be the one that is named.
    const files = { 'sessions/mau-a.mdx': session(1), 'sessions/mau-b.mdx': published };
    await publish(files, ['kho/sessions/mau-a.mdx'], async ({ code, said, read }) => {
      assert.equal(code, 1, said);
      assert.match(said, /lỗi/);
      assert.match(said, /Đã đăng 0 mục\. 1 mục chưa đăng/);
      assert.equal(await read('sessions/mau-a.mdx'), session(1));
    });
  });

  it('says what to type where nothing is named, and where there is no draft', async () => {
    await publish({}, ['kho/articles'], async ({ code, said }) => {
      assert.equal(code, 0);
      assert.match(said, /Không có bản nháp nào ở đó/);
    });
    await assert.rejects(
      publish({}, [], async () => {}),
      /Ghi tên tệp hoặc thư mục có bản nháp cần đăng/,
    );
  });
});
