import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readLibrary } from '../../../src/library/read-library.ts';
import { currentDay, hiddenBecause, visibleFrom } from '../../../src/library/visibility.ts';
import { article, contentFolder, lines, SOUND, topic } from './content-folder.ts';

const base = { draft: false };
const withdrawn = { date: '2026-11-20', note: 'Nguồn đã gỡ bài.' };

describe('currentDay', () => {
  const clock = Date.parse('2026-11-21T16:59:59Z');

  it('is the day in Vietnam, which begins seven hours before that of UTC', () => {
    assert.equal(currentDay([], {}, clock), '2026-11-21');
    assert.equal(currentDay([], {}, clock + 1000), '2026-11-22');
  });

  it('is the day of SOURCE_DATE_EPOCH where that is set', () => {
    assert.equal(currentDay(['2026-11-21'], { SOURCE_DATE_EPOCH: String(Date.parse('2020-03-01T00:00:00Z') / 1000) }, clock), '2020-03-01');
    assert.equal(currentDay([], { SOURCE_DATE_EPOCH: 'hôm nay' }, clock), '2026-11-21');
  });

  it('is never before the newest commit: a clock that is behind would hide what is out', () => {
    assert.equal(currentDay(['2019-01-01', null, '2026-11-20'], {}, Date.parse('2001-01-01T00:00:00Z')), '2026-11-20');
    assert.equal(currentDay(['2026-11-20'], {}, clock), '2026-11-21');
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
  const problems = async (test: Parameters<typeof contentFolder>[0], extra: Record<string, string>): Promise<string[]> => lines((await readLibrary(await contentFolder(test, { ...files, ...extra }))).problems);

  it('a published text may not link to a scheduled one; one scheduled no earlier may', async (test) => {
    const body = 'Xem [bài hẹn ngày](/tin-tuc/hen/).';
    assert.deepEqual(await problems(test, { 'articles/bai.mdx': article({}, body) }), [
      'articles/bai.mdx:9:5  lỗi  hen-ngay  Mục “hen” hẹn đăng ngày 02/01/2999, sau bài này, nên bài này chưa gọi được. Đặt published: của bài này từ ngày đó trở đi, hoặc bỏ lời gọi.',
    ]);
    assert.deepEqual(await problems(test, { 'articles/bai.mdx': article({ published: TOMORROW }, body) }), []);
    assert.deepEqual(await problems(test, { 'articles/bai.mdx': article({ draft: 'true' }, body) }), []);
    assert.equal((await problems(test, { 'articles/bai.mdx': article({ published: '2999-01-01' }, body) })).length, 1, 'a build on the day between them would fail');
  });

  it('a published text may not call a withdrawn one; data may still name it', async (test) => {
    const [only, ...more] = await problems(test, { 'articles/bai.mdx': article({ topics: '[doc-sach, an]' }, 'Về <Term id="an">chủ đề</Term>.') });
    assert.match(only ?? '', /^articles\/bai\.mdx:9:10 {2}lỗi {2}da-rut {2}Mục “an” đã được rút khỏi trang/);
    assert.deepEqual(more, []);
  });
});
