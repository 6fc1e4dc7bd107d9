import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { readFilledEntries } from '../../../src/editing/new/filled-entries.ts';
import { createEntry } from '../../../src/editing/new/create-entry.ts';
import type { Ask, Question } from '../../../src/editing/new/fill-in.ts';
import { Refusal } from '../../../src/problems/refusal.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { LONGEST_ID } from '../../../src/text/entry-id.ts';
import { contentFolder, lines, SOUND, topic } from '../library/content-folder.ts';
import { quietTerminal } from '../../quiet-terminal.ts';

/** 22/11/2026. */
const NOON = String(Date.parse('2026-11-22T12:00:00+07:00') / 1000);
const FILES = { ...SOUND, 'topics/neu-guong.yaml': topic('Nêu gương'), 'works/bai-thu-mau.yaml': 'title: Bài thử mẫu\n' };
const ARTICLE = [
  'article',
  'Chi bộ thử đọc sách tháng mười một',
  '--summary',
  'Chi bộ cùng đọc một quyển sách rồi kể lại.',
  '--category',
  'tin-nganh',
  '--topics',
  'doc-sach',
];

interface Library {
  folder: string;
  create: (words: readonly string[], ask?: Ask | null) => Promise<string>;
  read: (file: string) => Promise<string>;
  refusal: (words: readonly string[]) => Promise<string>;
}

async function open(test: TestContext, files: Readonly<Record<string, string>> = FILES): Promise<Library> {
  const folder = await contentFolder(test, files);
  const terminal = quietTerminal({ env: { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: NOON }, cwd: await contentFolder(test, {}) });
  const create: Library['create'] = (words, ask = null) => createEntry(words, terminal, { readEntries: readFilledEntries, ask });
  return {
    folder,
    create,
    read: (file) => readFile(join(folder, file), 'utf8'),
    refusal: async (words) => {
      const before = await readdir(folder, { recursive: true });
      const error = await create(words).then(
        () => assert.fail('was not refused'),
        (thrown: unknown) => thrown,
      );
      assert.ok(error instanceof Refusal, String(error));
      const after = await readdir(folder, { recursive: true });
      assert.deepEqual(after.toSorted(), before.toSorted(), 'nothing is left behind');
      assert.doesNotMatch(error.message, /\n\s+at /);
      return error.message;
    },
  };
}

