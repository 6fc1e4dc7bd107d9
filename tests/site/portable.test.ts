import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';

import { writeZim } from '../../src/portable/zim.ts';
import { listFiles, readManifest } from '../../src/release/manifest.ts';
import { compareFolder } from '../../src/release/verify.ts';

const COPY = 'dist.fixture.mang-di';
const PAGES = join(COPY, 'thu-vien');

describe('the portable copy of the fixture', () => {
  it('shows whoever opens the folder what to open, and little else', () => {
    const top = new Set(listFiles(COPY).map((path) => path.split('/')[0]));
    assert.deepEqual([...top].toSorted(), ['DOC-TOI-TRUOC.txt', 'MO-THU-VIEN.html', 'manifest.json', 'thu-vien']);
    assert.match(readFileSync(join(COPY, 'DOC-TOI-TRUOC.txt'), 'utf8'), /^\uFEFFThư viện mẫu\r\n.*Nháy đúp vào MO-THU-VIEN\.html/s);
  });

  it('is whole by its manifest, and so is its ZIP, which unpacks to one folder', () => {
    assert.deepEqual(compareFolder(readManifest(COPY)!, COPY), { missing: [], changed: [], extra: [] });
    const packed = unzipSync(readFileSync(`${COPY}.zip`));
    assert.deepEqual(
      Object.keys(packed),
      listFiles(COPY).map((path) => `thu-vien-mang-di/${path}`),
    );
    for (const [path, content] of Object.entries(packed))
      assert.deepEqual(Buffer.from(content), readFileSync(join(COPY, path.replace(/^[^/]+\//, ''))), path);
  });

  it('has nothing that a browser takes from a web host alone', () => {
    for (const path of globSync('**/index.html', { cwd: PAGES })) {
      const html = readFileSync(join(PAGES, path), 'utf8');
      assert.doesNotMatch(html, /type="module"|rel="(?:modulepreload|preload|manifest)"|speculationrules|\s(?:href|src|action)="\//, path);
      assert.match(html, /<html[^>]* data-portable="(?:\.\.\/)*(?:\.\/)?" data-web="https:\/\/mau\.example\/"/, path);
    }
    for (const path of globSync('_astro/*.js', { cwd: PAGES }))
      assert.doesNotMatch(readFileSync(join(PAGES, path), 'utf8'), /\bimport\(|import\.meta|^import\b|^export\b/m, path);
    assert.deepEqual(globSync(['**/*.woff2', '**/rss.xml', '_headers', 'robots.txt', 'nhung/**', 'sitemap*'], { cwd: PAGES }), []);
  });
});

const lacksZimTools = spawnSync('zimwriterfs', ['--version']).error ? 'zim-tools are not installed' : false;

it('a ZIM of it is sound, and its pages are found by their titles', { skip: lacksZimTools }, async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'zim-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'mau.zim');
  const site = { name: 'Thư viện mẫu', description: 'Thư viện để thử các trang.', organisation: 'Chi bộ mẫu' };
  const bytes = await writeZim(PAGES, file, { site, web: 'https://mau.example/', icon: 'dist.fixture/bieu-tuong-192.png' });
  assert.ok(bytes);
  const told = (command: string, ...words: string[]): string => execFileSync(command, words, { encoding: 'utf8' });
  assert.match(told('zimcheck', file), /Overall Test Status: Pass/);
  assert.match(told('zimdump', 'info', file), /main page: index\.html/);
  assert.match(told('zimdump', 'show', '--url=tai-lieu/doc-sach-cho-deu/index.html', file), /data-portable="\.\.\/\.\.\/"/);
  // Readers take the marks off a query, as the index has none.
  assert.match(told('zimsearch', file, 'doc sach cho deu'), /: *Đọc sách cho đều · Thư viện mẫu/);
});
