import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { readContentTree } from '../../../src/library/content-tree.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { article, contentFolder, lines, SOUND } from './content-folder.ts';

const LINK =
  'lỗi  lien-ket-tep  Đây là một liên kết (symlink) tới tệp hoặc thư mục khác, nên không được đăng. Xóa liên kết này rồi chép ' +
  'tệp thật vào đúng chỗ.';

async function walked(test: TestContext, files: Record<string, string>): Promise<{ files: string[]; said: string[] }> {
  const { files: found, problems } = readContentTree(await contentFolder(test, files));
  return { files: [...found.keys()], said: lines(problems) };
}

describe('the walk of the content folder', () => {
  it('lists what a library holds, in order, with sizes; what programs leave behind is nothing', async (test) => {
    const folder = await contentFolder(test, {
      'site.yaml': 'a',
      'abbreviations.yaml': '',
      'synonyms.yaml': '',
      'README.md': '',
      'so-tay/anh.png': '',
      'articles/2026/bai.mdx': 'ăn',
      'articles/2026/Ảnh hội nghị (1).jpg': '',
      'sessions/Kế hoạch – bản 2.docx': '',
      'articles/.DS_Store': '',
      'Thumbs.db': '',
      'articles/._bai.mdx': '',
      'sessions/~$bao-cao.docx': '',
      'sessions/~WRL0001.tmp': '',
      'articles/bai.mdx~': '',
      'quotes/.gitkeep': '',
      '.gitignore': '',
      'pages/desktop.ini': '',
      'sessions/.~lock.a.odt#': '',
      'articles/.bai.mdx.swp': '',
    });
    const { files, problems } = readContentTree(folder);
    assert.deepEqual(
      [...files.keys()],
      [
        'README.md',
        'abbreviations.yaml',
        'articles/2026/bai.mdx',
        'articles/2026/Ảnh hội nghị (1).jpg',
        'sessions/Kế hoạch – bản 2.docx',
        'site.yaml',
        'so-tay/anh.png',
        'synonyms.yaml',
      ],
    );
    assert.deepEqual([files.get('articles/2026/bai.mdx'), files.get('site.yaml')], [3, 1]);
    assert.deepEqual(problems, []);
  });

  it('is empty where there is no folder', () => {
    assert.deepEqual(readContentTree('/khong/co/noi/nay'), { dir: '/khong/co/noi/nay', files: new Map(), problems: [] });
  });

  it('takes the folder itself from a link, since the builder names it, and nothing below', async (test) => {
    const real = await contentFolder(test, SOUND);
    const beside = await contentFolder(test, {});
    await symlink(real, join(beside, 'noi-dung'));
    const { files, problems } = readContentTree(join(beside, 'noi-dung'));
    assert.deepEqual([...files.keys()], Object.keys(SOUND).toSorted());
    assert.deepEqual(problems, []);
  });

  it('names a file or folder that does not belong at the top, and texts that lie one folder off', async (test) => {
    const { files, said } = await walked(test, {
      'lac.mdx': '',
      'article/lac.mdx': '',
      'article/anh.jpg': '',
      'nhap/bai.mdx': '',
      'nhap/sau/bai.mdx': '',
      HEAD: '',
      config: '',
      'objects/info/a': '',
      'sites.yaml': '',
      'so-tay/a.html': '',
    });
    assert.deepEqual(files, []);
    const folders =
      'Chuyển ra ngoài thư mục nội dung. Ở đây chỉ có articles/, sessions/, materials/, quotes/, works/, documents/, topics/, organisations/, ' +
      'pages/, so-tay/; ảnh và tệp kèm đặt cạnh bài; bài chưa xong thì để trong thư mục của phần ấy, với draft: true.';
    const tops = 'site.yaml, abbreviations.yaml, synonyms.yaml, README.md; ảnh và tệp kèm đặt cạnh bài.';
    assert.deepEqual(said, [
      `HEAD:1:1  lỗi  tep-la  Thư mục nội dung không có tệp tên này. Ở đây chỉ có ${tops}`,
      'article/lac.mdx:1:1  lỗi  sai-thu-muc  Tệp này không nằm trong thư mục của phần nào, nên sẽ không được đăng. Chuyển vào ' +
        'thư mục articles/.',
      `config:1:1  lỗi  tep-la  Thư mục nội dung không có tệp tên này. Ở đây chỉ có ${tops}`,
      'lac.mdx:1:1  lỗi  sai-thu-muc  Tệp này không nằm trong thư mục của phần nào, nên sẽ không được đăng. Chuyển vào một trong ' +
        'các thư mục: articles/, sessions/, materials/, quotes/, works/, documents/, topics/, organisations/, pages/.',
      `nhap:1:1  lỗi  tep-la  Thư mục nội dung không có thư mục tên này, nên không gì trong đó được đăng. ${folders}`,
      `objects:1:1  lỗi  tep-la  Thư mục nội dung không có thư mục tên này, nên không gì trong đó được đăng. ${folders}`,
      `sites.yaml:1:1  lỗi  tep-la  Thư mục nội dung không có tệp tên này. Có phải là site.yaml? Ở đây chỉ có ${tops}`,
      'so-tay/a.html:1:1  lỗi  tep-la  Thư mục so-tay/ chỉ chứa ảnh của sổ tay. Chuyển tệp này đi nơi khác.',
    ]);
  });

  it('refuses what programs take orders from, at the top and below', async (test) => {
    const orders = [
      '.git/config',
      'articles/.git',
      'articles/.npmrc',
      '.env',
      'articles/.env.local',
      'sessions/.htaccess',
      'topics/package.json',
      'postcss.config.mjs',
      'articles/vite.config.ts',
      'tsconfig.json',
      'quotes/tsconfig.build.json',
      'articles/node_modules/x.jpg',
      '.gitattributes',
      'articles/.gitmodules',
      'pages/.browserslistrc',
      'articles/.vscode/tasks.json',
      'sessions/_headers',
      'sessions/.a.html',
      'documents/Package.JSON',
      'sessions/.pdf',
    ];
    const { files, said } = await walked(test, { 'site.yaml': '', ...Object.fromEntries(orders.map((file) => [file, ''])) });
    assert.deepEqual(files, ['site.yaml']);
    assert.deepEqual(
      said.map((line) => / {2}lỗi {2}(\S+)/.exec(line)?.[1]),
      orders.map(() => 'tep-la'),
    );
    assert.match(
      said.find((line) => line.startsWith('.git:')) ?? '',
      /^\.git:1:1 {2}lỗi {2}tep-la {2}Đây là kho git riêng nằm trong thư mục nội dung\. Lịch sử chỉ được đọc từ kho của cả dự án\./,
    );
  });

  it('refuses a folder that git takes for a repository, by whichever names it does', async (test) => {
    const head = { HEAD: 'ref: refs/heads/main\n', config: '[core]\n\tbare = true\n' };
    const under = (folder: string, files: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
    const { files, said } = await walked(test, {
      'site.yaml': '',
      ...under('articles', { ...head, 'objects/x': '', 'refs/x': '', 'bai.mdx': '' }),
      ...under('sessions/kho', { ...head, commondir: '../..\n' }),
      ...under('topics', { head: '', 'objects/x.txt': '' }),
    });
    assert.deepEqual(
      said.map((line) => line.split('  ').slice(0, 3).join(' ')),
      ['articles:1:1 lỗi tep-la', 'sessions/kho:1:1 lỗi tep-la'],
    );
    assert.deepEqual(files, ['site.yaml', 'topics/head', 'topics/objects/x.txt']);
  });

  it('stops at folders that lie too deep', async (test) => {
    const { files, said } = await walked(test, { [`articles/${'a/'.repeat(7)}sau.jpg`]: '', [`articles/${'b/'.repeat(8)}sau.jpg`]: '' });
    assert.deepEqual(files, [`articles/${'a/'.repeat(7)}sau.jpg`]);
    assert.deepEqual(said, [
      `articles/${'b/'.repeat(8).slice(0, -1)}:1:1  lỗi  kho-qua-lon  Thư mục lồng nhau quá 8 tầng. Chuyển các tệp lên thư mục trên.`,
    ]);
  });

  it('refuses a file that is too heavy without reading it', async (test) => {
    const folder = await contentFolder(test, { 'sessions/phim.mp4': '' });
    await truncate(join(folder, 'sessions/phim.mp4'), 2 ** 40);
    assert.deepEqual(lines(readContentTree(folder).problems), [
      'sessions/phim.mp4:1:1  lỗi  tep-qua-lon  Tệp nặng 1.099,5 GB, nhiều nhất 100 MB. Nén nhỏ lại, tách ra, hoặc để tệp ở ' +
        'nơi khác rồi đặt liên kết trong bài.',
    ]);
  });

  it('lists two hundred problems, then says there are more', async (test) => {
    const { said } = await walked(test, Object.fromEntries(Array.from({ length: 205 }, (_, index) => [`articles/a%${index}.jpg`, ''])));
    assert.equal(said.length, 201);
    assert.match(said.at(-1) ?? '', /too-many-problems/);
  });
});

describe('links and special files', () => {
  it('settings, a collection, an entry’s folder, a device: each is named, none is read', async (test) => {
    const secret = await contentFolder(test, {
      ...SOUND,
      'list.yaml': '- [bí mật, rất mật]\n',
      'articles/ngoai.mdx': article({ title: 'Bài ngoài thư viện, rất mật' }),
    });
    const folder = await contentFolder(test, SOUND);
    await rm(join(folder, 'site.yaml'));
    await symlink(join(secret, 'site.yaml'), join(folder, 'site.yaml'));
    await symlink(join(secret, 'list.yaml'), join(folder, 'synonyms.yaml'));
    await symlink('/dev/zero', join(folder, 'abbreviations.yaml'));
    await symlink(join(secret, 'articles'), join(folder, 'sessions'));
    await symlink(join(secret, 'articles'), join(folder, 'articles/2026'));
    await symlink('/khong/co/gi', join(folder, 'quotes'));
    await symlink(secret, join(folder, 'so-tay'));
    await symlink('.', join(folder, 'topics/vong'));
    const { problems, entries, settings } = await readLibrary(folder);
    assert.deepEqual(
      lines(problems).toSorted(),
      ['abbreviations.yaml', 'articles/2026', 'quotes', 'sessions', 'site.yaml', 'so-tay', 'synonyms.yaml', 'topics/vong'].map(
        (file) => `${file}:1:1  ${LINK}`,
      ),
    );
    assert.deepEqual(
      [settings, entries.map(({ file }) => file)],
      [null, ['articles/bai-thu.mdx', 'organisations/chi-bo-thu.yaml', 'topics/doc-sach.yaml']],
    );
  });

  it('pipes and sockets are named, and nobody waits for them', { skip: process.platform === 'win32' }, async (test) => {
    const folder = await contentFolder(test, SOUND);
    execFileSync('mkfifo', [join(folder, 'synonyms.yaml'), join(folder, 'articles/ong-dan.mdx')]);
    await mkdir(join(folder, 'sessions'));
    const server = createServer().listen(join(folder, 'sessions/o-cam.pdf'));
    test.after(() => server.close());
    const said = lines((await readLibrary(folder)).problems).toSorted();
    assert.deepEqual(
      said,
      ['articles/ong-dan.mdx', 'sessions/o-cam.pdf', 'synonyms.yaml'].map(
        (file) =>
          `${file}:1:1  lỗi  tep-dac-biet  Đây không phải một tệp hay thư mục thường (mà là ống dẫn, ổ cắm hoặc thiết bị), nên ` +
          'không đọc được. Xóa đi rồi chép tệp thật vào đúng chỗ.',
      ),
    );
  });
});

describe('names', () => {
  it(
    'that differ only in case or in the way marks are written are one on other systems',
    { skip: process.platform !== 'linux' },
    async (test) => {
      const { files, said } = await walked(test, {
        'sessions/Anh.jpg': '',
        'sessions/anh.jpg': '',
        'articles/Tep/a.jpg': '',
        'articles/tep/b.jpg': '',
      });
      assert.deepEqual(files, ['articles/Tep/a.jpg', 'sessions/Anh.jpg']);
      assert.deepEqual(said, [
        'articles/tep:1:1  lỗi  ten-trung  Tên này chỉ khác articles/Tep ở chữ hoa, chữ thường hoặc cách ghi dấu; trên Windows ' +
          'và máy Mac hai tên là một. Đổi một trong hai tên cho khác hẳn.',
        'sessions/anh.jpg:1:1  lỗi  ten-trung  Tên này chỉ khác sessions/Anh.jpg ở chữ hoa, chữ thường hoặc cách ghi dấu; trên ' +
          'Windows và máy Mac hai tên là một. Đổi một trong hai tên cho khác hẳn.',
      ]);
    },
  );

  it(
    'with line breaks are shown on one line; those of Windows’ devices are refused',
    { skip: process.platform === 'win32' },
    async (test) => {
      const { files, said } = await walked(test, { 'articles/bai\n\n/merge\n.mdx': '', 'articles/nul.mdx': '' });
      assert.deepEqual(files, []);
      assert.deepEqual(said, [
        'articles/bai‹U+000A›‹U+000A›:1:1  lỗi  ten-tep-la  Tên có ký tự không nhìn thấy hoặc xuống dòng. Đổi tên thành bai.',
        'articles/nul.mdx:1:1  lỗi  ten-tep-la  Tên “nul” Windows dành cho thiết bị, nên máy Windows không chép được tệp này. ' +
          'Đổi tên thành nul-moi.mdx.',
      ]);
    },
  );

  it('that are not UTF-8 are refused', { skip: process.platform !== 'linux' }, async (test) => {
    const folder = await contentFolder(test, { 'articles/a.jpg': '' });
    await writeFile(Buffer.concat([Buffer.from(join(folder, 'articles/')), Buffer.from([0xff, 0xfe, 0x2e, 0x6a, 0x70, 0x67])]), '');
    assert.deepEqual(lines(readContentTree(folder).problems), [
      'articles/‹U+FFFD›‹U+FFFD›.jpg:1:1  lỗi  ten-tep-la  Tên không phải UTF-8. Đổi tên thành tep.jpg.',
    ]);
  });
});
