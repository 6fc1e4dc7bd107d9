import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Card } from '../../../src/cards/card.ts';
import { PictureDrawing, type Picture, type PictureFolders } from '../../../src/cards/draw-pictures.ts';
import { hearOrders, orderCard } from '../../../src/cards/ordered-cards.ts';
import { qrPicture } from '../../../src/cards/qr-picture.ts';
import { renderCard } from '../../../src/cards/render-card.ts';

const card = (title: string): Card => ({
  shape: 'wide',
  kind: 'Bài viết',
  title,
  library: { name: 'Thư viện mẫu', organisation: 'Chi bộ mẫu', emblem: 'TM' },
  colours: { accent: '#9c1c1f', gold: '#8a6a1f' },
});
const ORDERS: readonly [path: string, picture: Picture][] = [
  ['/tin-tuc/mot/ma-qr.png', { address: 'https://thu-vien.example/tin-tuc/mot/' }],
  ['/anh/mot.png', card('Bài thứ nhất')],
  ['/anh/hai.png', card('Bài thứ hai')],
];

function folders(test: TestContext): PictureFolders {
  const root = mkdtempSync(join(tmpdir(), 'tranh-'));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  return { folder: join(root, 'site'), cacheDir: join(root, 'cache') };
}
function ordered(where: PictureFolders): PictureDrawing {
  const drawing = new PictureDrawing(where);
  for (const order of ORDERS) drawing.order(...order);
  return drawing;
}

describe('pictures of a build', () => {
  it('stand at their paths when it is finished, and are told with size and digest', async (test) => {
    const where = folders(test);
    const drawn = await ordered(where).finish();
    assert.deepEqual(drawn.map(({ path }) => `/${path}`).toSorted(), ORDERS.map(([path]) => path).toSorted());
    for (const { path, bytes, sha256 } of drawn) {
      const content = readFileSync(join(where.folder, path));
      assert.deepEqual([content.length, createHash('sha256').update(content).digest('hex')], [bytes, sha256], path);
    }
    for (const [path, picture] of ORDERS) {
      const expected = 'address' in picture ? qrPicture(picture.address) : renderCard(picture);
      assert.ok(readFileSync(join(where.folder, path)).equals(expected), path);
    }
  });
  it('are not written before it starts', async (test) => {
    const where = folders(test);
    const drawing = ordered(where);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(!existsSync(where.folder));
    drawing.start();
    assert.equal((await drawing.finish()).length, ORDERS.length);
  });
  it('come from the cache the next time, but for one that is not as it was kept', async (test) => {
    const where = folders(test);
    await ordered(where).finish();
    const kept = readdirSync(join(where.cacheDir, 'derived')).map((name) => join(where.cacheDir, 'derived', name));
    assert.equal(kept.length, ORDERS.length);
    writeFileSync(kept[0]!, readFileSync(kept[0]!).subarray(0, 100));
    writeFileSync(kept[1]!, '');
    const expected = ORDERS.map(([path]) => readFileSync(join(where.folder, path)));
    rmSync(where.folder, { recursive: true });
    await ordered(where).finish();
    for (const [index, [path]] of ORDERS.entries()) assert.ok(readFileSync(join(where.folder, path)).equals(expected[index]!), path);
    for (const file of kept) assert.ok(readFileSync(file).length > 100, 'it is kept anew');
  });
  it('are drawn where nothing can be kept as well', async (test) => {
    const where = folders(test);
    writeFileSync(where.cacheDir, 'tệp chứ không phải thư mục');
    assert.equal((await ordered(where).finish()).length, ORDERS.length);
  });
  it('fail the build where they cannot be written', async (test) => {
    const where = folders(test);
    writeFileSync(where.folder, 'tệp chứ không phải thư mục');
    await assert.rejects(ordered(where).finish());
  });
});

it('an order is heard once, however many pages give it, and those from before as well', () => {
  const heard: string[] = [];
  orderCard('/anh/truoc.png', card('Trước'));
  hearOrders((path, { title }) => heard.push(`${path} ${title}`));
  for (const title of ['Sau', 'Sau']) orderCard('/anh/sau.png', card(title));
  orderCard('/anh/truoc.png', card('Trước'));
  assert.deepEqual(heard, ['/anh/truoc.png Trước', '/anh/sau.png Sau']);
});
