import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';

import { idFault } from '../../../src/library/id-fault.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { RESERVED_PAGES, SECTIONS } from '../../../src/schemas/addresses.ts';
import { article, contentFolder, lines, SOUND } from './content-folder.ts';

async function problemsOf(test: TestContext, files: Record<string, string>): Promise<string[]> {
  return lines((await readLibrary(await contentFolder(test, { ...SOUND, ...files }))).problems);
}

const session = (title: string, ...attachments: string[]): string =>
  `---\ntitle: ${title}\norganisation: chi-bo-thu\nyear: 2019\nstatus: planned\ntopics: [doc-sach]\n${attachments.length > 0 ? `attachments:\n${attachments.map((file) => `  - { file: ${file}, title: Đề dẫn }\n`).join('')}` : ''}---\n\nNội ` +
  'dung.\n';
const page = (redirects: string): string =>
  `---\ntitle: Trang chuyển địa chỉ\nsummary: Trang thử chuyển địa chỉ cũ sang mới.\nredirects: [${redirects}]\n---\n\nChữ.\n`;

describe('one maker for each file of the site', () => {
  it('an attachment may not take the place of one of another session, whatever the case', async (test) => {
    const files = {
      'sessions/cha.mdx': session('Chuyên đề thử cha', './tep/Mot.txt'),
      'sessions/tep/Mot.txt': 'a',
      'sessions/cha/tep.mdx': session('Chuyên đề thử con', './mot.TXT'),
      'sessions/cha/mot.TXT': 'b',
    };
    assert.deepEqual(await problemsOf(test, files), [
      'sessions/cha/tep.mdx:8:13  lỗi  trung-dia-chi  Tệp này sẽ ở địa chỉ /chuyen-de/cha/tep/tep/mot.txt, chỗ đã thuộc về ' +
        'sessions/cha.mdx. Đổi tên tệp này, hoặc đổi tên sessions/cha.mdx.',
    ]);
  });

  it('nor of a page: it has an ending, which no address of a page has', async (test) => {
    assert.match(
      (
        await problemsOf(test, {
          'sessions/cha.mdx': session('Chuyên đề thử cha', './mot'),
          'sessions/mot': 'a',
          'sessions/cha/tep/mot.mdx': session('Chuyên đề thử con'),
        })
      ).join('\n'),
      /gia-tri-sai {2}.*Chỉ đính kèm được tệp có đuôi/,
    );
    assert.deepEqual(
      await problemsOf(test, {
        'sessions/cha.mdx': session('Chuyên đề thử cha', './mot.txt'),
        'sessions/mot.txt': 'a',
        'sessions/cha/tep/mot.mdx': session('Chuyên đề thử con'),
      }),
      [],
    );
  });

  it('nor of one of its own session', async (test) => {
    assert.match(
      (await problemsOf(test, { 'sessions/cha.mdx': session('Chuyên đề thử cha', './a.txt', './A.txt'), 'sessions/a.txt': 'a' })).join(
        '\n',
      ),
      /9:13 {2}lỗi {2}trung-dia-chi {2}Tệp này và một tệp kê ở trên cùng địa chỉ .* hoặc bỏ dòng này/,
    );
  });

  it('an attachment is listed once', async (test) => {
    assert.deepEqual(
      await problemsOf(test, { 'sessions/cha.mdx': session('Chuyên đề thử cha', './a.txt', './a.txt'), 'sessions/a.txt': 'a' }),
      ['sessions/cha.mdx:9:13  lỗi  trung-dia-chi  Tệp này đã kê ở trên. Mỗi tệp chỉ kê một lần: bỏ dòng này.'],
    );
  });
});

