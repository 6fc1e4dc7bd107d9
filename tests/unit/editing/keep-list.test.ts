import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { mergeLists } from '../../../src/editing/cms/keep-source.ts';

const SOURCE = `# Mỗi dòng là một nhóm.
- [Bác Hồ, Hồ Chí Minh]
- ["thi đua",  phong trào thi đua]   # hai dấu cách

# Học tập.
- [thiếu nhi, 'thiếu niên, nhi đồng']
-
  - một cửa
  - bộ phận một cửa
# Hết.
`;
const LISTS = parse(SOURCE) as string[][];
const [uncle, race, children, desk] = LISTS as [string[], string[], string[], string[]];

describe('mergeLists', () => {
  it('gives back the same bytes when nothing changed', () => assert.equal(mergeLists(SOURCE, LISTS), SOURCE));

  it('adds a list behind the last, what has a comma in quotation marks', () => {
    assert.equal(mergeLists(SOURCE, [...LISTS, ['họp, bàn', 'hội ý']]), SOURCE.replace('# Hết.', "- ['họp, bàn', hội ý]\n# Hết."));
  });

  it('writes an edited list on one line in its place, below its comment', () => {
    assert.equal(mergeLists(SOURCE, [uncle, race, [...children, 'trẻ em'], desk]), SOURCE.replace("nhi đồng']", "nhi đồng', trẻ em]"));
    assert.equal(
      mergeLists(SOURCE, [uncle, race, children, ['một cửa', 'nơi trả kết quả']]),
      SOURCE.replace('-\n  - một cửa\n  - bộ phận một cửa', '- [một cửa, nơi trả kết quả]'),
    );
  });

  it('takes a list away and keeps the comment that stands above it', () => {
    assert.equal(mergeLists(SOURCE, [uncle, race, desk]), SOURCE.replace(/- \[thiếu.*\n/, ''));
    assert.equal(mergeLists(SOURCE, [race, children, desk]), SOURCE.replace(/- \[Bác.*\n/, ''));
  });

  it('moves a list with its comment, and leaves the head of the file where it is', () => {
    assert.equal(
      mergeLists(SOURCE, [children, uncle, race, desk]).slice(0, 90),
      `# Mỗi dòng là một nhóm.\n\n# Học tập.\n- [thiếu nhi, 'thiếu niên, nhi đồng']\n- [Bác Hồ, Hồ Chí Minh]\n`.slice(0, 90),
    );
  });

  it('says what was asked, whatever changes', () => {
    const changes = [[desk, uncle], [uncle, uncle], [['a', 'b: c'], ['# d', '- e'], ...LISTS], [['"x"', "y'z"]], LISTS.toReversed()];
    for (const lists of changes) assert.deepEqual(parse(mergeLists(SOURCE, lists)), lists);
    for (const lists of changes)
      for (const comment of ['# Mỗi dòng', '# Học tập.', '# Hết.']) assert.ok(mergeLists(SOURCE, lists).includes(comment), comment);
  });

  it('an empty file, comments alone and a list in brackets', () => {
    assert.equal(mergeLists('', [['a', 'b']]), '- [a, b]\n');
    assert.equal(mergeLists('# chỉ ghi chú\n', [['a', 'b']]), '# chỉ ghi chú\n- [a, b]\n');
    assert.equal(
      mergeLists('[[a, b]]\n', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      '- [a, b]\n- [c, d]\n',
    );
    assert.equal(mergeLists('- [a, b]\n', []), '');
  });
});
