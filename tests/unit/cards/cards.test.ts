import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import sharp, { type Sharp } from 'sharp';

import type { Card } from '../../../src/cards/card.ts';
import { diamond, disc, halfDisc, rectangle, roundedSquare, without } from '../../../src/cards/curves.ts';
import { drawCard } from '../../../src/cards/draw-card.ts';
import { openFace, type FaceName } from '../../../src/cards/outlines.ts';
import { Painting, plainShape, type Curves, type Shape } from '../../../src/cards/paint.ts';
import { renderCard } from '../../../src/cards/render-card.ts';
import { balanceLines, drawLine, drawnLetters, setLines } from '../../../src/cards/set-text.ts';

const FACES: FaceName[] = ['serif-400', 'serif-600', 'sans-400', 'sans-600'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const LETTERS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));

const quotation: Card = {
  shape: 'wide',
  kind: 'Trích dẫn',
  title: 'Mỗi ngày đọc một trang,\nmột năm đọc được một quyển sách dày.',
  quotation: { author: 'Hồ Chí Minh', work: 'Câu mẫu thứ nhất', date: '03/02/2001', state: { code: 'sourced', label: 'Có nguồn tin cậy' } },
  library: { name: 'Thư viện mẫu', organisation: 'Chi bộ mẫu', emblem: 'TM' },
  colours: { accent: '#9c1c1f', gold: '#8a6a1f' },
};
const warned: Card = {
  ...quotation,
  title: 'Câu mẫu thường bị gán nhầm',
  quotation: {
    author: 'Người viết mẫu',
    state: { code: 'misattributed', label: 'Gán nhầm' },
    warning: { label: 'Không phải lời Bác', reason: 'Câu mẫu.' },
  },
};
const run = (text: string, face: FaceName = 'serif-400') => [{ text, face, colour: '#000000' }];
const words = (line: { pieces: { text: string }[] }): string => line.pieces.map(({ text }) => text).join('');

