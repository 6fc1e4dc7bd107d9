import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CborReader } from '../../../src/search/index-side/cbor.ts';
import { fieldOf, fieldStart } from '../../../src/search/bundle/postings.ts';
import { readPostings } from '../../../src/search/index-side/read-postings.ts';

describe('readPostings', () => {
  it('adds up the deltas of pages and positions, and follows switches of weight and field', () => {
    // [[3, [−25, 5, 2, −169, 1], [−2, 4]], [2, [7], []]]: weights 24 and 168, field 1
    const bytes = [0x82, 0x83, 0x03, 0x85, 0x38, 24, 0x05, 0x02, 0x38, 168, 0x01, 0x82, 0x21, 0x04, 0x83, 0x02, 0x81, 0x07, 0x80];
    const { pages, starts, positions, weights } = readPostings(new CborReader(Uint8Array.from(bytes)), 6);
    assert.deepEqual([...pages], [3, 5]);
    assert.deepEqual([...starts], [0, 4, 5]);
    assert.deepEqual([...positions], [5, 7, 1, fieldStart(1) + 4, 7]);
    assert.deepEqual([...weights].slice(0, 3), [24, 24, 168]);
  });
});

describe('fieldOf', () => {
  it('tells the body from metadata fields', () => {
    assert.equal(fieldOf(0), -1);
    assert.equal(fieldOf(1_000_000), -1);
    assert.equal(fieldOf(fieldStart(0)), 0);
    assert.equal(fieldOf(fieldStart(7) + 12), 7);
  });
});

describe('postings that are damaged', () => {
  const read = (...bytes: number[]): unknown => readPostings(new CborReader(Uint8Array.from(bytes)), 6);

  it('name no page beyond the library, and none twice or backwards', () => {
    for (const steps of [[6], [1, 0], [3, 0x20], [0x20], [1, 5]]) {
      const pages = steps.flatMap((step) => [0x83, step, 0x81, 0x07, 0x80]);
      assert.throws(() => read(0x80 + steps.length, ...pages), { code: 'corrupt' }, steps.join());
    }
  });

  it('promise no more than their bytes could hold', () => {
    assert.throws(() => read(0x9a, 0xff, 0xff, 0xff, 0xff), { code: 'corrupt' });
  });
});
