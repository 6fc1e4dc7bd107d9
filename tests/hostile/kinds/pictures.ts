import { deflateSync } from 'node:zlib';
import type { HostileCase } from '../case.ts';
import { article, png, pngChunk } from '../sound-library.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const big32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const little16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);

/** A PNG that claims a size, with the picture data given. */
function pngClaiming(width: number, height: number, data: Uint8Array, depth = 8, colour = 0): Buffer {
  return Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', Buffer.concat([big32(width), big32(height), Buffer.from([depth, colour, 0, 0, 0])])),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A GIF with frames of one pixel. @param end whether its trailer is there */
function gif(width: number, height: number, frames: number, end = true): Buffer {
  const frame = Buffer.concat([latin('\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0')]);
  return Buffer.concat([
    latin('GIF89a'),
    little16(width),
    little16(height),
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...Array.from({ length: frames }, () => frame),
    latin(end ? ';' : ''),
  ]);
}

/** A JPEG up to its scan. */
function jpegHead(width: number, height: number, ...segments: Buffer[]): Buffer {
  return Buffer.concat([
    latin('\xff\xd8'),
    ...segments,
    latin('\xff\xc0\0\x0b\x08'),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255]),
    latin('\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0'),
  ]);
}

/** A box of ISO 14496-12. @param size the length it claims */
function box(name: string, content: Buffer, size = content.length + 8): Buffer {
  return Buffer.concat([big32(size), latin(name), content]);
}

const AVIF_TYPE = box('ftyp', latin('avif\0\0\0\0avifmif1'));
const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content]);
const EXIF = segment(0xe1, Buffer.concat([latin('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x0e\0\x02\0\0\0\x0a\0\0\0\x1a\0\0\0\0BIMATEXIF\0')]));
const SCRIPT = latin('<script>window.__pwned=1</script>');

