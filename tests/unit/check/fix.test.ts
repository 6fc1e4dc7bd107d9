import type { CheckContext } from '../../../src/check/engine/rule.ts';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openFile } from '../../../src/check/engine/checked-file.ts';
import { openContext, openReader } from '../../../src/check/engine/context.ts';
import { fixFile, fixFolder, type AppliedFix } from '../../../src/check/engine/fix.ts';
import { checkContext } from '../../../src/check/engine/run.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { article, SOUND } from './content-folder.ts';
import { ruleCases } from './rule-cases.ts';

const context: CheckContext = await withFolder(SOUND, (dir) => openContext(openReader(dir)));

function fix(source: string, collection: 'articles' | 'quotes' | 'topics' = 'articles'): { source: string; fixed: AppliedFix[] } {
  return fixFile(openFile(source, { file: `${collection}/bai.mdx`, collection, id: 'bai' }, null), context);
}

/** Body and what --fix makes of it. */
const FIXED: [before: string, after: string][] = [
  ['Đa\u0309ng viên', 'Đảng viên'],
  ['Ðảng và cǎn cứ', 'Đảng và căn cứ'],
  ['nhân\u200B dân', 'nhân dân'],
  ['chi\u00A0bộ, 95\u00A0%', 'chi bộ, 95\u00A0%'],
  ['Chi bộ họp. ', 'Chi bộ họp.'],
  ['Đảng uỷ Sở, đồng chí Nguyễn Thuý Hà', 'Đảng ủy Sở, đồng chí Nguyễn Thuý Hà'],
  [`${'Đảng uỷ Sở mời đồng chí'.normalize('NFD')} Nguyễn Thuý Hà`, 'Đảng ủy Sở mời đồng chí Nguyễn Thuý Hà'],
  ['Đồng chí Nguyễn Thuý Hà, Đảng uỷ'.normalize('NFD'), 'Đồng chí Nguyễn Thuý Hà, Đảng ủy'],
  ['Chỉ thị 05 -CT/TƯ ngày 15.5.2016'.normalize('NFD'), 'Chỉ thị 05-CT/TƯ ngày 15/5/2016'],
  ['“Dân vận khéo" và "một cửa"', '“Dân vận khéo” và “một cửa”'],
  ['Dấu “mở mà không đóng và "một cửa".', 'Dấu “mở mà không đóng và “một cửa”.'],
  ['Đời sống Nhân dân", màn hình 15"', 'Đời sống Nhân dân”, màn hình 15"'],
  ['Chi bộ giao việc , nhắc hạn  và “ báo" **kết quả** .', 'Chi bộ giao việc, nhắc hạn và “báo” **kết quả**.'],
  ['**Céng hßa** x· héi chñ nghÜa ViÖt Nam: ®éc lËp', '**Cộng hòa** xã hội chủ nghĩa Việt Nam: độc lập'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['Chñ nghÜa: ng\u00ADêi ViÖt Nam tr\u00ADíc hÕt', 'Chủ nghĩa: người Việt Nam trước hết'],
  ['"Với mục tiêu ở bộ phận "một cửa" ở cấp huyện."', '“Với mục tiêu ở bộ phận “một cửa” ở cấp huyện.”'],
  ['ngày 18.5.2021, 27-11-2019 và 2019-11-27', 'ngày 18/5/2021, 27/11/2019 và 27/11/2019'],
  ['Kế hoạch 14 -KH/ĐU.STTTT và 05 – CT/TW', 'Kế hoạch 14-KH/ĐU.STTTT và 05-CT/TW'],
  ['| Đảng uỷ | "a" |\n| --- | --- |\n| ngày 1.2.2020 | b |', '| Đảng ủy | “a” |\n| --- | --- |\n| ngày 1/2/2020 | b |'],
  ['<Callout kind="ghi-chu" title="Đảng uỷ">\n\nA\n\n</Callout>', '<Callout kind="ghi-chu" title="Đảng ủy">\n\nA\n\n</Callout>'],
];

/** What --fix must not touch. */
const LEFT = [
  '`Đảng uỷ "a" 2019-11-27`',
  '```\nngày 18.5.2021  \n```',
  '[bài](https://mau.example/2019-11-27/%C4%90a\u0309ng)',
  'Dòng một  \ndòng hai',
  'Dấu “mở mà không đóng, “mở nữa và a"một.',
  'Đảng viên chóng trë: x· héi chñ nghÜa ViÖt Nam, ®éc lËp',
  'Chi bộ {/* xem  lại */} họp {/* ghi chú */}, rồi về.',
  'Số **14** -KH/ĐU.STTTT',
  '-\u00A0mục không phải danh sách',
  '\u200B# Không phải đề mục',
];

describe('--fix', () => {
  for (const [before, after] of FIXED) {
    it(`makes ${JSON.stringify(after)}`, () => assert.equal(fix(article(before, '', 7)).source, article(after, '', 7)));
  }
  for (const body of LEFT) {
    it(`leaves ${JSON.stringify(body)}`, () => assert.equal(fix(article(body, '', 7)).source, article(body, '', 7)));
  }

  it('does the same behind decomposed letters, for every rule', () => {
    const before = 'Đảng bộ cơ sở đã kể:';
    for (const hit of Object.values(ruleCases).flatMap(({ hits, misses }) => [...hits, ...misses])) {
      if (typeof hit !== 'string') continue;
      assert.equal(fix(article(`${before.normalize('NFD')} ${hit}`, '', 7)).source, fix(article(`${before} ${hit}`, '', 7)).source);
    }
  });

  it('leaves words as printed', () => {
    const quote = '---\ntext: Đảng uỷ "họp" ngày 18.5.2021\nverification: disputed\n---\n';
    assert.equal(fix(quote, 'quotes').source, quote);
  });

  it('fixes fields of every style of YAML, and only there', () => {
    const before =
      `name: 'Đảng uỷ ''A'''\ndescription: >-\n  Họp ngày 18.5.2021,\n  "một cửa".\n# Đảng uỷ\naliases: [Chi uỷ, "Uỷ ` +
      `\\"ban\\""]\ngroup: dao-duc\n`;
    const after =
      `name: 'Đảng ủy ''A'''\ndescription: >-\n  Họp ngày 18/5/2021,\n  “một cửa”.\n# Đảng uỷ\naliases: [Chi ủy, "Ủy ` +
      `“ban”"]\ngroup: dao-duc\n`;
    assert.equal(fix(before, 'topics').source, after);
  });

  it('does not make a field out of a value', () => {
    const before = 'name: Chủ đề:\u00A0nêu gương\ndescription: A #\u00A0b\n';
    const { source } = fix(before, 'topics');
    assert.ok(source.startsWith('name: Chủ đề:\u00A0nêu gương\n'), source);
  });

  it('keeps CRLF and a missing end of line', () => {
    const before = article('Đảng uỷ họp.\n\nXong').replaceAll('\n', '\r\n').trimEnd();
    assert.equal(fix(before).source, before.replace('uỷ', 'ủy'));
  });

  it('leaves alone what an exception excuses', () => {
    const source = article('Đảng uỷ họp ngày 18.5.2021.', 'allow: [{ rule: dat-dau, reason: Giữ như trong nguồn. }]', 7);
    assert.equal(fix(source).source, source.replace('18.5.2021', '18/5/2021'));
  });

  it('says what it changed, unseen characters by their code points', () => {
    const { fixed } = fix(article('Chi\u00A0bộ', '', 7));
    assert.deepEqual(
      fixed.map(({ rule, line, column, from, to }) => ({ rule, line, column, from: from.trim(), to: to.trim() })),
      [{ rule: 'dau-cach-la', line: 9, column: 4, from: 'Chi[U+00A0]bộ', to: 'Chi bộ' }],
    );
  });

  it('changes nothing more the second time, over every case and fixture there is', () => {
    const seeds = existsSync('../shared/seeds')
      ? readdirSync('../shared/seeds').map((name) => article(readFileSync(join('../shared/seeds', name), 'utf8')))
      : [];
    const fixtures = [
      'tests/fixtures/hostile',
      'tests/fixtures/library/articles',
      'tests/fixtures/library/sessions',
      'content/articles',
      'content/sessions',
    ].flatMap((dir) =>
      readdirSync(dir)
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => readFileSync(join(dir, name), 'utf8')),
    );
    const cases = Object.values(ruleCases)
      .flatMap(({ hits, misses }) => [...hits, ...misses])
      .map((one) => (typeof one === 'string' ? article(one) : one.source));
    const all = [
      ...seeds,
      ...fixtures,
      ...cases,
      ...FIXED.map(([before]) => article(before)),
      article(FIXED.map(([before]) => before).join('\n\n')),
    ];
    assert.ok(all.length > 200);
    for (const source of all) {
      const once = fix(source).source;
      assert.deepEqual(fix(once), { source: once, fixed: [] });
    }
  });

  it('finds nothing to fix in the real content', () => {
    for (const dir of ['articles', 'sessions', 'pages']) {
      for (const name of readdirSync(join('content', dir)).filter((file) => file.endsWith('.mdx'))) {
        const source = readFileSync(join('content', dir, name), 'utf8');
        assert.equal(fix(source).source, source, name);
      }
    }
  });

  it('writes the files and leaves nothing beside them', async () => {
    const files = {
      ...SOUND,
      'articles/sua.mdx': article('Đảng uỷ “A" họp ngày 18.5.2021.', '', 7),
      'articles/giu.mdx': article('Đảng uỷ họp.', '', 8),
    };
    await withFolder(files, async (dir) => {
      const before = await openContext(openReader(dir));
      assert.equal((await fixFolder(before, (file) => file === 'articles/sua.mdx')).length, 3);
      assert.deepEqual(readdirSync(join(dir, 'articles')).sort(), ['bai-goc.mdx', 'giu.mdx', 'sua.mdx']);
      assert.equal(await readFile(join(dir, 'articles/sua.mdx'), 'utf8'), article('Đảng ủy “A” họp ngày 18/5/2021.', '', 7));
      assert.equal(await readFile(join(dir, 'articles/giu.mdx'), 'utf8'), article('Đảng uỷ họp.', '', 8));
      assert.deepEqual(
        checkContext(await openContext(openReader(dir))).map(({ file, rule }) => `${file} ${rule}`),
        ['articles/giu.mdx dat-dau'],
      );
    });
  });
});
