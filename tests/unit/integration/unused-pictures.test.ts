import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { removeUnusedPictures } from '../../../src/integration/unused-pictures.ts';

const PAGE = `<img src="/kho/_astro/k%E1%BB%87%20(1).B-3mlyOy_c4BEf.webp" srcset="/kho/_astro/k%E1%BB%87%20(1).B-3mlyOy_ZrvmLk.webp 480w"><meta property="og:image" content="https://thu-vien.example/_astro/bia.DkAfeJz_.png">`;
const SHOWN = ['kệ (1).B-3mlyOy_c4BEf.webp', 'kệ (1).B-3mlyOy_ZrvmLk.webp', 'bia.DkAfeJz_.png', 'nen.aaaaBBBB.jpg', 'page.css', 'page.js'];
const UNSHOWN = ['kệ (1).B-3mlyOy.png', 'bai-nhap.BBso-YdO.png', 'bia.DkAfeJz_.jpg'];

describe('removeUnusedPictures', () => {
  it('keeps what a page or a style names, under any base, and what is no picture', async (test) => {
    const site = await mkdtemp(join(tmpdir(), 'thu-vien-'));
    test.after(() => rm(site, { recursive: true, force: true }));
    await mkdir(join(site, '_astro'));
    for (const name of [...SHOWN, ...UNSHOWN]) await writeFile(join(site, '_astro', name), '');
    await writeFile(join(site, '_astro/page.css'), '.a { background: url(/kho/_astro/nen.aaaaBBBB.jpg) }');
    await mkdir(join(site, 'tin-tuc'));
    await writeFile(join(site, 'tin-tuc/index.html'), PAGE);
    assert.equal(await removeUnusedPictures(site), UNSHOWN.length);
    assert.deepEqual((await readdir(join(site, '_astro'))).sort(), [...SHOWN].sort());
    assert.equal(await removeUnusedPictures(site), 0);
  });
});