describe('npm run new', () => {
  const commands: [file: string, words: string[]][] = [
    ['articles/chi-bo-thu-doc-sach-thang-muoi-mot.mdx', ARTICLE],
    [
      'sessions/noi-di-doi-voi-lam.mdx',
      ['session', 'Nói đi đôi với làm', '--organisation', 'chi-bo-thu', '--topics', 'neu-guong,doc-sach'],
    ],
    [
      'quotes/cau-thu-nghiem-dung-de-kiem-tra.mdx',
      ['quote', 'Câu thử nghiệm, dùng để kiểm tra', '--topics', 'neu-guong', '--work', 'Bài thử mẫu', '--date', '15/10/1949'],
    ],
    [
      'documents/05-ct-tw-2016.yaml',
      ['document', '05-CT/TW', '--type', 'Chỉ thị', '--issuer', 'Bộ Chính trị', '--issued', '2016-05-15', '--title', 'Về việc thử'],
    ],
    [
      'topics/hoc-tap-suot-doi.yaml',
      ['topic', 'Học tập suốt đời', '--group', 'tu-tuong', '--description', 'Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.'],
    ],
    ['organisations/dang-bo-thu.yaml', ['organisation', 'Đảng bộ thử', '--kind', 'Đảng bộ']],
  ];

  it('makes a draft of each kind that passes the check', async (test) => {
    const { folder, create, read } = await open(test);
    for (const [file, words] of commands) {
      const said = await create(words);
      assert.ok(said.includes(file), said);
      assert.match(await read(file), /^draft: true$/m, file);
    }
    assert.deepEqual(lines((await readLibrary(folder)).problems), []);
  });

  it('writes fields in the order of the schema, then a text to fill in', async (test) => {
    const { create, read } = await open(test);
    const said = await create([...ARTICLE, '--source.rights', 'Viết tóm lược, dẫn nguồn', '--source.name', 'Báo thử']);
    const text = await read('articles/chi-bo-thu-doc-sach-thang-muoi-mot.mdx');
    assert.ok(
      text
        .replace(/^#(?! \S).*\n/gm, '')
        .startsWith(
          '---\ntitle: Chi bộ thử đọc sách tháng mười một\nsummary: Chi bộ cùng đọc một quyển sách rồi kể lại.\npublished: ' +
            '2026-11-22\ncategory: tin-nganh\nsource:\n  name: Báo thử\n  rights: summary\ntopics:\n  - doc-sach\ndraft: ' +
            'true\n# Có thể thêm',
        ),
      text,
    );
    assert.match(text, /\n---\n\n\[Viết ở đây: mở bài/);
    assert.deepEqual(text.match(/^## .+$/gm), ['## Việc đã làm', '## Kết quả', '## Điều rút ra']);
    assert.match(said, /npm run dev.*\/tin-tuc\/chi-bo-thu-doc-sach-thang-muoi-mot\//);
    assert.match(said, /npm run content:check -- /);
    assert.match(said, /xóa dòng draft: true/);
  });

  it('understands names for codes, Vietnamese dates, addresses for kinds, and text in any normal form', async (test) => {
    const { create, read } = await open(test);
    await create([
      'trich-dan',
      'Câu thử thứ hai'.normalize('NFD'),
      '--topics=Nêu gương',
      '--topics',
      'doc-sach',
      '--work=Bài thử mẫu',
      '--date',
      '1/9/1947',
      '--fragment',
      'true',
    ]);
    assert.equal(
      (await read('quotes/cau-thu-thu-hai.mdx')).split('---')[1]?.replace(/^#.*\n/gm, ''),
      '\ntext: Câu thử thứ hai\nfragment: true\nwork: bai-thu-mau\ndate:\n  value: 1947-09-01\n  ' +
        'confirmed: false\nverification: unverified\ntopics:\n  - neu-guong\n  - doc-sach\ndraft: true\n',
    );
  });

  it('keeps nothing unseen of what was typed, and nothing that ends the front matter', async (test) => {
    const { create, read } = await open(test);
    await create(ARTICLE.with(1, 'Chi bộ\u202E thử \u200Bđọc\u{E0041} sách --- draft: false'));
    const text = await read('articles/chi-bo-thu-doc-sach-draft-false.mdx');
    assert.match(text, /^title: '?Chi bộ thử đọc sách --- draft: false'?$/m);
    assert.match(text, /^draft: true$/m);
  });

  it('cuts a long name at a word, or takes the one it is given', async (test) => {
    const { create } = await open(test);
    const long = `Chi bộ thử ${'đọc sách và kể lại cho nhau nghe '.repeat(4)}trong năm`;
    const [, id = ''] = /articles\/(\S+)\.mdx/.exec(await create([...ARTICLE.with(1, long)])) ?? [];
    assert.ok(id.length <= LONGEST_ID && long.startsWith('Chi bộ thử đọc sách') && /^chi-bo-thu-doc-sach.*[a-z]$/.test(id), id);
    assert.match(await create([...ARTICLE.with(1, 'Một bài khác hẳn của chi bộ'), '--id', 'bai-khac']), /articles\/bai-khac\.mdx/);
  });
});

describe('bad input to npm run new gets one sentence, and nothing is written', () => {
  const cases: [name: string, words: string[], said: RegExp][] = [
    ['no kind', [], /^Thiếu loại mục\. Viết: npm run new -- article/],
    ['an unknown kind', ['artcle', 'Tên'], /^Không có loại “artcle”\. Có phải “article”\?/],
    ['a kind nothing is like', ['xyzzy', 'Tên'], /^Không có loại “xyzzy”\. Các loại: article, session/],
    ['no title', ['topic'], /^Thiếu tiêu đề\./],
    ['an unknown flag', [...ARTICLE, '--sumary', 'x'], /^Không có tùy chọn --sumary\. Có phải --summary\?/],
    ['an unknown flag inside a group', [...ARTICLE, '--source.nam', 'x'], /--source\.name\?/],
    ['a flag without a value', [...ARTICLE, '--id'], /^Sau --id cần một giá trị\./],
    ['a flag given twice', [...ARTICLE, '--summary', 'x'], /^--summary chỉ viết một lần\./],
    [
      'a value that is none of the list',
      ARTICLE.with(5, 'tin-nhanh'),
      /^--category \(chuyên mục\) không nhận “tin-nhanh”\. Viết một trong: tin-nganh \(Tin ngành\)/,
    ],
    ['a reference that leads nowhere', ARTICLE.with(7, 'doc-sac'), /^--topics: không có mục “doc-sac” trong Chủ đề\. Có phải: doc-sach/],
    ['words for a number', ['session', 'Một buổi', '--year', 'hai nghìn'], /^--year \(năm\) nhận một con số, không phải “hai nghìn”\./],
    ['a text that is too short', ARTICLE.with(3, 'Ngắn'), /“summary” \(tóm tắt\): Cần ít nhất 20 ký tự\./],
    ['a day that is none', [...ARTICLE, '--published', '30/02/2026'], /Ngày này không có trong lịch\./],
    [
      'required fields left out',
      ['article', 'Chi bộ thử đọc sách'],
      /^Còn thiếu --summary \(tóm tắt\), --category \(chuyên mục\), --topics \(chủ đề\)\./,
    ],
    [
      'a group left out',
      ['quote', 'Câu thử', '--topics', 'doc-sach'],
      /^Còn thiếu --work \(tác phẩm\), --date\.value \(ngày\), --date\.confirmed/,
    ],
    ['a list of groups', [...ARTICLE, '--figures', '3'], /^--figures \(số liệu\) có nhiều phần, không đặt được ở dòng lệnh/],
    [
      'a title without letters',
      ['topic', '!!!', '--group', 'tu-tuong', '--description', 'Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.'],
      /^Tiêu đề cần có chữ hoặc số/,
    ],
    ['a path for an id', [...ARTICLE, '--id', '../ngoai'], /^--id “\.\.\/ngoai” chưa đúng/],
    ['an id that archives use', [...ARTICLE, '--id', 'trang'], /^Tên “trang” đã dùng cho các trang danh sách\./],
    ['an entry that is there', [...ARTICLE, '--id', 'bai-thu'], /^Đã có .*articles\/bai-thu\.mdx, không ghi đè\. .*--id bai-thu-2$/],
    ['a name that is taken', ARTICLE.with(1, 'Bài thử thứ nhất của thư viện'), /^Trùng với articles\/bai-thu\.mdx/],
  ];
  for (const [name, words, said] of cases) {
    it(`${name}`, async (test) => {
      const { refusal } = await open(test);
      assert.match(await refusal(words), said);
    });
  }

  it("an address that was somebody's", async (test) => {
    const { refusal } = await open(test, { ...FILES, 'topics/neu-guong.yaml': `${topic('Nêu gương')}redirects: [lam-guong]\n` });
    assert.match(await refusal([...commandsTopic, '--id', 'lam-guong']), /^topics\/neu-guong\.yaml từng có địa chỉ này/);
  });

  it('a file that stands there without being read', async (test) => {
    const { refusal } = await open(test, { ...FILES, 'topics/hoc-tap.yaml': 'name: {\n' });
    assert.match(await refusal([...commandsTopic, '--id', 'hoc-tap']), /^Đã có .*topics\/hoc-tap\.yaml, không ghi đè/);
  });

  it('names that mean something to a system, or are too long for one', async (test) => {
    const { refusal } = await open(test);
    assert.match(await refusal([...commandsTopic.with(1, 'Con')]), /^Tên “con” Windows dành cho thiết bị.*--id con-moi$/);
    assert.match(await refusal([...commandsTopic, '--id', 'a'.repeat(10_000)]), /^Dài quá để làm địa chỉ: 10000 ký tự, nhiều nhất 200\. /);
    assert.ok((await refusal(['article', 'Chi bộ '.repeat(2000), ...ARTICLE.slice(2)])).length < 1600);
    assert.doesNotMatch(await refusal(['\u001B[31mbai\u202E\u0000', 'Tên']), /[\u001B\u202E\u0000]/);
    assert.match(await refusal(['__proto__', 'constructor']), /^Không có loại “__proto__”/);
  });

  it('a folder of the library that is a link', async (test) => {
    const { folder, refusal } = await open(test, FILES);
    await rm(join(folder, 'documents'), { recursive: true, force: true });
    await symlink(await contentFolder(test, {}), join(folder, 'documents'));
    assert.match(
      await refusal(['document', '05-CT/TW', '--title', 'Về việc thử', '--type', 'Chỉ thị', '--issuer', 'Bộ Chính trị']),
      /liên kết \(symlink\)/,
    );
  });

  it('a folder that is not there, or cannot be written to', async (test) => {
    const { folder, create, refusal } = await open(test);
    const nowhere = quietTerminal({ env: { CONTENT_DIR: 'khong-co' }, cwd: folder });
    await assert.rejects(
      createEntry(commandsTopic, nowhere, { readEntries: readFilledEntries, ask: null }),
      /Không thấy thư mục nội dung .*khong-co/,
    );
    await writeFile(join(folder, 'quotes'), 'a file where the folder should be');
    assert.match(
      await refusal(['quote', 'Câu thử', '--topics', 'doc-sach', '--verification', 'disputed', '--reason', 'Chưa thấy nguồn nào.']),
      /^Không ghi được vào .*quotes \(EEXIST|ENOTDIR\)\. Chưa tạo tệp nào\.$/,
    );
    await rm(join(folder, 'quotes'));
    await mkdir(join(folder, 'quotes'));
    await create(['quote', 'Câu thử', '--topics', 'doc-sach', '--verification', 'disputed', '--reason', 'Chưa thấy nguồn nào.']);
  });
});

const commandsTopic = ['topic', 'Học tập', '--group', 'tu-tuong', '--description', 'Chủ đề dùng khi thử, đủ dài để qua được kiểm tra.'];

describe('questions', () => {
  /** Answers in the order of the script; a refused answer is followed by the next. */
  function scripted(script: Record<string, string[]>): { ask: Ask; asked: string[]; refused: string[] } {
    const asked: string[] = [];
    const refused: string[] = [];
    const ask = async ({ path, suggestion, refuse }: Question): Promise<string[]> => {
      asked.push(path);
      for (;;) {
        const answer = script[path]?.shift() ?? suggestion ?? assert.fail(`no answer for ${path}`);
        const refusal = refuse([answer]);
        if (!refusal) return [answer];
        refused.push(refusal);
      }
    };
    return { ask, asked, refused };
  }

  it('come for what the schema needs, with what is usual on offer', async (test) => {
    const { create, read } = await open(test);
    const { ask, asked, refused } = scripted({
      summary: ['Ngắn', 'Chi bộ cùng đọc một quyển sách rồi kể lại.'],
      category: ['tin-nganh'],
      topics: ['không có', 'doc-sach'],
    });
    await create(['article', 'Chi bộ thử hỏi đáp'], ask);
    assert.deepEqual(asked, ['summary', 'published', 'category', 'topics']);
    assert.match(refused.join('\n'), /Cần ít nhất 20 ký tự.*\n--topics: không có mục “không có”/);
    assert.match(await read('articles/chi-bo-thu-hoi-dap.mdx'), /^published: 2026-11-22$/m);
  });

  it('come also for the title, and for fields that an answer makes necessary', async (test) => {
    const { create, read } = await open(test);
    const { ask, asked } = scripted({
      text: ['Câu thử có câu hỏi'],
      verification: ['disputed'],
      topics: ['doc-sach'],
      reason: ['Chưa thấy nguồn nào.'],
    });
    await create(['quote'], ask);
    assert.deepEqual(asked, ['text', 'verification', 'topics', 'reason']);
    assert.match(await read('quotes/cau-thu-co-cau-hoi.mdx'), /^reason: Chưa thấy nguồn nào\.$/m);
  });

  it('do not come with --yes', async (test) => {
    const { create } = await open(test);
    await assert.rejects(
      create(['article', 'Chi bộ thử', '--yes'], () => assert.fail('asked')),
      /^Error: Còn thiếu|Còn thiếu/,
    );
    await create([...ARTICLE, '--yes'], () => assert.fail('asked'));
  });

  it('an optional one that is worth asking may be left empty', async (test) => {
    const { create, read } = await open(test);
    const { ask, asked } = scripted({ number: ['06-QĐ/TW'], type: ['Quy định'], issuer: ['Ban Bí thư'], issued: [''] });
    await create(['document', 'Về việc thử có câu hỏi'], ask);
    assert.deepEqual(asked.toSorted(), ['issued', 'issuer', 'number', 'type', 'verification']);
    assert.doesNotMatch(await read('documents/06-qd-tw.yaml'), /^issued/m);
  });
});
