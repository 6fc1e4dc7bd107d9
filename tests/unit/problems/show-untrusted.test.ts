import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatProblem } from '../../../src/problems/problem.ts';
import { showSentence, showUntrusted, writeJson } from '../../../src/problems/show-untrusted.ts';
import { hostileTexts, isOrder, UNSEEN } from '../check/hostile-texts.ts';

describe('showUntrusted', () => {
  it('leaves Vietnamese as it is', () => {
    for (const text of ['articles/bai-1.mdx', 'Không nhận giá trị “Đảng ủy”: viết một trong: a, b. 100% (§ 2) – «đúng» ½', 'C#[1]', 'a::b'])
      assert.equal(showUntrusted(text), text);
  });

  it('names what nobody sees by its code', () => {
    assert.equal(showUntrusted('bai\n\n/merge\n.mdx'), 'bai‹U+000A›‹U+000A›/merge‹U+000A›.mdx');
    assert.equal(showUntrusted('a\u202Eb\u{E0041}\u00A0\u001B[31m\uD800'), 'a‹U+202E›b‹U+E0041›‹U+00A0›‹U+001B›[31m‹U+D800›');
  });

  it('takes orders to build servers apart', () => {
    assert.equal(showUntrusted('::error::x'), ': :error::x');
    assert.equal(`${showUntrusted(':')}:1:1`, ': :1:1');
    assert.equal(showUntrusted('a ##[error]b ##vso[task]'), 'a # #[error]b # #vso[task]');
  });

  it('cuts, never within a character', () => {
    assert.equal(showUntrusted('abcdef', 3), 'abc…');
    assert.equal(showUntrusted('ab😀', 3), 'ab…');
    assert.ok(showSentence('x '.repeat(1_000_000)).length < 2100);
    assert.ok(showUntrusted('\n'.repeat(1_000_000)).length < 5000);
  });

  it('every line of a report is one line of text, whatever the path and the message are', () => {
    for (const text of hostileTexts(2000)) {
      const line = formatProblem({ file: text, line: 1, column: 1, rule: 'a', message: text, fix: text });
      assert.doesNotMatch(line, UNSEEN, JSON.stringify(text));
      assert.ok(!isOrder(line), line);
    }
  });
});

describe('writeJson', () => {
  it('keeps every value, and shows nothing that is not seen or that is an order', () => {
    for (const text of hostileTexts(2000)) {
      const json = writeJson([{ file: text, message: `${text}.` }]);
      assert.deepEqual(JSON.parse(json), [{ file: text, message: `${text}.` }]);
      for (const line of json.split('\n')) {
        assert.doesNotMatch(line, UNSEEN);
        assert.ok(!isOrder(line), line);
      }
    }
  });
});
