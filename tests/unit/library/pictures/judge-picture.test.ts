import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { judgePicture, judgeStructure } from '../../../../src/library/pictures/judge-picture.ts';
import { readPicture } from '../../../../src/library/pictures/read-picture.ts';
import { renderPicture } from '../../../../src/library/pictures/render-picture.ts';
import { box } from '../sample-files.ts';

const drawn = sharp({
  create: { width: 64, height: 48, channels: 3, background: '#8a6a1f', noise: { type: 'gaussian', mean: 120, sigma: 30 } },
});
const thumbnail = await drawn.clone().resize(8).jpeg().toBuffer();
const avif = await drawn.clone().avif({ effort: 0 }).toBuffer();
const gif = await drawn.clone().gif().toBuffer();
const png = await drawn.clone().png().toBuffer();
const jpeg = await drawn.clone().jpeg().toBuffer();

const WHOLE: [name: string, bytes: Buffer][] = [
  ['a JPEG', jpeg],
  ['a progressive JPEG', await drawn.clone().jpeg({ progressive: true }).toBuffer()],
  [
    'a JPEG with EXIF that holds a picture of its own',
    await drawn
      .clone()
      .jpeg()
      .withExif({ IFD0: { ImageDescription: thumbnail.toString('latin1') } })
      .toBuffer(),
  ],
  ['a JPEG in CMYK', await drawn.clone().toColourspace('cmyk').jpeg().toBuffer()],
  ['a PNG', png],
  ['a PNG of a palette', await drawn.clone().png({ palette: true }).toBuffer()],
  ['a WebP', await drawn.clone().webp().toBuffer()],
  ['a lossless WebP with transparency', await drawn.clone().ensureAlpha(0.5).webp({ lossless: true }).toBuffer()],
  ['a WebP with a profile and EXIF', await drawn.clone().webp().withMetadata({ orientation: 6 }).toBuffer()],
  ['an AVIF', avif],
  [
    'an AVIF with transparency and EXIF',
    await drawn
      .clone()
      .ensureAlpha(0.5)
      .avif({ effort: 0 })
      .withExif({ IFD0: { Artist: 'x' } })
      .toBuffer(),
  ],
  ['a GIF', gif],
];

const film = await sharp([thumbnail, await drawn.clone().resize(8).negate().jpeg().toBuffer()], { join: { animated: true } })
  .gif()
  .toBuffer();
const webpFilm = await sharp(film, { pages: -1 }).webp().toBuffer();
const tiff = await drawn.clone().tiff().toBuffer();

async function said(bytes: Buffer): Promise<string> {
  const finding = await judgePicture(bytes);
  return finding ? `${finding.rule}: ${finding.message}` : 'published';
}

