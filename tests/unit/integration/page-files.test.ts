import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, it } from 'node:test';
import { pageFiles, readNamedFiles, withAllTheyNeed } from '../../../src/integration/keeping/page-files.ts';
import { SiteFolder } from '../../../src/integration/keeping/site-folder.ts';
import { SitePages } from '../../../src/integration/keeping/site-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-files-'));
after(() => rmSync(folder, { recursive: true }));

const FILES: Record<string, string> = {
  'tai-lieu/a/index.html': `<!doctype html><head>
    <link rel="stylesheet" href="/thu-vien/_astro/a.css"><link rel="alternate" href="/thu-vien/rss.xml">
    <style>@font-face { src: url("/thu-vien/_astro/fonts/f.woff2") }</style><meta property="og:image" content="/thu-vien/anh/card.png"></head>
    <script type="module" src="/thu-vien/_astro/page.js"></script>
    <a href="/thu-vien/">Đầu</a> <a href="/thu-vien/tai-lieu/b/">khác</a> <a href="https://khac.example/x.pdf">ngoài</a>
    <a href="/thu-vien/tai-lieu/a/trinh-chieu/">Trình chiếu</a> <a href="/thu-vien/tai-lieu/a/a.pdf" download>In</a>
    <a href="/thu-vien/tai-lieu/a/to.png"><img src="/thu-vien/tai-lieu/a/to.png" alt="đủ > nghĩa"></a>
    <a href="/thu-vien/tai-lieu/a/ma-qr.png"><img src="/thu-vien/tai-lieu/a/ma-qr.png" /></a>
    <img srcset="/thu-vien/_astro/p.webp 400w, /thu-vien/anh/p%20hai.webp 800w" src="/thu-vien/anh/gone.webp">
    <own-part data-list="/thu-vien/soan/thu-vien.json" data-page="/thu-vien/tim-kiem/"></own-part>`,
  'tai-lieu/a/trinh-chieu/index.html': 'slides',
  'tai-lieu/b/index.html': 'b',
  'index.html': 'home',
  'tim-kiem/index.html': 'search',
  'tai-lieu/a/a.pdf': 'pdf',
  'tai-lieu/a/to.png': 'p'.repeat(5000),
  'tai-lieu/a/ma-qr.png': 'qr',
  'anh/p hai.webp': 'p',
  'anh/card.png': 'card',
  'rss.xml': 'feed',
  'soan/thu-vien.json': '{}',
  '_astro/a.css': '',
  '_astro/p.webp': 'p',
  '_astro/fonts/f.woff2': 'font',
  '_astro/page.js': 'import"./shared.x-1.js";m.f=["_astro/late.js"];new Worker(new URL(`/thu-vien/_astro/worker-1.js`,``+import.meta.url))',
  '_astro/shared.x-1.js': 'import"./page.js"',
  '_astro/late.js': 'const href=`/thu-vien/_astro/late.css`',
  '_astro/late.css': '',
  '_astro/worker-1.js': 'import(`./part.js`)',
  '_astro/part.js': '',
  '_astro/other.js': '',
};
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it('a page is its file, its pictures and its data; what it offers to others stands apart; what it leads to is not it', () => {
  const site = new SiteFolder(folder);
  const html = 'tai-lieu/a/index.html';
  const { own, bundled, handedOn, papers, slides } = pageFiles(html, readNamedFiles(site.text(html), '/thu-vien/'), site);
  assert.deepEqual(own.sort(), ['anh/p hai.webp', 'soan/thu-vien.json', 'tai-lieu/a/index.html', 'tai-lieu/a/ma-qr.png']);
  assert.deepEqual(handedOn, ['tai-lieu/a/to.png']);
  assert.deepEqual(papers, ['tai-lieu/a/a.pdf']);
  assert.equal(slides, 'tai-lieu/a/trinh-chieu/index.html');
  assert.deepEqual(
    withAllTheyNeed(bundled, site, new Map()),
    ['a.css', 'fonts/f.woff2', 'late.css', 'late.js', 'p.webp', 'page.js', 'part.js', 'shared.x-1.js', 'worker-1.js'].map(
      (n) => `_astro/${n}`,
    ),
  );
});

it('a page that did not change is what was read of it before; one that did is read anew', async (test) => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'page-cache-'));
  test.after(() => rmSync(cacheDir, { recursive: true }));
  const filesOf = async (page: string): Promise<object> => {
    const pages = await SitePages.open(new SiteFolder(folder), '/thu-vien/', cacheDir);
    const files = pages.filesOf(page);
    await pages.keep();
    return files;
  };
  const kept = (): number => readFileSync(join(cacheDir, 'named-files.lines'), 'utf8').split('\n').filter(Boolean).length;
  const once = await filesOf('tai-lieu/a/');
  assert.equal(kept(), 1);
  assert.deepEqual(await filesOf('tai-lieu/a/'), once);
  assert.equal(kept(), 1);
  const html = join(folder, 'tai-lieu/a/index.html');
  writeFileSync(html, FILES['tai-lieu/a/index.html']!.replace('/thu-vien/tai-lieu/a/a.pdf', '/thu-vien/tai-lieu/a/moi.pdf'));
  writeFileSync(join(folder, 'tai-lieu/a/moi.pdf'), 'pdf');
  assert.deepEqual(await filesOf('tai-lieu/a/'), { ...once, papers: ['tai-lieu/a/moi.pdf'] });
  // A file that is named may have gone while the page stayed.
  rmSync(join(folder, 'tai-lieu/a/moi.pdf'));
  assert.deepEqual(await filesOf('tai-lieu/a/'), { ...once, papers: [] });
});
