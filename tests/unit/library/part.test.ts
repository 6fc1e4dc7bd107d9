import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOfPart } from '../../../src/library/part.ts';

const addresses = Array.from({ length: 5000 }, (_, number) => `/tin-tuc/bai-${number}/`);
const partsOf = (address: string, of: number): number[] =>
  Array.from({ length: of }, (_, index) => index + 1).filter((number) => isOfPart(address, { number, of }));

describe('the part of an address', () => {
  it('is exactly one, and about as large as the others', () => {
    for (const all of [1, 3, 10]) {
      const sizes = new Map<number, number>();
      for (const address of addresses) {
        const [number = 0, ...more] = partsOf(address, all);
        assert.deepEqual(more, []);
        sizes.set(number, (sizes.get(number) ?? 0) + 1);
      }
      assert.equal(sizes.size, all);
      for (const size of sizes.values()) assert.ok(Math.abs((size * all) / addresses.length - 1) < 0.15, `${size} of 5000 / ${all}`);
    }
  });

  it('is the same on every machine, with slashes or without', () => {
    assert.deepEqual(
      ['/tin-tuc/bai-1/', 'tai-lieu/doc-sach', '/trich-dan/câu/', ''].map((address) => partsOf(address, 10)),
      [[8], [7], [1], [7]],
    );
    for (const address of ['tin-tuc/bai-1', '/tin-tuc/bai-1', 'tin-tuc/bai-1/'])
      assert.deepEqual(partsOf(address, 10), partsOf('/tin-tuc/bai-1/', 10));
  });
});
