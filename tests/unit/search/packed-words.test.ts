import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { BitReader } from '../../../src/search/bundle/bit-reader.ts';
import { unpackWords, type PostingsFrame } from '../../../src/search/bundle/packed-words.ts';
import { fieldStart, UNPLACED, type Postings, type WrittenForm } from '../../../src/search/bundle/postings.ts';
import { BitWriter } from '../../../src/search/index-side/bit-writer.ts';
import { packWords } from '../../../src/search/index-side/pack-words.ts';
import { randomFrom } from '../../hostile/queries.ts';

/** Postings of pages: for each its places, a position or a position and its weight. */
function postings(pages: Readonly<Record<number, readonly (number | readonly [number, number])[]>>): Postings {
  const lists = Object.values(pages).map((places) => places.map((place) => (typeof place === 'number' ? ([place, 1] as const) : place)));
  const starts = lists.reduce<number[]>((sums, list) => [...sums, sums.at(-1)! + list.length], [0]);
  return {
    pages: Int32Array.from(Object.keys(pages).map(Number)),
    starts: Int32Array.from(starts),
    positions: Int32Array.from(lists.flat().map(([position]) => position)),
    weights: Uint8Array.from(lists.flat().map(([, weight]) => weight)),
  };
}

const frame: PostingsFrame = { lengths: [10, 1, 700, 3, 0, 40], fields: 3 };
const words = new Map<string, WrittenForm[]>([
  [
    'dan',
    [
      { form: 'dân', postings: postings({ 0: [0, 3, 9], 2: [5, 6, 699], 3: [0, 1, 2] }) },
      { form: 'dan', postings: postings({ 1: [0] }) },
    ],
  ],
  // Two at one place, one without weight, places in metadata, a page with nothing but these.
  ['05', [{ form: '05', postings: postings({ 2: [4, 4, [7, 0], fieldStart(0), fieldStart(2) + 41], 4: [fieldStart(1) + 1] }) }]],
  ['đao', [{ form: 'đạo', postings: postings({ 0: [2], 1: [0], 2: [2], 3: [2], 4: [fieldStart(0)], 5: [39] }) }]],
]);
const packed = gunzipSync(packWords(words, frame));

describe('a packed chunk of postings', () => {
  it('says what was packed', () => assert.deepEqual(unpackWords(packed, frame), words));

  it('says of a form whose places are left out on which pages it stands how often, and where in metadata', () => {
    const read = unpackWords(gunzipSync(packWords(words, frame, (form) => form !== '05')), frame);
    const [left] = read.get('05')!;
    assert.deepEqual(left!.postings, {
      ...words.get('05')![0]!.postings,
      positions: Int32Array.of(UNPLACED, UNPLACED, UNPLACED, fieldStart(0), fieldStart(2) + 41, fieldStart(1) + 1),
    });
    assert.deepEqual(new Map([...read].filter(([key]) => key !== '05')), new Map([...words].filter(([key]) => key !== '05')));
  });

  it('gives places by order, and 1 for any weight, however Pagefind has them', () => {
    const form = (given: Postings): Map<string, WrittenForm[]> => new Map([['a', [{ form: 'a', postings: given }]]]);
    const read = unpackWords(
      gunzipSync(
        packWords(
          form(
            postings({
              2: [
                [9, 168],
                [3, 24],
              ],
            }),
          ),
          frame,
        ),
      ),
      frame,
    );
    assert.deepEqual(read, form(postings({ 2: [3, 9] })));
  });

  it('is not made of words beyond the end of their page', () => {
    const beyond = new Map([['a', [{ form: 'a', postings: postings({ 0: [10] }) }]]]);
    assert.throws(() => packWords(beyond, frame), /word 10 on a page of 10/);
  });

  it('is damaged where it is cut off, speaks of more pages or occurrences than there are, or has no postings', () => {
    for (let end = 0; end < packed.length; end++) assert.throws(() => unpackWords(packed.subarray(0, end), frame), { code: 'corrupt' });
    assert.throws(() => unpackWords(packed, { ...frame, lengths: [10, 1] }), { code: 'corrupt' });
    assert.throws(() => unpackWords(packed, { ...frame, fields: 0 }), { code: 'corrupt' });
    assert.throws(() => unpackWords(Uint8Array.from([97, 32, 0, ...Array<number>(40).fill(0)]), frame), { code: 'corrupt' });
  });

  it('is damaged where its forms together have more occurrences than a library: each may say millions in six bytes', () => {
    const writer = new BitWriter();
    for (let form = 0; form < 500; form++) {
      writer.gamma(1);
      writer.gamma(2 ** 22);
      writer.bits(1, 3);
    }
    const bytes = Buffer.concat([Buffer.from(`a${' b'.repeat(500)}\0`), writer.take()]);
    assert.throws(() => unpackWords(bytes, { lengths: [1], fields: 1 }), /more occurrences than a library has/);
  });

  it('never answers with pages, fields or places that there are not, whatever its bits are', () => {
    const random = randomFrom(3);
    for (let i = 0; i < 3000; i++) {
      const changed = packed.map((byte, at) => (at > packed.indexOf(0) && random(8) === 0 ? random(256) : byte));
      let read: Map<string, WrittenForm[]>;
      try {
        read = unpackWords(changed, frame);
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'corrupt');
        continue;
      }
      for (const { postings } of [...read.values()].flat()) {
        postings.pages.forEach((page, at) => assert.ok(page < frame.lengths.length && page > (postings.pages[at - 1] ?? -1)));
        postings.positions.forEach((position) =>
          assert.ok(position === UNPLACED || (position >= 0 && position < fieldStart(frame.fields))),
        );
      }
    }
  });
});

describe('numbers in bits', () => {
  it('are all there, however many they are', () => {
    for (let width = 1; width <= 8; width++) {
      for (const bytes of [1023, 1024, 1025, 2048, 4096]) {
        const writer = new BitWriter();
        for (let i = 0; i < bytes; i++) writer.bits(i & 255, 8);
        writer.bits(1, width);
        const reader = new BitReader(writer.take(), bytes);
        assert.equal(reader.bits(width), 1, `${width} bits after ${bytes} bytes`);
      }
    }
  });

  it('are read as they were written', () => {
    const writer = new BitWriter();
    const counts = [1, 2, 3, 5, 8, 100, 257, 1 << 20];
    const numbers = counts.flatMap((count) => [0, count >> 1, count - 1].map((value) => [value, count] as const));
    const ascending = [0, 1, 2, 9, 500, 501, 999];
    for (const [value, count] of numbers) writer.below(value, count);
    for (const [value] of numbers) writer.gamma(value + 1);
    writer.ascending(ascending, 0, 999);
    const reader = new BitReader(writer.take(), 0);
    for (const [value, count] of numbers) assert.equal(reader.below(count), value);
    for (const [value] of numbers) assert.equal(reader.gamma(), value + 1);
    const read = new Int32Array(ascending.length);
    reader.ascending(read, 0, read.length, 0, 999);
    assert.deepEqual([...read], ascending);
  });
});
