import assert from 'node:assert/strict';
import { it } from 'node:test';
import sharp from 'sharp';
import { encode } from 'uqr';

import { qrCode } from '../../../src/cards/qr-code.ts';
import { qrPicture } from '../../../src/cards/qr-picture.ts';

const ADDRESS = 'https://thu-vien.example/tai-lieu/ton-trong-nhan-dan/';

it('the picture of a QR code has its modules black on white, eight pixels each, with four white ones around', async () => {
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 4 });
  const { data: pixels, info } = await sharp(qrPicture(ADDRESS)).greyscale().raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [size * 8, size * 8]);
  const seen = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_column, x) => pixels[((y * 8 + 4) * size * 8 + x * 8 + 4) * info.channels] === 0),
  );
  assert.deepEqual(seen, data);
  assert.ok(
    seen
      .slice(0, 4)
      .flat()
      .every((isBlack) => !isBlack),
  );
  assert.ok(qrPicture(ADDRESS).equals(qrPicture(ADDRESS)));
});

it('a code is the one that uqr makes in the mask that it finds best, whatever the text and its length', () => {
  const texts = [1, 8, 31, 64, 129, 257, 520, 900].flatMap((length) => [
    `${ADDRESS}${'chi-bo-'.repeat(length)}`.slice(0, length),
    'Đảng viên '.repeat(length).slice(0, Math.ceil(length / 2)),
    String(length).repeat(length),
    `SỐ ${length}`,
  ]);
  for (const text of texts) {
    const { modules, size } = qrCode(text);
    const { data } = encode(text, { ecc: 'M', border: 0 });
    assert.equal(size, data.length);
    assert.deepEqual([...modules], data.flat().map(Number), text.slice(0, 40));
  }
});