describe('letters of pictures', () => {
  it('are all of Vietnamese, in every face', () => {
    for (const face of FACES)
      assert.deepEqual(
        [...LETTERS, ...'đĐ“”–…₫0123456789·,.;:!?()/'].filter((letter) => !openFace(face).glyphs.has(letter)),
        [],
        face,
      );
  });
  it('are composed before they are drawn, and give way to their base where a face has them not', () => {
    assert.equal(drawnLetters('Nghị quyết'.normalize('NFD'), openFace('serif-400')).join(''), 'Nghị quyết');
    assert.equal(drawnLetters('Škoda 数', openFace('sans-400')).join(''), 'Skoda ');
  });
  it('have the ink that another program gives them', async () => {
    const text = 'ữặỗđĐẬỢẵ';
    const require = createRequire(import.meta.url);
    const subsetFont = require('subset-font') as (font: Buffer, text: string, options: object) => Promise<Buffer>;
    const folder = await mkdtemp(join(tmpdir(), 'chu-'));
    try {
      const fontfile = join(folder, 'mau.ttf');
      const original = await readFile(require.resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2'));
      await writeFile(fontfile, await subsetFont(original, text, { targetFormat: 'sfnt' }));
      const other = sharp({ text: { text, fontfile, font: 'Be Vietnam Pro 60', dpi: 144 } });
      const [line] = setLines(run(text, 'sans-400'), 120, 10_000);
      const drawn = painted(1600, 300, drawLine(line!, 120, 20, 180));
      const [ours, theirs] = await Promise.all([
        inkOf(sharp(drawn, { raw: { width: 1600, height: 300, channels: 1 } })),
        inkOf(sharp(await other.png().toBuffer()).negate()),
      ]);
      const differing = ours.filter((point, index) => Math.abs(point - theirs[index]!) > 100).length;
      assert.ok(differing / ours.length < 0.04, `${differing} of ${ours.length} points differ`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** Shades of grey, the ground being white: how dark shapes make each pixel. */
function painted(width: number, height: number, shapes: readonly Shape[]): Uint8Array {
  const palette = Array.from({ length: 256 }, (_, shade) => [255 - shade, 255 - shade, 255 - shade] as const);
  const painting = new Painting(width, height, palette);
  for (const shape of shapes) painting.fill(shape);
  return painting.pixels.map((shade) => 255 - shade);
}
const inkIn = (pixels: Uint8Array): number => pixels.reduce((sum, shade) => sum + (255 - shade) / 255, 0);

describe('shapes of pictures', () => {
  const drawn = (curves: Curves): Uint8Array => painted(60, 60, [plainShape('#000000', curves)]);
  const isAbout = (found: number, area: number): void => assert.ok(Math.abs(found - area) < area / 100, `${found} instead of ${area}`);
  it('cover as much as they are large, wherever they lie between pixels', () => {
    for (const shift of [0, 0.25, 0.7]) {
      isAbout(inkIn(drawn(rectangle(9 + shift, 8 - shift, 20.5, 12.25))), 20.5 * 12.25);
      isAbout(inkIn(drawn(disc(30 + shift, 29, 17.5))), Math.PI * 17.5 ** 2);
      isAbout(inkIn(drawn(halfDisc(30, 29 - shift, 17.5))), (Math.PI * 17.5 ** 2) / 2);
      isAbout(inkIn(drawn(diamond(30 + shift, 30, 15))), 2 * 15 ** 2);
      isAbout(inkIn(drawn(roundedSquare(5 + shift, 5, 30, 7))), 30 ** 2 - (4 - Math.PI) * 7 ** 2);
      isAbout(inkIn(drawn(without(disc(30, 30 + shift, 20), disc(30, 30 + shift, 15)))), Math.PI * (20 ** 2 - 15 ** 2));
    }
  });
  it('are full within and leave the rest alone', () => {
    const pixels = drawn(rectangle(10, 20, 5, 3));
    for (const [at, shade] of pixels.entries()) {
      const [x, y] = [at % 60, Math.floor(at / 60)];
      assert.equal(shade, x >= 10 && x < 15 && y >= 20 && y < 23 ? 0 : 255, `${x}, ${y}`);
    }
  });
  it('are cut where they reach over the edge', () => {
    isAbout(inkIn(drawn(rectangle(-10, -5, 30, 20))), 20 * 15);
    isAbout(inkIn(drawn(disc(60, 60, 12))), (Math.PI * 12 ** 2) / 4);
    assert.equal(inkIn(drawn(rectangle(70, 5, 10, 10))), 0);
  });
});

/** Ink of a drawing, cut to its bounds, on a field of one size. */
async function inkOf(drawing: Sharp): Promise<number[]> {
  const black = await drawing.flatten({ background: '#fff' }).greyscale().png().toBuffer();
  return [...(await sharp(black).trim().resize(400, 80, { fit: 'fill' }).raw().toBuffer())];
}

describe('lines of pictures', () => {
  const text = 'Không có việc gì khó, chỉ sợ lòng không bền';
  it('keep within their width, and line breaks and words that belong together stay', () => {
    const lines = setLines(run(`${text}\nĐảng\u00A0bộ`), 40, 300);
    assert.ok(lines.length > 2 && lines.every(({ width }) => width <= 300));
    assert.equal(lines.map(words).join(' '), `${text} Đảng\u00A0bộ`);
    assert.equal(words(lines.at(-1)!), 'Đảng\u00A0bộ');
  });
  it('are of about one length where they are balanced, and no more than without', () => {
    const [full, balanced] = [setLines(run(text), 40, 620), balanceLines(run(text), 40, 620)];
    assert.equal(balanced.length, full.length);
    assert.ok(Math.min(...balanced.map(({ width }) => width)) > Math.min(...full.map(({ width }) => width)));
  });
});

describe('a picture', () => {
  it('is the same bytes each time, of the size its shape has, in sixteen colours', async () => {
    for (const [shape, size] of [
      ['wide', '1200 × 630'],
      ['square', '1080 × 1080'],
    ] as const) {
      const [once, again] = [renderCard({ ...quotation, shape }), renderCard({ ...quotation, shape })];
      assert.ok(once.equals(again));
      const { width, height, format, isPalette } = await sharp(once).metadata();
      assert.deepEqual([`${width} × ${height}`, format, isPalette], [size, 'png', true]);
      assert.ok(once.length < 60_000, `${once.length} bytes`);
    }
  });
  it('strikes the words of a saying that nobody should quote, and no others', () => {
    const bounds = (values: Curves): number => Math.max(...values) - Math.min(...values);
    const isStrike = ({ colour, curves, scale }: Shape): boolean =>
      colour === quotation.colours.accent && scale[1] === 1 && bounds(curves.filter((_, at) => at % 2 === 1)) < 6 && bounds(curves) > 100;
    const strikes = (card: Card): number => drawCard(card).filter(isStrike).length;
    assert.equal(strikes(quotation), 0);
    assert.ok(strikes(warned) >= 1);
  });
  it('holds as long a quotation as there may be', () => {
    const long = { ...quotation, title: 'Cán bộ là cái gốc của mọi công việc. '.repeat(80).trim() };
    assert.ok(renderCard(long).length < 200_000);
  });
});