describe('former ids', () => {
  const SOUND_ONES = ['cu', 'nam-2019/cu', 'bai-thu/cu', 'trang-chu'];
  const FAULTY: Record<string, string> = {
    'trang/2': 'Tên “trang” đã dùng cho các trang danh sách.',
    nam: 'Tên “nam” đã dùng',
    'chu-de/doc-sach': 'Tên “chu-de” đã dùng',
    'cu/trang/2': 'Tên “trang” đã dùng',
    nul: 'Tên “nul” Windows dành cho thiết bị',
    'cu/com1': 'Tên “com1” Windows dành cho thiết bị',
    ['a'.repeat(255)]: 'Dài quá để làm địa chỉ: 255 ký tự, nhiều nhất 200.',
    ['a'.repeat(190)]: 'Tên dài quá: 190 byte',
    [Array(100).fill('a').join('/')]: 'Nằm sâu quá: 100 tầng, nhiều nhất 5.',
  };
  for (const old of SOUND_ONES)
    it(`${old} may have been an address`, async (test) =>
      assert.deepEqual(
        await problemsOf(test, { 'articles/moi.mdx': article({ title: 'Bài thử đã đổi tên', redirects: `[${old}]` }) }),
        [],
      ));
  for (const [old, said] of Object.entries(FAULTY)) {
    it(`${old.slice(0, 20)} cannot have been one`, async (test) => {
      const [found = '', ...more] = await problemsOf(test, {
        'articles/moi.mdx': article({ title: 'Bài thử đã đổi tên', redirects: `[${old}]` }),
      });
      assert.match(found, /^articles\/moi\.mdx:7:13 {2}lỗi {2}ma-cu-sai {2}Mã cũ “.{1,61}”: /);
      assert.ok(found.includes(said), found);
      assert.deepEqual(more, []);
    });
  }

  it('of pages: none of the site’s own, nor below them', async (test) => {
    for (const old of [
      'quan-tri',
      'pagefind',
      'tim-kiem',
      'thiet-ke',
      '404',
      '500',
      'index',
      'tin-tuc',
      'tin-tuc/bai-thu',
      'chu-de/x',
      'quan-tri/trang',
    ]) {
      assert.match(
        (await problemsOf(test, { 'pages/moi.mdx': page(`'${old}'`) })).join('\n'),
        new RegExp(`pages/moi\\.mdx:4:13 {2}lỗi {2}ma-cu-sai {2}Mã cũ “${old}”: Địa chỉ /${old.split('/')[0]}/ đã có trang khác\\.`),
        old,
      );
    }
    assert.deepEqual(await problemsOf(test, { 'pages/moi.mdx': page('cu, gioi-thieu/cu') }), []);
  });
});

describe('ids', () => {
  it('of the site’s own pages are reserved: each page of src/pages, each collection', () => {
    const own = readdirSync('src/pages')
      .map((name) => name.replace(/\.(?:astro|mdx|ts)$/, ''))
      .filter((name) => /^[a-z0-9-]+$/.test(name));
    assert.ok(own.length > 5);
    for (const name of [...own, ...SECTIONS]) assert.ok(RESERVED_PAGES.includes(name), name);
    for (const name of readdirSync('public')) assert.ok(name.includes('.') || name.startsWith('_') || RESERVED_PAGES.includes(name), name);
  });

  it('whose own files would stand where the library has one of its own are refused, each with one that can be', () => {
    const taken = {
      organisations: ['ngay-nay', 'chuyen-de'],
      quotes: ['cau-hom-nay'],
      materials: ['doc-sach/trinh-chieu'],
      sessions: ['doc-sach/trinh-chieu'],
    } as const;
    for (const [collection, ids] of Object.entries(taken))
      for (const id of ids) {
        const fault = idFault(collection as keyof typeof taken, id);
        assert.ok(fault, id);
        assert.equal(idFault(collection as keyof typeof taken, fault.better), null, fault.better);
      }
    const calendar = { message: 'Tên “ngay-nay” đã dùng cho lịch chung của thư viện.', better: 'ngay-nay-don-vi' };
    assert.deepEqual(idFault('organisations', 'ngay-nay'), calendar);
    assert.equal(idFault('topics', 'ngay-nay'), null);
    assert.equal(idFault('materials', 'trinh-chieu'), null);
  });

  it('that cannot be a path on every system are refused, each with one that can', () => {
    for (const id of ['nul', 'a/con/b', 'com1', 'a'.repeat(190), 'a/b/c/d/e/f', 'x/trang/2', 'gan-nham', 'Ấ b']) {
      const fault = idFault('topics', id);
      assert.ok(fault, id);
      assert.equal(idFault('topics', fault.better), null, `${id} → ${fault.better}`);
    }
  });
});
