import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import type { Paragraph } from 'mdast';
import { openFile } from '../../../src/check/engine/checked-file.ts';
import { openContext, openReader } from '../../../src/check/engine/context.ts';
import { fixFile } from '../../../src/check/engine/fix.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { BlockFixer } from '../../../src/import/fix-blocks.ts';
import { SOUND } from '../check/content-folder.ts';
import { FIXTURES, importDraft } from './support.ts';
import { plainText } from '../../../src/mdx/tree.ts';

const newFixer = (toneStyle: 'old' | 'new'): BlockFixer => new BlockFixer({ toneStyle, library: { entries: [] } });

const CASES: [name: string, written: string, wanted: string][] = [
  [
    'marks of different kinds become a pair',
    'phong trào “Dân vận khéo" và "Người tốt, việc tốt”',
    'phong trào “Dân vận khéo” và “Người tốt, việc tốt”',
  ],
  ['an opening mark that closes', 'phong cách Hồ Chí Minh“ với toàn thể', 'phong cách Hồ Chí Minh” với toàn thể'],
  ['marks within marks', '"Trung tâm và bộ phận "một cửa" ở huyện"', '“Trung tâm và bộ phận “một cửa” ở huyện”'],
  ['inches stay', 'màn hình 15" mới', 'màn hình 15" mới'],
  [
    'document numbers',
    'Kế hoạch số 14 -KH/ĐU.STTTT, Chỉ thị 05- CT/TW, Nghị định 19/2018/NĐ- CP',
    'Kế hoạch số 14-KH/ĐU.STTTT, Chỉ thị 05-CT/TW, Nghị định 19/2018/NĐ-CP',
  ],
  ['a range of years is no document', 'giai đoạn 2017-2020 và 2021 - 2025', 'giai đoạn 2017-2020 và 2021 - 2025'],
  ['dates', 'ngày 18.5.2021, 27-11-2019 và 2020-03-05', 'ngày 18/5/2021, 27/11/2019 và 05/03/2020'],
  ['what is no date', 'phiên bản 1.2.2021.4, tỉ số 31.13.2020', 'phiên bản 1.2.2021.4, tỉ số 31.13.2020'],
  ['a date in words stays', 'ngày 29 tháng 01 năm 2019', 'ngày 29 tháng 01 năm 2019'],
  ['thousands stay', 'tiếp nhận 64.427 hồ sơ, 1.116 hồ sơ', 'tiếp nhận 64.427 hồ sơ, 1.116 hồ sơ'],
  ['spaces', 'Thi đua -  Khen thưởng , người dân…Đồng thời ( a ) .', 'Thi đua - Khen thưởng, người dân… Đồng thời (a).'],
  ['no space is put into addresses', 'xem www.mau.example,trang hai', 'xem www.mau.example,trang hai'],
  ['tones in the old style', 'Đảng uỷ, Uỷ ban, hoà thuận, khoẻ', 'Đảng ủy, Ủy ban, hòa thuận, khỏe'],
  ['but not in names of persons', 'đồng chí Nguyễn Thuý Hà, Uỷ viên', 'đồng chí Nguyễn Thuý Hà, Ủy viên'],
  ['nor where the letters are decomposed', 'Đảng uỷ mời bà Nguyễn Thuý Hà'.normalize('NFD'), 'Đảng ủy mời bà Nguyễn Thuý Hà'],
  ['characters that only look right', 'Ðảng bộ, thaˇng'.replace('aˇ', '\u01CE'), 'Đảng bộ, thăng'],
  ['unseen characters', 'nhân\u200Bdân và\u00A0Đảng', 'nhândân và Đảng'],
];

for (const [name, written, wanted] of CASES) {
  test(name, () => {
    const fixer = newFixer('old');
    assert.equal(fixer.ofText(written), wanted);
    assert.equal(fixer.changes.length > 0, written !== wanted, 'every change is listed, and nothing else');
    assert.equal(newFixer('old').ofText(wanted), wanted, 'the second time changes nothing');
  });
}

test('the style of the tones is the site’s', () => assert.equal(newFixer('new').ofText('Đảng ủy hòa thuận'), 'Đảng uỷ hoà thuận'));

test('a change says its rule, and what became what', () => {
  const fixer = newFixer('old');
  fixer.ofText('theo Chỉ thị 05- CT/TW của Bộ Chính trị');
  assert.deepEqual(fixer.changes, [
    { rule: 'so-van-ban', from: '05- CT/TW', to: '05-CT/TW', context: 'theo Chỉ thị 05- CT/TW của Bộ Chính trị' },
  ]);
});

test('marks that do not pair up are reported and left', () => {
  const fixer = newFixer('old');
  assert.equal(fixer.ofText('Chăm lo đời sống Nhân dân”.'), 'Chăm lo đời sống Nhân dân”.');
  assert.deepEqual(fixer.unpaired, ['Chăm lo đời sống Nhân dân”.']);
});

test('names kept as printed are reported', () => {
  const fixer = newFixer('old');
  fixer.ofText('đồng chí Trần Thị Thuý phát biểu');
  assert.deepEqual([...fixer.keptNames], ['Trần Thị Thuý']);
});

test('rules see across emphasis, and never into code or addresses', () => {
  const block: Paragraph = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'Kế hoạch 14 ' },
      { type: 'strong', children: [{ type: 'text', value: '-KH/ĐU.MAU "' }] },
      { type: 'text', value: 'đọc sách"' },
      { type: 'inlineCode', value: 'uỷ  05- CT/TW' },
      { type: 'link', url: 'https://mau.example/uỷ', children: [{ type: 'text', value: ' chi uỷ' }] },
    ],
  };
  const written = newFixer('old').ofBlock(block);
  assert.equal(plainText(written), 'Kế hoạch 14-KH/ĐU.MAU “đọc sách”uỷ  05- CT/TW chi ủy');
  assert.equal(written.children[4]?.type === 'link' && written.children[4].url, 'https://mau.example/uỷ');
  assert.equal(plainText(block).includes('14 -KH'), true, 'the block given is not touched');
});

test('--fix finds nothing to fix in what import writes', async () => {
  const context = await withFolder(SOUND, (dir) => openContext(openReader(dir)));
  const names = readdirSync(FIXTURES).filter((name) => /\.(?:txt|html|md|pdf)$/.test(name));
  assert.ok(names.length >= 4);
  for (const name of names) {
    const { draft } = await importDraft(`${FIXTURES}/${name}`);
    const file = openFile(draft, { file: 'articles/bai.mdx', collection: 'articles', id: 'bai' }, null);
    assert.deepEqual(fixFile(file, context).fixed, [], name);
  }
});
