import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CborReader } from '../../../src/search/index-side/cbor.ts';

const reader = (...bytes: number[]): CborReader => new CborReader(Uint8Array.from(bytes));

describe('CborReader', () => {
  it('reads integers of every length', () => {
    const integers = reader(0x17, 0x18, 0xff, 0x19, 0x01, 0x00, 0x1a, 0x00, 0x01, 0x00, 0x00, 0x20, 0x38, 0x63);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map(() => integers.integer()),
      [23, 255, 256, 65536, -1, -100],
    );
  });

  it('reads arrays and text, and skips what is not wanted', () => {
    const mixed = reader(0x84, 0x82, 0x01, 0x61, 0x61, 0x63, 0xc4, 0x91, 0x61, 0x05, 0x62, 0x68, 0x69);
    assert.equal(mixed.array(), 4);
    mixed.skip();
    assert.equal(mixed.text(), 'đa');
    mixed.skip();
    assert.equal(mixed.text(), 'hi');
  });

  it('refuses another type than the one expected', () => {
    assert.throws(() => reader(0x61, 0x61).integer(), { code: 'corrupt' });
    assert.throws(() => reader(0xa0).array(), { code: 'corrupt' });
  });

  it('refuses lengths that Pagefind never writes, and truncated data', () => {
    assert.throws(() => reader(0x1b, 0, 0, 0, 0, 0, 0, 0, 1).integer(), { code: 'corrupt' });
    assert.throws(() => reader(0x9f).array(), { code: 'corrupt' });
    assert.throws(() => reader(0x63, 0x61).text(), { code: 'corrupt' });
    assert.throws(() => reader().integer(), { code: 'corrupt' });
  });
});
