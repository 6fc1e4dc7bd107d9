import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { compressSite } from '../../../src/integration/compress-site.ts';

const LONG = '<p>Chi bộ đọc sách mỗi tháng một lần, ghi lại điều học được.</p>\n'.repeat(40);

function folders(test: TestContext): { site: string; cache: string } {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-nen-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const site = join(folder, 'site');
  mkdirSync(join(site, '_astro'), { recursive: true });
  return { site, cache: join(folder, 'cache') };
}

describe('compressed copies', () => {
  it('stand beside texts, hold the same, and nothing else has them', async (test) => {
    const { site, cache } = folders(test);
    const noise = randomBytes(4000);
    for (const [file, content] of [
      ['trang.html', LONG],
      ['cùng chữ.html', LONG],
      ['_astro/a.css', LONG],
      ['ngan.html', 'ngắn'],
      ['anh.webp', LONG],
      ['chu.gz', LONG],
      ['roi.txt', noise],
    ] as const)
      writeFileSync(join(site, file), content);
    assert.deepEqual(await compressSite(site, cache), { copies: 6, made: 6 });
    for (const file of ['trang.html', 'cùng chữ.html', '_astro/a.css']) {
      assert.equal(brotliDecompressSync(readFileSync(join(site, `${file}.br`))).toString(), LONG);
      assert.equal(gunzipSync(readFileSync(join(site, `${file}.gz`))).toString(), LONG);
    }
    for (const file of ['ngan.html', 'anh.webp', 'chu.gz', 'roi.txt'])
      for (const form of ['.br', '.gz']) assert.ok(!existsSync(join(site, file + form)), file);
  });

  it('are made once for a text, and kept as long as the site has it', async (test) => {
    const { site, cache } = folders(test);
    for (const file of ['a.html', 'b.html']) writeFileSync(join(site, file), LONG + file);
    assert.deepEqual(await compressSite(site, cache), { copies: 4, made: 4 });
    const kept = readdirSync(cache);
    rmSync(site, { recursive: true });
    mkdirSync(site);
    writeFileSync(join(site, 'đổi tên.html'), `${LONG}a.html`);
    writeFileSync(join(site, 'mới.html'), `${LONG}mới`);
    // What a run that was killed left is neither published nor kept.
    writeFileSync(join(cache, `${kept[0]}.new`), 'dở');
    assert.deepEqual(await compressSite(site, cache), { copies: 4, made: 2 });
    assert.equal(gunzipSync(readFileSync(join(site, 'đổi tên.html.gz'))).toString(), `${LONG}a.html`);
    assert.equal(readdirSync(cache).length, 4);
  });
});