/** Pictures by name; none may hang, crash or go out as it came. */
function pictures(): Record<string, Uint8Array> {
  const sound = png(40, 30);
  const cut = Object.fromEntries(
    [0, 1, 7, 8, 15, 16, 24, 33, 41, 50, sound.length - 13, sound.length - 4, sound.length - 1].map((length) => [
      `cut-${length}.png`,
      sound.subarray(0, length),
    ]),
  );
  const claims = Object.fromEntries(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [20_000, 20_000],
      [65_535, 65_535],
      [1, 1_000_000],
      [1_000_000, 1],
      [0x7fffffff, 0x7fffffff],
      [0xffffffff, 1],
      [16_384, 1],
    ].map(([width = 0, height = 0]) => [`claims-${width}-${height}.png`, pngClaiming(width, height, deflateSync(Buffer.alloc(100)))]),
  );
  const flag = Object.fromEntries(
    (
      [
        [1, 3],
        [16, 6],
        [8, 7],
        [3, 0],
        [255, 255],
        [8, 3],
      ] as const
    ).map(([depth, colour]) => [`type-${depth}-${colour}.png`, pngClaiming(10, 10, deflateSync(Buffer.alloc(1000)), depth, colour)]),
  );
  const boxes = Object.fromEntries(
    (
      [
        ['zero', 0],
        ['one', 1],
        ['seven', 7],
        ['huge', 0xffffffff],
        ['negative', 0x80000000],
      ] as const
    ).flatMap(([name, size]) => [
      [`box-${name}.avif`, Buffer.concat([AVIF_TYPE, box('meta', Buffer.alloc(12), size)])],
      [`first-${name}.avif`, box('ftyp', latin('avif\0\0\0\0avif'), size)],
    ]),
  );
  const jpegs = Object.fromEntries(
    (
      [
        ['head-only', Buffer.alloc(0)],
        ['end', latin('\xff\xd9')],
        ['noise', Buffer.concat([Buffer.alloc(3000, 0x5a), latin('\xff\xd9')])],
        ['fill', Buffer.concat([Buffer.alloc(5000, 0xff), latin('\xff\xd9')])],
      ] as const
    ).map(([name, rest]) => [`${name}.jpg`, Buffer.concat([jpegHead(100, 80), rest])]),
  );
  return {
    ...cut,
    ...claims,
    ...flag,
    ...boxes,
    ...jpegs,
    'bomb.png': pngClaiming(20_000, 20_000, deflateSync(Buffer.alloc(20_001 * 2000))),
    'nodata.png': pngClaiming(800, 600, Buffer.alloc(0)),
    'bad-data.png': pngClaiming(10, 10, latin('không phải zlib')),
    'no-end.png': Buffer.concat([
      latin('\x89PNG\r\n\x1a\n'),
      pngChunk('IHDR', Buffer.concat([big32(4), big32(4), Buffer.from([8, 0, 0, 0, 0])])),
    ]),
    'long-chunk.png': Buffer.concat([sound.subarray(0, 33), big32(0xfffffff0), latin('IDAT')]),
    'zero-chunks.png': Buffer.concat([
      sound.subarray(0, 33),
      ...Array.from({ length: 50_000 }, () => pngChunk('tEXt', Buffer.alloc(0))),
      sound.subarray(33),
    ]),
    'text-bomb.png': Buffer.concat([
      sound.subarray(0, 33),
      pngChunk('zTXt', Buffer.concat([latin('a\0\0'), deflateSync(Buffer.alloc(50_000_000))])),
      sound.subarray(33),
    ]),
    'profile-bomb.png': Buffer.concat([
      sound.subarray(0, 33),
      pngChunk('iCCP', Buffer.concat([latin('a\0\0'), deflateSync(Buffer.alloc(50_000_000))])),
      sound.subarray(33),
    ]),
    'tail.png': Buffer.concat([sound, SCRIPT]),
    'tail-zip.png': Buffer.concat([sound, latin('PK\x05\x06'), Buffer.alloc(18)]),
    'text.png': png(20, 20, SCRIPT.toString('latin1')),
    'as-jpg.jpg': sound,
    'as-webp.webp': sound,
    'as-gif.gif': sound,
    'as-avif.avif': sound,
    'apng.png': Buffer.concat([sound.subarray(0, 33), pngChunk('acTL', Buffer.concat([big32(1_000_000), big32(0)])), sound.subarray(33)]),
    'frames.gif': gif(1, 1, 3),
    'frames-many.gif': gif(1, 1, 20_000),
    'frames-wide.gif': gif(65_535, 65_535, 1),
    'frames-wide-many.gif': gif(10_000, 10_000, 500),
    'frames-none.gif': gif(10, 10, 0),
    'no-end.gif': gif(1, 1, 2, false),
    'zero.gif': gif(0, 0, 1),
    'script.gif': Buffer.concat([latin('GIF89a'), SCRIPT]),
    'js.gif': latin('GIF89a=1;window.__pwned=1;//;'),
    'block.gif': Buffer.concat([gif(1, 1, 0, false), Buffer.alloc(5000, 0x21)]),
    'wide.jpg': Buffer.concat([jpegHead(65_535, 65_535), latin('\xff\xd9')]),
    'none.jpg': Buffer.concat([jpegHead(0, 0), latin('\xff\xd9')]),
    'exif.jpg': Buffer.concat([jpegHead(50, 50, EXIF), Buffer.alloc(300), latin('\xff\xd9')]),
    'segment-zero.jpg': latin('\xff\xd8\xff\xe0\0\0\xff\xd9'),
    'segment-one.jpg': Buffer.concat([
      latin('\xff\xd8'),
      latin('\xff\xe0\0\x01').subarray(0, 4),
      Buffer.alloc(40, 0xff),
      latin('\xff\xd9'),
    ]),
    'segments.jpg': Buffer.concat([latin('\xff\xd8'), ...Array.from({ length: 20_000 }, () => latin('\xff\xe0\0\x02')), latin('\xff\xd9')]),
    'comment.jpg': Buffer.concat([jpegHead(10, 10, segment(0xfe, SCRIPT)), latin('\xff\xd9')]),
    'script.jpg': SCRIPT,
    'chunk.webp': Buffer.concat([
      latin('RIFF'),
      Buffer.from([40, 0, 0, 0]),
      latin('WEBPVP8X'),
      Buffer.from([10, 0, 0, 0, 0x2e, 0, 0, 0, 255, 255, 255, 255, 255, 255]),
      Buffer.alloc(18),
    ]),
    'lossy.webp': Buffer.concat([latin('RIFF\x1a\0\0\0WEBPVP8 \x0e\0\0\0'), latin('0\x01\0\x9d\x01\x2a\xff\x3f\xff\x3f\0\0\0\0')]),
    'lossless.webp': Buffer.concat([latin('RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0/\xff\xff\xff\x0f\0\0\0\0\0')]),
    'size.webp': latin('RIFF\xff\xff\xff\xffWEBPVP8 '),
    'empty.webp': latin('RIFF\x04\0\0\0WEBP'),
    'empty.jpg': Buffer.alloc(0),
    'zeros.jpg': Buffer.alloc(5000),
    'svg.png': latin('<svg xmlns="http://www.w3.org/2000/svg" onload="window.__pwned=1"/>'),
    'svg-include.png': latin('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    'mvg.png': latin('push graphic-context\nimage over 0,0 0,0 "|touch @RAN@"\n'),
    'tiff.png': Buffer.concat([latin('II*\0\x08\0\0\0\xff\xff'), Buffer.alloc(400, 0xff)]),
    'heic.jpg': box('ftyp', latin('heic\0\0\0\0heic')),
    'pdf.jpg': latin('%PDF-1.4\n1 0 obj<<>>endobj'),
    'bmp.png': latin('BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\xff\x7f\0\0\xff\x7f\0\0\x01\0\x18\0'),
    'ico.png': Buffer.from([0, 0, 1, 0, 1, 0, 0, 0]),
    'jxl.png': Buffer.from([0xff, 0x0a, 0xff, 0xff]),
    'fits.png': latin('SIMPLE  =                    T'.padEnd(80) + 'NAXIS   = 999'.padEnd(2800)),
    'ppm.png': latin('P6\n99999 99999\n255\n'),
    'raw.png': Buffer.alloc(2_000_000, 0x55),
    'html.png': SCRIPT,
    'gz.png': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
    'dcm.png': Buffer.concat([Buffer.alloc(128), latin('DICM')]),
    'depth.avif': Buffer.concat([AVIF_TYPE, Array.from({ length: 500 }).reduce<Buffer>((inner) => box('meta', inner), Buffer.alloc(0))]),
    'long.avif': Buffer.concat([AVIF_TYPE, big32(1), latin('mdat'), Buffer.alloc(8, 0xff)]),
    'zeros.avif': Buffer.concat([AVIF_TYPE, Buffer.alloc(1_000_000)]),
    'many.avif': Buffer.concat([AVIF_TYPE, ...Array.from({ length: 50_000 }, () => box('free', Buffer.alloc(0)))]),
  };
}

/** Pictures in a text, as covers and beside entries without being named. */
export function pictureCases(): HostileCase[] {
  const all = pictures();
  const make = (file: string, data: Uint8Array, how: string, entry: string | null): HostileCase => ({
    kind: 'pictures',
    name: `${file.replace('.', '-')}${how}`,
    expect: 'either',
    files: { [`articles/zz-${file}`]: data, ...(entry === null ? {} : { [`articles/zz-pic-${file.replace('.', '-')}${how}.mdx`]: entry }) },
  });
  return Object.entries(all).flatMap(([file, data]) => [
    make(file, data, '', article(`Bài thử ảnh ${file} của kho`, `Trước.\n\n![Mô tả ảnh](./zz-${file})\n\nSau.`)),
    ...(/^(?:claims|cut|type)/.test(file)
      ? []
      : [
          make(file, data, '-cover', article(`Bài thử bìa ${file} của kho`, 'Chữ.', `cover: { src: ./zz-${file}, alt: Ảnh bìa }\n`)),
          make(file, data, '-unnamed', null),
        ]),
  ]);
}
