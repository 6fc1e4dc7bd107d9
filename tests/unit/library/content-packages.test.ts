import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { readLibrary, type Library } from '../../../src/library/read-library.ts';
import { comparedWork, readWorkFiles } from '../../../src/library/works/work-files.ts';
import { makeFingerprint, writeFingerprint } from '../../../src/works/fingerprint.ts';
import { INVENTED_WORK } from '../works/invented-work.ts';
import { article, contentFolder, lines, SOUND, topic } from './content-folder.ts';

const PACKAGE = 'node_modules/@tinh/tu-lieu';
const FACTS = { name: '@tinh/tu-lieu', version: '1.2.0', description: 'Tư liệu chung của tỉnh', homepage: 'https://tinh.example/' };
const DOCUMENT =
  'number: 05-CT/TW\ntype: Chỉ thị\nissuer: Bộ Chính trị\nissued: 2016-05-15\ntitle: Về đẩy mạnh học tập\nverification: unconfirmed\n';

/** A library below a folder whose `node_modules` hold packages. */
async function open(test: TestContext, own: Record<string, string>, packages: Record<string, string>): Promise<Library> {
  const unit = await contentFolder(test, {
    ...Object.fromEntries(Object.entries({ ...SOUND, ...own }).map(([file, text]) => [`content/${file}`, text])),
    ...packages,
  });
  return readLibrary(join(unit, 'content'));
}

