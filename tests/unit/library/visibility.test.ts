import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { checkClock } from '../../../src/library/check-clock.ts';
import type { LibraryEntry } from '../../../src/library/entry.ts';
import type { ContentHistory } from '../../../src/library/git-history.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { currentDay, hiddenBecause, showsHidden, visibleFrom } from '../../../src/library/visibility.ts';
import { article, contentFolder, lines, SOUND, topic } from './content-folder.ts';

const base = { draft: false };
const withdrawn = { date: '2026-11-20', note: 'Nguồn đã gỡ bài.' };

describe('currentDay', () => {
  const clock = Date.parse('2026-11-21T16:59:59Z');

  it('is the day in Vietnam, which begins seven hours before that of UTC', () => {
    assert.equal(currentDay({}, clock), '2026-11-21');
    assert.equal(currentDay({}, clock + 1000), '2026-11-22');
  });

  it('is the day of SOURCE_DATE_EPOCH where that is set, and refuses one that is no number', () => {
    assert.equal(currentDay({ SOURCE_DATE_EPOCH: String(Date.parse('2020-03-01T00:00:00Z') / 1000) }, clock), '2020-03-01');
    for (const wrong of ['hôm nay', '-1', '1e9', ' 1', '2026-11-21'])
      assert.throws(() => currentDay({ SOURCE_DATE_EPOCH: wrong }, clock), {
        message: `Biến SOURCE_DATE_EPOCH là “${wrong}”. Cần số giây tính từ 1/1/1970, viết bằng chữ số, ví dụ 1735689600.`,
      });
  });
});

describe('showsHidden', () => {
  it('is said by SHOW_DRAFTS and by nothing else', () => {
    for (const env of [{}, { SHOW_DRAFTS: '' }, { SHOW_DRAFTS: '0' }, { NODE_ENV: 'development', MODE: 'development', DEV: '1' }])
      assert.equal(showsHidden(env), false);
    assert.equal(showsHidden({ SHOW_DRAFTS: '1', NODE_ENV: 'production' }), true);
    for (const odd of ['true', 'yes', '2', ' 1', 'false'])
      assert.throws(() => showsHidden({ SHOW_DRAFTS: odd }), {
        message: `Biến SHOW_DRAFTS là “${odd}”. Chỉ nhận 1 (hiện cả bản nháp) hoặc 0.`,
      });
  });
});

describe('checkClock', () => {
  const at = (day: string): number => Date.parse(`${day}T05:00:00Z`);
  const history = (...days: [string, string][]): ContentHistory => ({ lastChanged: new Map(days), removed: [], warnings: [] });
  const entry = (published: string): LibraryEntry => ({
    collection: 'articles',
    id: 'hen',
    file: 'articles/hen.mdx',
    data: { draft: false, published } as LibraryEntry['data'],
    body: null,
    positionOf: () => ({ line: 1, column: 1 }),
  });
  const told = (...args: Parameters<typeof checkClock>): string[] => lines(checkClock(...args));
  const commits = history(['articles/a.mdx', '2026-11-20'], ['articles/b.mdx', '2026-11-25']);

  it('is silent where the clock fits the commits, a day behind them included', () => {
    for (const day of ['2026-11-24', '2026-11-25', '2027-06-01', '2031-01-01'])
      assert.deepEqual(told(commits, [entry('2020-01-01')], {}, at(day)), []);
    assert.deepEqual(told(history(), [entry('2027-01-01')], {}, at('2031-01-01')), []);
  });

  it('a clock behind the newest commit would hide what is out: it names the file of that commit', () => {
    const [only, ...more] = told(commits, [], {}, at('2026-11-20'));
    assert.match(
      only ?? '',
      /^articles\/b\.mdx:1:1 {2}lỗi {2}dong-ho {2}Lần lưu \(commit\) mới nhất của tệp này ghi ngày 2026-11-25, sau hôm nay theo đồng hồ của máy \(2026-11-20\)/,
    );
    assert.deepEqual(more, []);
    assert.match(
      told(history(), [], {}, at('1980-01-04')).join(),
      /^site\.yaml:1:1 {2}lỗi {2}dong-ho {2}Đồng hồ của máy đang chỉ ngày 1980-01-04/,
    );
  });

  it('a clock years ahead may not publish what is to come', () => {
    assert.match(
      told(commits, [entry('2027-01-05')], {}, at('2031-01-01')).join(),
      /^articles\/hen\.mdx:1:1 {2}lỗi {2}dong-ho {2}Mục này hẹn ngày 2027-01-05/,
    );
    assert.deepEqual(told(commits, [entry('2032-01-05')], {}, at('2031-01-01')), []);
  });

  it('believes whoever sets SOURCE_DATE_EPOCH', () => {
    assert.deepEqual(told(commits, [entry('2027-01-05')], { SOURCE_DATE_EPOCH: '0' }, at('1980-01-04')), []);
  });
});

