import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestName, nearestNames } from '../../../src/problems/nearest.ts';
import { firstProblems, formatProblems, type Problem } from '../../../src/problems/problem.ts';

const problem = (file: string, line: number, column = 1): Problem => ({
  file,
  line,
  column,
  rule: 'mdx-import',
  message: 'Sai\nchỗ này.',
  fix: 'Sửa đi.',
});
const problems = [problem('b.mdx', 1), problem('a.mdx', 10), problem('a.mdx', 2, 5), problem('a.mdx', 2, 3)];
const text = [
  'a.mdx:2:3  lỗi  mdx-import  Sai chỗ này. Sửa đi.',
  'a.mdx:2:5  lỗi  mdx-import  Sai chỗ này. Sửa đi.',
  'a.mdx:10:1  lỗi  mdx-import  Sai chỗ này. Sửa đi.',
  'b.mdx:1:1  lỗi  mdx-import  Sai chỗ này. Sửa đi.',
];

test('problems are listed by file and place, with their count', () => {
  const [first, ...rest] = formatProblems(problems).split('\n').reverse();
  assert.deepEqual(rest.reverse(), text);
  assert.match(first ?? '', /^Có 4 lỗi trong 2 tệp/);
});

test('the nearest name is offered only where it may be meant', () => {
  assert.equal(nearestName('Qoute', ['Quote', 'Document']), 'Quote');
  assert.equal(nearestName('scr', ['src', 'alt']), 'src');
  assert.equal(nearestName('quote', ['Quote']), 'Quote');
  assert.equal(nearestName('Fragment', ['Quote', 'Document']), null);
  assert.equal(nearestName('__proto__', ['Quote']), null);
  assert.deepEqual(nearestNames('dan-van', ['dan-chu', 'dan-van-kheo', 'can-kiem'], 2), ['dan-chu', 'dan-van-kheo']);
});

test('of problems that take time to explain, the first hundred are looked for', () => {
  let made = 0;
  const endless = function* (): Generator<Problem> {
    for (;;) yield problem('a.mdx', ++made);
  };
  const listed = firstProblems(endless());
  assert.equal(listed.length, 101);
  assert.equal(made, 101);
  assert.equal(listed.at(-1)?.rule, 'too-many-problems');
  assert.deepEqual(firstProblems(problems), problems);
});
