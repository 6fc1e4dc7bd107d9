import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createEntry } from '../../../src/editing/new/create-entry.ts';
import { readFilledEntries } from '../../../src/editing/new/filled-entries.ts';
import type { Ask } from '../../../src/editing/new/fill-in.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { contentFolder, SOUND } from '../library/content-folder.ts';

const NOON = String(Date.parse('2026-11-22T12:00:00+07:00') / 1000);
const PLAN =
  'number: 14-KH/ĐUT\ntype: Kế hoạch\nissuer: Đảng ủy Thử\nissued: 2025-12-29\ntitle: Sinh hoạt chuyên đề\nverification: unconfirmed\n';

const session = (title: string, ...lines: string[]): string =>
  `---\n${[`title: ${title}`, 'organisation: chi-bo-thu', 'topics: [doc-sach]', ...lines].join('\n')}\n---\n\nNội dung thử.\n`;
const HELD = session(
  'Đọc sách quý hai',
  'year: 2026',
  'quarter: 2',
  'ordinal: 2',
  'of: 4',
  'status: concluded',
  'plan: 14-kh-dut-2025',
  "held: { date: 2026-05-14, start: '14:00', minutes: 90, place: Phòng họp thử, form: truc-tiep }",
  'chair: { role: Bí thư chi bộ, name: Nguyễn Văn Mẫu }',
  'secretary: { role: Thư ký chi bộ }',
  'presenters: [{ role: Tổ đảng một }]',
  'attendance: { present: 12, total: 14 }',
  'conclusions: [Mỗi tháng kể một chương.]',
  'tasks: [{ what: Lập tủ sách }]',
);
const FILES = {
  ...SOUND,
  'organisations/chi-bo-hai.yaml': 'name: Chi bộ hai\nkind: chi-bo\n',
  'documents/14-kh-dut-2025.yaml': PLAN,
  'sessions/doc-sach-quy-mot.mdx': session('Đọc sách quý một', 'year: 2026', 'quarter: 1', 'status: held', 'held: { date: 2026-02-10 }'),
  'sessions/doc-sach-quy-hai.mdx': HELD,
  'sessions/cua-chi-bo-hai.mdx': session('Chuyện của chi bộ hai', 'year: 2026', 'status: held', 'held: { date: 2026-10-01 }').replace(
    'chi-bo-thu',
    'chi-bo-hai',
  ),
};

async function create(test: TestContext, words: string[], { files = FILES as Record<string, string>, ask = null as Ask | null } = {}) {
  const folder = await contentFolder(test, files);
  const terminal = quietTerminal({ env: { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: NOON }, cwd: folder });
  const said = await createEntry(words, terminal, { readEntries: readFilledEntries, ask });
  const [, id = ''] = /Đã tạo sessions\/(\S+)\.mdx/.exec(said) ?? [];
  const split = splitFrontMatter(await readFile(join(folder, `sessions/${id}.mdx`), 'utf8'), 'x');
  assert.ok('yaml' in split);
  return { said, data: parseYaml(split.yaml, { file: 'x' }).data as Record<string, unknown> };
}

