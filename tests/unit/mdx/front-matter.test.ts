import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';

const file = 'content/articles/bai.mdx';

test('front matter and body are cut with the lines they start on', () => {
  const parts = { yaml: 'title: Một\nsummary: Hai\n', yamlStartLine: 2, body: '\nThân bài.\n\n---\n', bodyStartLine: 5 };
  assert.deepEqual(splitFrontMatter('---\ntitle: Một\nsummary: Hai\n---\n\nThân bài.\n\n---\n', file), parts);
});

test('a byte order mark, CRLF and an empty head are read', () => {
  assert.deepEqual(splitFrontMatter('\ufeff---\r\na: 1\r\n---\r\nb', file), { yaml: 'a: 1\r\n', yamlStartLine: 2, body: 'b', bodyStartLine: 4 });
  assert.deepEqual(splitFrontMatter('---\n---\n', file), { yaml: '', yamlStartLine: 2, body: '', bodyStartLine: 3 });
  assert.deepEqual(parseYaml('', { file }).data, {});
});

test('a missing, unfinished or foreign head is a problem on line 1', () => {
  for (const [source, rule] of [['Chữ', 'missing'], ['', 'missing'], ['---\na: 1\n', 'unclosed'], ['---js\n---\n', 'language'], [' ---\n---\n', 'missing']] as const) {
    const split = splitFrontMatter(source, file);
    assert.ok('problem' in split);
    assert.deepEqual([split.problem.file, split.problem.line, split.problem.column, split.problem.rule], [file, 1, 1, `front-matter-${rule}`]);
  }
});

test('values stay what they look like: dates are text, words are no booleans', () => {
  const text = 'date: 2019-11-27\nno: no\nyes: yes\ntrue: true\nnumber: 4\ntext: "14-KH/ĐU"\nlist: [a, 2]\nempty:\n';
  assert.deepEqual(parseYaml(text, { file }).data, {
    date: '2019-11-27', no: 'no', yes: 'yes', true: true, number: 4, text: '14-KH/ĐU', list: ['a', 2], empty: null,
  });
});

test('fields are found by path, in the lines of the file', () => {
  const { positionOf } = parseYaml('title: Một\nsource:\n  name: Hai\n  url:\ntopics:\n  - a\n  - b\n', { file, startLine: 2 });
  assert.deepEqual(positionOf(['title']), { line: 2, column: 8 });
  assert.deepEqual(positionOf(['title'], 'key'), { line: 2, column: 1 });
  assert.deepEqual(positionOf(['source', 'name']), { line: 4, column: 9 });
  assert.deepEqual(positionOf(['source', 'url']), { line: 5, column: 3 });
  assert.deepEqual(positionOf(['topics', 1]), { line: 8, column: 5 });
  assert.deepEqual(positionOf(['topics', 'x', 'y']), positionOf(['topics']));
  assert.deepEqual(positionOf(['absent']), { line: 2, column: 1 });
  assert.deepEqual(positionOf([]), { line: 2, column: 1 });
});

test('a faulty head says where and gives no data', () => {
  const { data, problems } = parseYaml('title: Một\ntitle: Hai\nrun: !!js/function x\n', { file, startLine: 2 });
  assert.equal(data, null);
  assert.deepEqual(problems.map(({ line, column, message }) => [line, column, message]), [
    [3, 1, 'Trường title viết hai lần.'],
    [4, 6, 'Nhãn tag:yaml.org,2002:js/function không được phép.'],
  ]);
});
