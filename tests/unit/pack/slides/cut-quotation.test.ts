import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutQuotation } from '../../../../src/pack/slides/cut-quotation.ts';

const sizes = (text: string): number[] => cutQuotation(text).map(({ size }) => size);

describe('the words of a quotation on slides', () => {
  it('are set the smaller the longer they are', () => {
    const words = (letters: number): string => 'dân là gốc '.repeat(Math.ceil(letters / 11)).slice(0, letters);
    assert.deepEqual([80, 150, 220, 300].map(words).flatMap(sizes), [68, 60, 54, 48]);
  });

  it('of many short lines are set small enough for all of them, and parted between lines', () => {
    assert.deepEqual(sizes('Một\nHai\nBa\nBốn\nNăm\nSáu'), [54]);
    const poem = Array.from({ length: 12 }, (_, index) => `Câu thơ thứ ${index + 1}`);
    const pieces = cutQuotation(poem.join('\n'));
    assert.ok(pieces.length > 1);
    assert.deepEqual(
      pieces.flatMap(({ lines }) => lines),
      poem,
    );
  });

  it('are parted at a sentence, else at a clause, else between words; none is lost', () => {
    const cases = [
      `${'Dân là gốc của nước và nước lấy dân làm gốc. '.repeat(9)}`,
      `${'dân là gốc của nước, '.repeat(20)}`,
      `${'dân là gốc của nước '.repeat(20)}`,
      'x'.repeat(700),
    ];
    for (const text of cases) {
      const pieces = cutQuotation(text);
      assert.equal(pieces.flatMap(({ lines }) => lines).join(' '), text.trim());
    }
    assert.match(cutQuotation(cases[0]!)[0]!.lines.join(''), /gốc\.$/);
    assert.match(cutQuotation(cases[1]!)[0]!.lines.join(''), /nước,$/);
  });
});
