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
  assert.deepEqual(splitFrontMatter('\ufeff---\r\na: 1\r\n---\r\nb', file), {
    yaml: 'a: 1\r\n',
    yamlStartLine: 2,
    body: 'b',
    bodyStartLine: 4,
  });
  assert.deepEqual(splitFrontMatter('---\n---\n', file), { yaml: '', yamlStartLine: 2, body: '', bodyStartLine: 3 });
  assert.deepEqual(parseYaml('', { file }).data, {});
});

test('a missing, unfinished or foreign head is a problem on line 1', () => {
  for (const [source, rule] of [
    ['Chữ', 'missing'],
    ['', 'missing'],
    ['---\na: 1\n', 'unclosed'],
    ['---js\n---\n', 'language'],
    [' ---\n---\n', 'missing'],
  ] as const) {
    const split = splitFrontMatter(source, file);
    assert.ok('problem' in split);
    assert.deepEqual(
      [split.problem.file, split.problem.line, split.problem.column, split.problem.rule],
      [file, 1, 1, `front-matter-${rule}`],
    );
  }
});

test('values stay what they look like: dates are text, words are no booleans', () => {
  const text = 'date: 2019-11-27\nno: no\nyes: yes\n"true": true\nnumber: 4\ntext: "14-KH/ĐU"\nlist: [a, 2]\nempty:\n';
  assert.deepEqual(parseYaml(text, { file }).data, {
    date: '2019-11-27',
    no: 'no',
    yes: 'yes',
    true: true,
    number: 4,
    text: '14-KH/ĐU',
    list: ['a', 2],
    empty: null,
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
  assert.deepEqual(
    problems.map(({ line, column, message }) => [line, column, message]),
    [
      [3, 1, 'Trường title viết hai lần.'],
      [4, 6, 'Nhãn tag:yaml.org,2002:js/function không được phép.'],
    ],
  );
});

test('a space too many or too few before a field or an item is told by its line, with the spaces it must have', () => {
  for (const [text, line, spaces] of [
    ['title: Một\n summary: Hai\ndraft: true', 2, 0],
    ["title: 'Một'\n summary: Hai", 2, 0],
    [' title: Một\nsummary: Hai', 1, 0],
    ['topics: [a, b]\n draft: true', 2, 0],
    ['topics:\n  - a\n  - b\n draft: true', 4, 0],
    ['topics:\n  - a\n   - b\ndraft: true', 3, 2],
    ['topics:\n  - a\n - b\ndraft: true', 3, 2],
    ['held:\n  date: 2025-04-05\n   start: 14:00', 3, 2],
    ['held:\n  date: 2025-04-05\n place: Nhà\ndraft: true', 3, 2],
    ['evidence:\n  - kind: print\n     work: Bản', 3, 4],
    ['note: |\n  a: b\n    c: d\n draft: true', 4, 0],
  ] as const) {
    const [problem] = parseYaml(text, { file }).problems;
    assert.equal(`${problem?.line}:${problem?.column} ${problem?.rule}`, `${line}:1 yaml-syntax`, text);
    assert.match(problem!.fix, spaces === 0 ? /^Xóa hết dấu cách ở đầu dòng này\.$/ : new RegExp(`^Để đúng ${spaces} dấu cách`), text);
  }
  assert.deepEqual(parseYaml('note: |\n  a: b\n    c: d\ntopics:\n- a\n- b\nheld:\n   date: 2025', { file }).problems, []);
});

test('each slip of the hand in a head is told by its own name, where it stands', () => {
  const told = (text: string) =>
    parseYaml(text, { file }).problems.map(({ line, column, rule, message, fix }) => `${line}:${column} ${rule} ${message} ${fix}`);
  const slips: readonly [text: string, line: string][] = [
    [
      'title: Chuyên đề: nêu gương',
      "1:8 yaml-syntax Giá trị có dấu hai chấm mà không đặt trong nháy đơn. Viết title: 'Chuyên đề: nêu gương'",
    ],
    ["title: Bài 'một': hai", "1:8 yaml-syntax Giá trị có dấu hai chấm mà không đặt trong nháy đơn. Viết title: 'Bài ''một'': hai'"],
    ['title:Chuyên đề\nsummary: Hai', '1:1 yaml-syntax Sau dấu hai chấm thiếu dấu cách. Viết title: Chuyên đề'],
    [
      'title: "Một" và hai',
      '1:14 yaml-syntax Giá trị bắt đầu bằng dấu nháy nhưng còn chữ ở ngoài dấu nháy. Đặt cả giá trị trong nháy đơn: title: ' +
        '\'"Một" và hai\'',
    ],
    ["title: 'Một\nsummary: Hai\ntopics:\n  - a", "1:8 yaml-syntax Dấu ' mở ra ở đây mà không đóng. Thêm ' vào cuối giá trị."],
    ['topics:\n\t- a', '2:1 yaml-syntax Dòng này thụt đầu dòng bằng phím Tab. Xóa Tab, gõ hai dấu cách.'],
    [
      'title: Kỳ họp #2',
      "1:15 yaml-comment Từ dấu # trở đi là ghi chú, không hiện ra: “#2”. Đặt cả giá trị trong nháy đơn: title: 'Kỳ họp #2'",
    ],
    [
      'value: 64.427',
      '1:8 yaml-thousands “64.427” bị đọc là số thập phân: dấu chấm trong phần khai báo là dấu thập phân. Hàng nghìn thì viết liền: ' +
        '64427; số thập phân thì thêm số 0: 64.4270.',
    ],
  ];
  for (const [text, line] of slips) assert.deepEqual(told(text), [line], text);
  for (const sound of [
    'title: Một # ghi chú',
    '# title: a',
    "title: 'Kỳ #2'",
    'title: C#',
    'value: 12.5',
    'value: 64.4270',
    'a: "64.427"',
    "title: 'Một\n  hai'",
    'a: |-\n  “Một: hai #3',
  ])
    assert.deepEqual(told(sound), [], sound);
});

test('a first line that is almost right is told apart from none', () => {
  const told = (source: string): string => {
    const split = splitFrontMatter(source, file);
    return 'problem' in split ? split.problem.message : '';
  };
  assert.match(told('\n---\ntitle: a\n---\n'), /^Trước dòng --- đầu tiên còn dòng trống/);
  assert.match(told('—\ntitle: a\n---\n'), /^Dòng đầu tệp là “—”, không phải ba gạch nối/);
  assert.match(told('title: a\n'), /^Tệp phải bắt đầu bằng phần khai báo/);
});