describe('npm run new -- session --like', () => {
  const LIKE_SECOND = {
    title: 'Nêu gương trong quý ba',
    organisation: 'chi-bo-thu',
    year: 2026,
    quarter: 3,
    ordinal: 3,
    of: 4,
    status: 'planned',
    plan: '14-kh-dut-2025',
    held: { date: '2026-08', start: '14:00', minutes: 90, place: 'Phòng họp thử', form: 'truc-tiep' },
    chair: { role: 'Bí thư chi bộ' },
    secretary: { role: 'Thư ký chi bộ' },
    topics: ['doc-sach'],
    draft: true,
  };
  const wordings: [string, string[]][] = [
    ['an id', ['session', 'Nêu gương trong quý ba', '--like', 'doc-sach-quy-hai', '--yes']],
    ['the last one of a unit', ['session', 'Nêu gương trong quý ba', '--like', 'last', '--organisation', 'chi-bo-thu', '--yes']],
    ['nothing behind it', ['session', 'Nêu gương trong quý ba', '--organisation', 'Chi bộ thử', '--yes', '--like']],
    ['an option behind it', ['session', 'Nêu gương trong quý ba', '--organisation', 'chi-bo-thu', '--like', '--yes']],
    ['the title behind it', ['session', '--organisation', 'chi-bo-thu', '--like', 'Nêu gương trong quý ba', '--yes']],
  ];
  for (const [how, words] of wordings)
    it(`takes what recurs, and nothing that was particular: ${how}`, async (test) => {
      const { said, data } = await create(test, words);
      assert.deepEqual(data, LIKE_SECOND);
      assert.match(said, /Lấy theo buổi “Đọc sách quý hai” \(sessions\/doc-sach-quy-hai\.mdx\): .*đơn vị.*địa điểm/);
      assert.match(said, /Không lấy: người dự/);
    });

  it('what is typed is stronger', async (test) => {
    const words = ['session', 'Nêu gương', '--like', 'doc-sach-quy-hai', '--held.place', 'Hội trường thử', '--quarter', '4', '--yes'];
    const { data } = await create(test, words);
    assert.deepEqual([data['quarter'], (data['held'] as { place: string }).place], [4, 'Hội trường thử']);
  });

  const next: [string, string[], Record<string, unknown>][] = [
    [
      'the last of a year',
      ['year: 2026', 'ordinal: 4', 'of: 4', 'quarter: 4', 'held: { date: 2026-11-20 }'],
      { year: 2027, quarter: 1, ordinal: 1 },
    ],
    ['monthly', ['year: 2026', 'ordinal: 11', 'of: 12', 'held: { date: 2026-11 }'], { year: 2026, quarter: 4, ordinal: 12 }],
    ['December', ['year: 2026', 'held: { date: 2026-12-05 }'], { year: 2027, quarter: 1 }],
    ['a quarter alone', ['year: 2026', 'quarter: 3'], { year: 2026, quarter: 4 }],
    ['the fourth quarter', ['year: 2026', 'quarter: 4'], { year: 2027, quarter: 1 }],
    ['a year alone', ['year: 2026', 'ordinal: 1', 'of: 2'], { year: 2026, ordinal: 2 }],
  ];
  for (const [what, lines, expected] of next)
    it(`goes on by one: ${what}`, async (test) => {
      const files = { ...SOUND, 'sessions/truoc.mdx': session('Buổi trước của chi bộ', 'status: planned', ...lines) };
      const { data } = await create(test, ['session', 'Buổi sau của chi bộ', '--like', '--yes'], { files });
      for (const field of ['year', 'quarter', 'ordinal']) assert.equal(data[field], expected[field], field);
    });

  it('is offered when somebody is asked; the topics are asked for', async (test) => {
    const asked: string[] = [];
    const ask: Ask = async ({ path, field }) => {
      asked.push(path);
      return path === 'like' ? [field.options![1]!.value] : ['doc-sach'];
    };
    const { data } = await create(test, ['session', 'Nêu gương trong quý ba'], { ask });
    assert.deepEqual(asked, ['like', 'topics']);
    assert.deepEqual(data, LIKE_SECOND);
    const none: Ask = async ({ path }) =>
      path === 'like'
        ? ['']
        : path === 'organisation'
          ? ['chi-bo-hai']
          : path === 'topics'
            ? ['doc-sach']
            : [path === 'year' ? '2026' : 'planned'];
    assert.equal((await create(test, ['session', 'Nêu gương trong quý ba'], { ask: none })).data['held'], undefined);
  });

  it('is refused in one sentence where there is nothing to be like', async (test) => {
    const refused: [string[], RegExp][] = [
      [['session', 'Tên mới của buổi', '--like', 'khong-co', '--yes'], /^Không có buổi sinh hoạt “khong-co”/],
      [['session', 'Tên mới của buổi', '--like', 'doc-sach-quy-ha', '--yes'], /Có phải: doc-sach-quy-hai/],
      [['topic', 'Tên mới', '--like', '--yes'], /^--like chỉ dùng cho buổi sinh hoạt/],
    ];
    for (const [words, sentence] of refused) await assert.rejects(create(test, words), { message: sentence });
    await assert.rejects(create(test, ['session', 'Tên mới của buổi', '--like', '--yes'], { files: SOUND }), {
      message: /^Chưa có buổi sinh hoạt nào/,
    });
  });
});