describe('hiddenBecause', () => {
  it('shows an entry from its day on', () => {
    assert.equal(hiddenBecause({ ...base, published: '2026-11-22' }, '2026-11-21'), 'scheduled');
    assert.equal(hiddenBecause({ ...base, published: '2026-11-22' }, '2026-11-22'), null);
    assert.equal(hiddenBecause(base, '2026-11-22'), null);
  });

  it('a draft is a draft whatever else it says; what was withdrawn stays so', () => {
    assert.equal(hiddenBecause({ draft: true, withdrawn, published: '2020-01-01' }, '2026-11-22'), 'draft');
    assert.equal(hiddenBecause({ ...base, withdrawn, published: '2030-01-01' }, '2026-11-22'), 'withdrawn');
    assert.ok(visibleFrom({ draft: true, published: '2020-01-01' }) > '9999-12-31');
  });
});

describe('references to what readers do not see', () => {
  const TOMORROW = '2999-01-02';
  const files = {
    ...SOUND,
    'topics/an.yaml': `${topic('Chủ đề đã rút')}withdrawn:\n  date: 2026-11-20\n  note: Gộp vào chủ đề khác.\n`,
    'articles/hen.mdx': article({ title: 'Bài hẹn ngày của thư viện', published: TOMORROW }),
  };
  const problems = async (test: Parameters<typeof contentFolder>[0], extra: Record<string, string>): Promise<string[]> =>
    lines((await readLibrary(await contentFolder(test, { ...files, ...extra }))).problems);

  it('a published text may not link to a scheduled one; one scheduled no earlier may', async (test) => {
    const body = 'Xem [bài hẹn ngày](/tin-tuc/hen/).';
    assert.deepEqual(await problems(test, { 'articles/bai.mdx': article({}, body) }), [
      'articles/bai.mdx:9:5  lỗi  hen-ngay  Mục “hen” hẹn đăng ngày 02/01/2999, sau bài này, nên bài này chưa dẫn tới được. Đặt ' +
        'published: của bài này từ ngày đó trở đi, hoặc bỏ chỗ dẫn.',
    ]);
    assert.deepEqual(await problems(test, { 'articles/bai.mdx': article({ published: TOMORROW }, body) }), []);
    assert.deepEqual(await problems(test, { 'articles/bai.mdx': article({ draft: 'true' }, body) }), []);
    assert.equal(
      (await problems(test, { 'articles/bai.mdx': article({ published: '2999-01-01' }, body) })).length,
      1,
      'a build on the day between them would fail',
    );
  });

  it('a published text may not call a withdrawn one; data may still name it', async (test) => {
    const [only, ...more] = await problems(test, {
      'articles/bai.mdx': article({ topics: '[doc-sach, an]' }, 'Về <Term id="an">chủ đề</Term>.'),
    });
    assert.match(only ?? '', /^articles\/bai\.mdx:9:10 {2}lỗi {2}da-rut {2}Mục “an” đã được rút khỏi trang/);
    assert.deepEqual(more, []);
  });
});
