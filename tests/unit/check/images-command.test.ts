import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { runImages } from '../../../src/check/images-command.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { recordOf } from '../../../src/library/pictures/judge-picture.ts';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a6' } });
const PLACED = { IFD0: { Artist: 'Người chụp mẫu' }, IFD3: { GPSLatitude: '10/1 30/1 0/1', GPSLatitudeRef: 'N' } };

async function run(cwd: string, ...args: string[]): Promise<{ code: number | void; said: string }> {
  let said = '';
  const say = (text: string): void => void (said += `${text}\n`);
  const code = await runImages(args, { env: { CONTENT_DIR: 'kho' }, cwd, print: say, complain: say, isInteractive: false });
  return { code, said };
}

describe('thu-vien images', () => {
  it('names what is too large or says where it was taken, and with --fix leaves neither, pixels of small ones as they were', async () => {
    const files = {
      'kho/articles/rong.jpg': await picture(2400, 1200).jpeg().toBuffer(),
      'kho/articles/dung.jpg': await picture(2000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      'kho/articles/noi-chup.jpg': await picture(640, 480).withExif(PLACED).jpeg({ quality: 50 }).toBuffer(),
      'kho/articles/noi-chup.webp': await picture(640, 480).withExif(PLACED).webp().toBuffer(),
      'kho/articles/noi-chup.avif': await picture(64, 48).withExif(PLACED).avif({ effort: 0 }).toBuffer(),
      'kho/articles/hinh.png': await picture(1800, 20).png().toBuffer(),
      'kho/articles/sach.jpg': await picture(800, 600).jpeg().toBuffer(),
      'kho/articles/iphone.jpg': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'),
    };
    await withFolder(files, async (dir) => {
      const read = (name: string) => readFile(join(dir, 'kho/articles', name));
      const asked = await run(dir);
      assert.equal(asked.code, 1);
      for (const [name, said] of [
        ['rong.jpg', '2400 × 1200, .* → 1600 × 800, '],
        ['dung.jpg', '1000 × 2000, .* → 800 × 1600, '],
        ['noi-chup.jpg', '640 × 480, .* → 640 × 480, .*; bỏ thông tin ngoài ảnh'],
        ['noi-chup.webp', '640 × 480.*; bỏ thông tin ngoài ảnh'],
        ['noi-chup.avif', '64 × 48.*; bỏ thông tin ngoài ảnh'],
        ['hinh.png', '1800 × 20, .* → 1600 × 18, '],
        ['iphone.jpg', 'HEIC'],
      ] as const)
        assert.match(asked.said, new RegExp(`^kho/articles/${name.replace('.', '\\.')}: .*${said}`, 'm'), asked.said);
      assert.doesNotMatch(asked.said, /sach/);
      assert.match(asked.said, /Đã xem 8 ảnh\. 7 ảnh cần sửa: chạy lại với --fix\.\n$/);
      assert.deepEqual(await read('rong.jpg'), files['kho/articles/rong.jpg']);

      const fixed = await run(dir, '--fix');
      assert.match(fixed.said, /Đã xem 8 ảnh\. Đã ghi lại 6 ảnh\. 1 ảnh phải sửa bằng tay \(lý do ở trên\)\.\n$/);
      for (const name of ['rong.jpg', 'dung.jpg', 'noi-chup.jpg', 'noi-chup.webp', 'noi-chup.avif', 'hinh.png']) {
        const { width, height, isPlaced, owners, words } = recordOf(await read(name))!;
        assert.deepEqual([Math.max(width, height) <= 1600, isPlaced, owners, words], [true, false, [], []], name);
      }
      const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
      assert.deepEqual(await pixels(await read('noi-chup.jpg')), await pixels(files['kho/articles/noi-chup.jpg']));
      assert.deepEqual(await read('sach.jpg'), files['kho/articles/sach.jpg']);
      assert.match((await run(dir, 'kho/articles/rong.jpg')).said, /^1 ảnh đều nhỏ gọn/);
    });
  });
});