function brings(files: Record<string, string>, facts: object = FACTS, folder = PACKAGE): Record<string, string> {
  return {
    [`${folder}/package.json`]: JSON.stringify(facts),
    ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/content/${file}`, text])),
  };
}

const site = (...names: string[]): Record<string, string> => ({
  'site.yaml': `${SOUND['site.yaml']}packages: [${names.map((name) => `'${name}'`).join(', ')}]\n`,
});
const found = ({ entries }: Library, id: string) => entries.filter((entry) => entry.id === id);

describe('packages of shared entries', () => {
  it('bring what others refer to, each entry with the package it comes from', async (test) => {
    const library = await open(
      test,
      { ...site('@tinh/tu-lieu'), 'articles/bai.mdx': article({ title: 'Bài dùng tư liệu chung' }, '<Document id="05-ct-tw-2016" />') },
      brings({ 'documents/05-ct-tw-2016.yaml': `${DOCUMENT}topics: [doc-bao]\n`, 'topics/doc-bao.yaml': topic('Đọc báo') }),
    );
    assert.deepEqual(lines(library.problems), []);
    const [document] = found(library, '05-ct-tw-2016');
    assert.deepEqual(document?.origin, {
      name: '@tinh/tu-lieu',
      version: '1.2.0',
      about: 'Tư liệu chung của tỉnh',
      url: 'https://tinh.example/',
    });
    assert.equal(document.file, `../${PACKAGE}/content/documents/05-ct-tw-2016.yaml`);
    assert.deepEqual([found(library, 'doc-bao').length, found(library, 'doc-sach')[0]?.origin], [1, undefined]);
  });

  it('bring what passages are compared with beside a work', async (test) => {
    const brought = (fingerprint: string) =>
      open(
        test,
        site('@tinh/tu-lieu'),
        brings({ 'works/gieng-lang.yaml': 'title: Chuyện cái giếng làng\n', 'works/gieng-lang.fingerprint.json': fingerprint }),
      );
    const { entries, problems, tree } = await brought(writeFingerprint(makeFingerprint(INVENTED_WORK, 'a'.repeat(64))));
    assert.deepEqual(lines(problems), []);
    const work = entries.find(({ id }) => id === 'gieng-lang')!;
    assert.equal(comparedWork(readWorkFiles(tree.dir, work))?.paragraphs.length, 7);
    const broken = await brought('{}');
    assert.match(lines(broken.problems)[0]!, /@tinh\/tu-lieu\/content\/works\/gieng-lang\.fingerprint\.json:1:1 {2}lỗi {2}dau-vet-hong/);
  });

  it('leave out articles, sessions, pages and settings of whoever made them', async (test) => {
    const library = await open(
      test,
      site('@tinh/tu-lieu'),
      brings({ ...SOUND, 'topics/doc-bao.yaml': topic('Đọc báo'), 'pages/gioi-thieu.mdx': 'hỏng' }),
    );
    assert.deepEqual(lines(library.problems), []);
    assert.deepEqual(
      library.entries.filter(({ origin }) => origin).map(({ collection, id }) => `${collection}/${id}`),
      ['topics/doc-bao'],
    );
  });

  it("give way to the library's own entry of the same id, and to the package named first", async (test) => {
    const library = await open(
      test,
      { ...site('@tinh/tu-lieu', 'hai'), 'topics/doc-bao.yaml': topic('Đọc báo của mình') },
      {
        ...brings({ 'topics/doc-bao.yaml': 'hỏng: [', 'topics/xem-phim.yaml': topic('Xem phim') }),
        ...brings(
          { 'topics/xem-phim.yaml': topic('Xem phim khác'), 'topics/nghe-dai.yaml': topic('Nghe đài') },
          { version: '2.0.0' },
          'node_modules/hai',
        ),
      },
    );
    assert.deepEqual(lines(library.problems), []);
    const origins = ['doc-bao', 'xem-phim', 'nghe-dai'].map((id) => found(library, id).map(({ origin }) => origin?.name ?? 'own'));
    assert.deepEqual(origins, [['own'], ['@tinh/tu-lieu'], ['hai']]);
  });

  it('are checked like own entries, and what is wrong says whom to tell', async (test) => {
    const { problems } = await open(
      test,
      site('@tinh/tu-lieu'),
      brings({
        'topics/doc-bao.yaml': topic('Đọc báo').replace('group: phong-cach', 'group: khac'),
        'topics/xem-phim.yaml': `${topic('Xem phim')}parent: khong-co\n`,
      }),
    );
    assert.deepEqual(
      problems.map(({ file, rule }) => [file.replace(`../${PACKAGE}/content/`, ''), rule]),
      [
        ['topics/doc-bao.yaml', 'gia-tri-la'],
        ['topics/xem-phim.yaml', 'tham-chieu'],
      ],
    );
    for (const { fix } of problems)
      assert.match(fix, /Tệp thuộc gói @tinh\/tu-lieu: báo người giữ gói, hoặc chép thành topics\/[a-z-]+\.yaml rồi sửa\.$/);
  });

  it('name the file to replace where an own entry is called the same under another id', async (test) => {
    const { problems } = await open(
      test,
      { ...site('@tinh/tu-lieu'), 'topics/bao.yaml': topic('Đọc báo') },
      brings({ 'topics/doc-bao.yaml': topic('Đọc báo') }),
    );
    assert.deepEqual(
      problems.map(({ file, rule }) => [file, rule]),
      [['topics/bao.yaml', 'trung-ten']],
    );
    assert.match(problems[0]?.fix ?? '', /đổi tên tệp này thành doc-bao\.yaml/);
  });

  it('are one fault where they are not there, not one in every entry that refers to what they bring', async (test) => {
    const uses = { 'articles/bai.mdx': article({ title: 'Bài dùng tư liệu chung', topics: '[doc-bao]' }) };
    const packages = brings({ 'topics/doc-bao.yaml': topic('Đọc báo') });
    const mistyped = await open(test, { ...uses, ...site('@tinh/tu-lieuu') }, packages);
    assert.deepEqual(
      mistyped.problems.map(({ message, fix }) => `${message} ${fix}`),
      ['Gói “@tinh/tu-lieuu” chưa được cài. Có phải “@tinh/tu-lieu”?'],
    );
    const wrongElsewhere = { 'site.yaml': site('@tinh/tu-lieu')['site.yaml']!.replace('emblem: TT', 'emblem: TTTT') };
    assert.deepEqual(
      (await open(test, { ...uses, ...wrongElsewhere }, packages)).problems.map(({ file }) => file),
      ['site.yaml'],
    );
    const unreadable = { 'site.yaml': `${site('@tinh/tu-lieu')['site.yaml']}a: [` };
    assert.deepEqual(
      [...new Set((await open(test, { ...uses, ...unreadable }, packages)).problems.map(({ file }) => file))],
      ['site.yaml'],
    );
  });

  it('bring no pictures and no attachments', async (test) => {
    const quote = [
      'text: Một câu dùng khi thử thôi.',
      'verification: disputed',
      'reason: Câu dùng khi thử, không có nguồn.',
      'topics: [doc-sach]',
    ];
    const { problems } = await open(
      test,
      site('@tinh/tu-lieu'),
      brings({ 'quotes/cau.mdx': `---\n${quote.join('\n')}\n---\n\n![Ảnh chụp](./anh.jpg)\n` }),
    );
    assert.ok(
      problems.some(({ rule, line }) => rule === 'goi-tu-lieu' && line === 8),
      lines(problems).join('\n'),
    );
  });

  for (const [why, names, packages, said] of [
    [
      'is not installed',
      ['chua-cai'],
      {},
      /site\.yaml:10:\d+ {2}lỗi {2}goi-tu-lieu {2}Gói “chua-cai” chưa được cài\. Xem lại tên, rồi cài: npm install --save-exact chua-cai/,
    ],
    ['brings nothing', ['trong'], brings({}, { version: '1.0.0' }, 'node_modules/trong'), /goi-tu-lieu {2}Gói “trong” không mang mục nào/],
    [
      'has content of another form',
      ['moi'],
      brings({ 'topics/doc-bao.yaml': topic('Đọc báo') }, { 'thu-vien': { format: 99 } }, 'node_modules/moi'),
      /goi-tu-lieu {2}Gói “moi” viết theo dạng 99/,
    ],
    [
      'has a broken package.json',
      ['hong'],
      { 'node_modules/hong/package.json': '{' },
      /goi-tu-lieu {2}Gói “hong” có package\.json không đọc được/,
    ],
    ['has a name that npm would not take', ['../ngoai'], {}, /Viết tên gói như trong package\.json/],
    [
      'is named twice',
      ['hai', 'hai'],
      brings({ 'topics/doc-bao.yaml': topic('Đọc báo') }, {}, 'node_modules/hai'),
      /site\.yaml:10:19 .*“hai” đã kê ở trên: bỏ dòng này/,
    ],
  ] as const)
    it(`says so of a package that ${why}`, async (test) => {
      const { problems } = await open(test, site(...names), packages);
      assert.equal(problems.length, 1, lines(problems).join('\n'));
      assert.match(lines(problems)[0] ?? '', said);
    });
});

describe('links of the footer', () => {
  const footer = (address: string): Record<string, string> => ({
    'site.yaml': `${SOUND['site.yaml']}footer:\n  links:\n    - label: Xem\n      address: ${address}\n`,
  });
  for (const address of [
    '/',
    '/tin-tuc/',
    '/tin-tuc/bai-thu/',
    '/tin-tuc/nam/2026/',
    '/chu-de/doc-sach/#phan-tin',
    'https://tinh.example/a',
  ])
    it(`may lead to ${address}`, async (test) => assert.deepEqual(lines((await open(test, footer(address), {})).problems), []));
  it('lead to a page that there is', async (test) => {
    assert.deepEqual(lines((await open(test, footer('/tin-tuc/bai-thuu/'), {})).problems), [
      'site.yaml:13:16  lỗi  lien-ket-hong  Không có trang /tin-tuc/bai-thuu/ trong thư viện. Gần nhất: /tin-tuc/bai-thu/',
    ]);
  });
  it('lead to a page that readers see', async (test) => {
    const draft = { 'articles/bai-nhap.mdx': article({ title: 'Bài còn viết dở của thư viện' }, 'Chữ.', 'draft: true') };
    const { problems } = await open(test, { ...footer('/tin-tuc/bai-nhap/'), ...draft }, {});
    assert.deepEqual(
      problems.map(({ file, line, rule }) => [file, line, rule]),
      [['site.yaml', 13, 'lien-ket-hong']],
    );
  });
  it('lead to this site or to the web', async (test) => {
    for (const address of ['//evil.example/', 'javascript:alert(1)', 'gioi-thieu']) {
      const { problems } = await open(test, footer(address), {});
      assert.deepEqual([problems.length, problems[0]?.line], [1, 13], address);
    }
  });
});
