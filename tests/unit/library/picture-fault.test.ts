import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { findPictureFault } from '../../../src/library/picture-fault.ts';

const drawn = sharp({ create: { width: 64, height: 48, channels: 3, background: '#8a6a1f', noise: { type: 'gaussian', mean: 120, sigma: 30 } } });
const thumbnail = await drawn.clone().resize(8).jpeg().toBuffer();

const WHOLE: [name: string, bytes: Buffer][] = [
  ['a JPEG', await drawn.clone().jpeg().toBuffer()],
  ['a progressive JPEG', await drawn.clone().jpeg({ progressive: true }).toBuffer()],
  ['a JPEG with EXIF that holds a picture of its own', await drawn.clone().jpeg().withExif({ IFD0: { ImageDescription: thumbnail.toString('latin1') } }).toBuffer()],
  ['a PNG', await drawn.clone().png().toBuffer()],
  ['a WebP', await drawn.clone().webp().toBuffer()],
  ['an AVIF', await drawn.clone().avif({ effort: 0 }).toBuffer()],
  ['a GIF', await drawn.clone().gif().toBuffer()],
];

describe('findPictureFault', () => {
  for (const [name, bytes] of WHOLE) {
    it(`takes ${name}, and tells one that was cut off wherever it was`, () => {
      assert.equal(findPictureFault(bytes), null);
      for (const share of [0.3, 0.6, 0.9]) assert.equal(findPictureFault(bytes.subarray(0, Math.max(24, bytes.length * share))), 'cut-off', `${share}`);
    });
  }

  it('takes a picture with something behind it, as phones put films there', () => {
    for (const [, bytes] of WHOLE.filter(([name]) => !name.includes('AVIF'))) assert.equal(findPictureFault(Buffer.concat([bytes, Buffer.alloc(100_000, 'film')])), null);
  });

  const OTHERS: [name: string, bytes: Buffer][] = [
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Báo cáo của chi bộ về việc đọc sách.')],
    ['a Word file', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500)])],
    ['a web page', Buffer.from('<!doctype html><title>404</title><p>Không tìm thấy ảnh</p>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>')],
    ['a HEIC of a phone', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(4), Buffer.from('mif1heic'), Buffer.alloc(200)])],
  ];
  for (const [name, bytes] of OTHERS) it(`refuses ${name}`, () => assert.equal(findPictureFault(bytes), 'no-picture'));

  it('survives bytes that only begin like a picture', () => {
    for (const [, bytes] of WHOLE) for (let seed = 0; seed < 20; seed++) {
      const torn = Buffer.from(bytes.map((byte, index) => (index < 12 ? byte : (byte * 31 + index * 7 + seed * 13) & 0xff)));
      assert.doesNotThrow(() => findPictureFault(torn));
    }
  });
});
