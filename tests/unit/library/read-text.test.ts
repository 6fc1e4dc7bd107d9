import assert from 'node:assert/strict';
import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readLibrary } from '../../../src/library/read-library.ts';
import { readText } from '../../../src/library/read-text.ts';
import { processorTime } from '../../processor-time.ts';
import { article, contentFolder, lines, SOUND } from './content-folder.ts';

const TOO_BIG = 'Tệp quá lớn: 2 MB, nhiều nhất 1 MB. Tách thành nhiều bài.';

describe('a file that nobody can read as a text', () => {
  it('too big ones are named before they are parsed, entries and settings', async (test) => {
    const folder = await contentFolder(test, {
      ...SOUND,
      'articles/lon.mdx': `---\ntitle: ${'x'.repeat(2_000_000)}`,
      'topics/lon.yaml': `name: [${'['.repeat(2_000_000)}`,
      'synonyms.yaml': '- [a, b]\n'.repeat(222_222),
    });
    const started = processorTime();
    const { problems } = await readLibrary(folder);
    assert.deepEqual(
      lines(problems).toSorted(),
      ['articles/lon.mdx', 'synonyms.yaml', 'topics/lon.yaml'].map((file) => `${file}:1:1  lỗi  file-too-big  ${TOO_BIG}`),
    );
    const used = processorTime() - started;
    assert.ok(used < 1000, `${Math.round(used)} ms`);
  });

  it('old encodings are named', async (test) => {
    const folder = await contentFolder(test, SOUND);
    await writeFile(
      join(folder, 'topics/cu.yaml'),
      Buffer.from('name: §äc s¸ch\ndescription: Nh÷ng g× thuéc vÒ viÖc ®äc s¸ch trong chi bé.\n', 'latin1'),
    );
    assert.deepEqual(lines((await readLibrary(folder)).problems), [
      'topics/cu.yaml:1:1  lỗi  bang-ma  Tệp không phải UTF-8, có vẻ là TCVN3 (phông .VnTime). Mở tệp rồi lưu lại với bảng mã ' +
        'UTF-8, hoặc đưa tệp qua npm run import.',
    ]);
  });

  it('a merge that was not finished is one problem of its file', async (test) => {
    const conflict = (text: string): string => `<<<<<<< HEAD\n${text}\n=======\n${text}\n>>>>>>> main\n`;
    const folder = await contentFolder(test, {
      ...SOUND,
      'articles/hai.mdx': article({}, conflict('Chữ.')),
      'topics/hai.yaml': conflict('name: Hai'),
    });
    const told =
      'lỗi  dau-xung-dot  Dấu <<<<<<< do git để lại khi hai người sửa cùng một chỗ. Giữ đoạn đúng trong hai đoạn, xóa đoạn kia ' +
      'và ba dòng <<<<<<<, =======, >>>>>>>.';
    assert.deepEqual(
      lines((await readLibrary(folder)).problems).map((line) => line.replace(/mdx:\d+/, 'mdx:N')),
      [`articles/hai.mdx:N:1  ${told}`, `topics/hai.yaml:1:1  ${told}`],
    );
  });

  it('what the system refuses is a sentence', { skip: process.getuid?.() === 0 ? 'root may read anything' : false }, async (test) => {
    const folder = await contentFolder(test, SOUND);
    await chmod(join(folder, 'articles/bai-thu.mdx'), 0o000);
    assert.match(
      lines((await readLibrary(folder)).problems).join(),
      /articles\/bai-thu\.mdx:1:1 {2}lỗi {2}khong-doc-duoc {2}Không đọc được tệp này: tài khoản này không có quyền đọc\./,
    );
  });

  it('one that is not there is nothing, a folder in its place a problem', async (test) => {
    const folder = await contentFolder(test, SOUND);
    assert.equal(readText(folder, 'mat.yaml'), null);
    assert.match(JSON.stringify(readText(folder, 'topics')), /khong-doc-duoc.*EISDIR/);
  });
});

describe('a symbolic link', () => {
  it('is named, whether it leads to a file, a folder or nowhere', async (test) => {
    const folder = await contentFolder(test, SOUND);
    const elsewhere = await contentFolder(test, { 'bai.mdx': article({ title: 'Bài ở nơi khác của thư viện' }) });
    await symlink(join(elsewhere, 'bai.mdx'), join(folder, 'articles/noi-khac.mdx'));
    await symlink(elsewhere, join(folder, 'articles/2026'));
    await symlink('khong-co.jpg', join(folder, 'articles/anh.jpg'));
    const { problems, entries } = await readLibrary(folder);
    assert.deepEqual(
      lines(problems).toSorted(),
      ['2026', 'anh.jpg', 'noi-khac.mdx'].map(
        (name) =>
          `articles/${name}:1:1  lỗi  lien-ket-tep  Đây là một liên kết (symlink) tới tệp hoặc thư mục khác, nên không được ` +
          'đăng. Xóa liên kết này rồi chép tệp thật vào đúng chỗ.',
      ),
    );
    assert.equal(entries.length, Object.keys(SOUND).length - 1);
  });
});