describe('judgePicture', () => {
  for (const [name, bytes] of WHOLE) {
    it(`takes ${name}, and tells one that was cut off wherever it was`, async () => {
      assert.equal(await said(bytes), 'published');
      for (const share of [0.1, 0.3, 0.6, 0.9, 1 - 1 / bytes.length])
        assert.match(await said(bytes.subarray(0, Math.floor(bytes.length * share))), /^anh-hong: /, `${share}`);
    });
  }

  it('takes a picture with something behind it, as phones put films there, and does not pass that on', () => {
    for (const [, bytes] of WHOLE.filter(([name]) => !name.includes('AVIF'))) {
      const read = readPicture(Buffer.concat([bytes, Buffer.alloc(100_000, 'film')]));
      assert.ok('facts' in read && !read.facts.plain.includes('film'));
    }
  });

  const apng = Buffer.concat([png.subarray(0, 33), pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), png.subarray(33)]);
  const claim = (width: number, height: number): Buffer => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', head), png.subarray(33)]);
  };
  const scan = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])), -2);
  const zeroBox = Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from('meta'),
    Buffer.alloc(16),
  ]);

  const OTHERS: [name: string, bytes: Buffer, said: RegExp][] = [
    ['nothing', Buffer.alloc(0), /không phải ảnh/],
    ['text', Buffer.from('Báo cáo của chi bộ về việc đọc sách.'), /không phải ảnh/],
    ['a Word file', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500)]), /không phải ảnh/],
    ['a web page', Buffer.from('<!doctype html><title>404</title><p>Không tìm thấy ảnh</p>'), /không phải ảnh/],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'), /SVG/],
    [
      'a HEIC of a phone',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(4), Buffer.from('mif1heic'), Buffer.alloc(200)]),
      /HEIC/,
    ],
    ['a TIFF', tiff, /TIFF/],
    ['a head of a JPEG', jpeg.subarray(0, 28), /dở dang/],
    ['a JPEG of two heads', Buffer.concat([jpeg.subarray(0, -2), jpeg.subarray(2)]), /hỏng/],
    [
      'a JPEG of a thousand scans',
      Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 300_000 }, () => scan.subarray(0, 14)), jpeg.subarray(-2)]),
      /anh-qua-lon|anh-hong/,
    ],
    ['a PNG without data', Buffer.concat([png.subarray(0, 33), pngChunk('IEND', Buffer.alloc(0))]), /hỏng/],
    ['a PNG that claims to be wide', claim(16_001, 10), /anh-qua-lon: Ảnh quá lớn: 16\.001 × 10/],
    ['a PNG that claims to be huge', claim(8000, 8000), /anh-qua-lon/],
    ['a PNG that claims to be empty', claim(0, 10), /hỏng/],
    ['a PNG of less than it claims', claim(640, 480), /anh-hong/],
    ['a PNG whose data are damaged', Buffer.from(png.map((byte, index) => (index > 200 && index < 400 ? byte ^ 0x5a : byte))), /anh-hong/],
    ['a GIF of two frames', film, /anh-dong/],
    ['a PNG of two frames', apng, /anh-dong/],
    ['a WebP of two frames', webpFilm, /anh-dong/],
    ['an AVIF of frames', Buffer.from(avif.toString('latin1').replace('ftypavif', 'ftypavis'), 'latin1'), /anh-dong/],
    ['an AVIF whose box has no length', zeroBox, /hỏng/],
    ['an AVIF that ends in a box of no length', Buffer.concat([avif, Buffer.from([0, 0, 0, 0]), Buffer.from('free')]), /hỏng/],
    ['an AVIF put together from others', Buffer.from(avif.toString('latin1').replace('av01', 'grid'), 'latin1'), /ghép từ nhiều ảnh/],
    ['an AVIF that says a smaller size than it has', shrink(avif), /anh-hong|published/],
    ['a file of too many bytes', Buffer.concat([jpeg, Buffer.alloc(25_000_000)]), /anh-qua-lon: Tệp ảnh nặng 26 MB, quá 25 MB/],
  ];
  for (const [name, bytes, expected] of OTHERS) it(`says of ${name}`, async () => assert.match(await said(bytes), expected));

  it('knows the size of the coded data of an AVIF, whatever its boxes say', () => {
    const judged = judgeStructure(shrink(avif));
    assert.ok('facts' in judged && judged.facts.width >= 64);
  });

  it('survives any mutant, in little time', async () => {
    let seed = 7;
    const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    const began = performance.now();
    let mutants = 0;
    for (const [, bytes] of WHOLE)
      for (let round = 0; round < 60; round++, mutants++) {
        const mutant = Buffer.from(bytes);
        for (let change = 0; change <= round % 5; change++)
          mutant[random(round % 2 ? Math.min(200, mutant.length) : mutant.length)] = random(256);
        await judgePicture(mutant);
      }
    console.log(`# figure: ${mutants} mutants of pictures judged in ${Math.round(performance.now() - began)} ms`);
  });
});

describe('renderPicture', () => {
  it('turns upright, keeps colours, and says nothing of where, when and by whom', async () => {
    const half = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#c00000' } })
      .composite([{ input: { create: { width: 15, height: 20, channels: 3, background: '#0000c0' } }, left: 0, top: 0 }])
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Artist: 'nguoichup' } })
      .toBuffer();
    const judged = judgeStructure(half);
    assert.ok('facts' in judged);
    const rendered = await renderPicture(judged.facts, 20);
    const { width, height, exif, xmp, icc } = await sharp(rendered).metadata();
    assert.deepEqual([width, height, exif, xmp, icc], [20, 30, undefined, undefined, undefined]);
    const pixels = await sharp(rendered).raw().toBuffer();
    assert.ok((pixels[2] ?? 0) > 150 && (pixels[0] ?? 255) < 80, 'blue above');
    assert.ok((pixels.at(-3) ?? 0) > 150 && (pixels.at(-1) ?? 255) < 80, 'red below');
  });
});

function pngChunk(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length);
  chunk.write(type, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), 8 + body.length);
  return chunk;
}

/** The same AVIF with boxes that say 8 × 6. */
function shrink(bytes: Buffer): Buffer {
  const smaller = Buffer.from(bytes);
  const at = smaller.indexOf('ispe') + 8;
  smaller.writeUInt32BE(8, at);
  smaller.writeUInt32BE(6, at + 4);
  return smaller;
}
