import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { originalSite, targetOf } from '../../../src/portable/original-site.ts';
import { portablePolicy } from '../../../src/portable/portable-policy.ts';
import { rewritePage } from '../../../src/portable/rewrite-page.ts';
import { rewriteSheet } from '../../../src/portable/rewrite-sheet.ts';

const FILES = [
  'index.html',
  'rss.xml',
  'quan-tri/index.html',
  'tai-lieu/index.html',
  'tai-lieu/tệp #1/index.html',
  'tai-lieu/a/a.pdf',
  'tim-kiem/index.html',
  'soan/thu-vien.json',
  'anh/a-480.webp',
  'anh/a-800.webp',
  '_astro/base.js',
  '_astro/entry.js',
  '_astro/a.css',
];
const SITE = originalSite({ url: 'https://mau.example', base: '/chi-bo/' }, FILES, new Set(['tai-lieu/a/a.pdf']));

describe('an address in a copy', () => {
  const address = (written: string, from = 'tai-lieu/index.html'): string => targetOf(written, from, SITE).address;

  it('is the way to the file, with what stands behind the path', () => {
    assert.equal(address('/chi-bo/'), '../index.html');
    assert.equal(address('/chi-bo/', 'index.html'), './index.html');
    assert.equal(address('/chi-bo/tim-kiem/?q=đảng&loai=1#phan'), '../tim-kiem/index.html?q=%C4%91%E1%BA%A3ng&loai=1#phan');
    assert.equal(address('../anh/a-480.webp'), '../anh/a-480.webp');
    assert.equal(address('https://mau.example/chi-bo/tai-lieu/'), '../tai-lieu/index.html');
  });

  it('names files whose names an address would read otherwise', () => {
    const written = '/chi-bo/tai-lieu/t%E1%BB%87p%20%231/';
    assert.equal(address(written), '../tai-lieu/t%E1%BB%87p%20%231/index.html');
    assert.equal(targetOf(written, 'index.html', SITE).file, 'tai-lieu/tệp #1/index.html');
  });

  it('is the one on the web for what does not come along', () => {
    assert.equal(address('/chi-bo/rss.xml'), 'https://mau.example/chi-bo/rss.xml');
    assert.equal(address('/chi-bo/quan-tri/'), 'https://mau.example/chi-bo/quan-tri/');
    assert.equal(address('/chi-bo/tai-lieu/a/a.pdf'), 'https://mau.example/chi-bo/tai-lieu/a/a.pdf');
  });

  it('stays as it is where it leads to no file of the site', () => {
    for (const other of ['#phan-1', '', 'mailto:a@b.vn', 'https://khac.example/chi-bo/', 'data:,', '/khac/', 'tel:0243'])
      assert.equal(address(other), other);
  });
});

describe('a page of a copy', () => {
  const PLACE = { path: 'tai-lieu/index.html', site: SITE, inOrder: (begins: readonly string[]) => ['base.js', ...begins] };

  it('keeps every letter but what a disk needs otherwise', () => {
    const html =
      '<!DOCTYPE html><html lang="vi"><head><link rel="canonical" href="https://mau.example/chi-bo/tai-lieu/">' +
      '<link rel="manifest" href="/chi-bo/manifest.webmanifest"><meta property="og:title" content="A">' +
      '<style>@font-face{font-family:A}</style><style>@font-face{font-family:B}</style><style>p{color:red}</style>' +
      '<script type="speculationrules">{}</script><link rel="stylesheet" href="/chi-bo/_astro/a.css">' +
      '<script type="module" src="/chi-bo/_astro/entry.js"></script></head>' +
      '<body data-x=\'"/chi-bo/"\'><p class="in-copy" hidden><p title="a &amp; b" >Đảng &nbsp; viên<img srcset="/chi-bo/anh/a-480.webp 480w, /chi-bo/anh/a-800.webp 800w">' +
      '<noscript><a href="/chi-bo/?a=1&amp;b=2">Về</a></noscript><template><a href="/chi-bo/">Về</a></template>' +
      '<own-element data-library="/chi-bo/soan/thu-vien.json"></own-element><svg><a xlink:href="/chi-bo/"/></svg></body></html>';
    const { html: copied, ...rest } = rewritePage(html, PLACE);
    assert.equal(
      copied,
      '<!DOCTYPE html><html data-portable="../" data-web="https://mau.example/chi-bo/" lang="vi"><head>' +
        '<link rel="canonical" href="https://mau.example/chi-bo/tai-lieu/"><link rel="stylesheet" href="../_astro/fonts.css">' +
        '<style>p{color:red}</style><link rel="stylesheet" href="../_astro/a.css"><script defer src="../_astro/loader.js"></script>' +
        '<script defer src="../_astro/base.js"></script><script defer src="../_astro/entry.js" data-start></script></head>' +
        '<body data-x=\'"/chi-bo/"\'><p class="in-copy" ><p title="a &amp; b" >Đảng &nbsp; viên<img srcset="../anh/a-480.webp 480w, ../anh/a-800.webp 800w">' +
        '<noscript><a href="../index.html?a=1&amp;b=2">Về</a></noscript><template><a href="../index.html">Về</a></template>' +
        '<own-element data-library="/chi-bo/soan/thu-vien.json"></own-element><svg><a xlink:href="../index.html"/></svg></body></html>',
    );
    assert.deepEqual([...rest.needs].toSorted(), ['_astro/a.css', 'anh/a-480.webp', 'anh/a-800.webp', 'index.html']);
    assert.deepEqual([...rest.read], ['soan/thu-vien.json']);
    assert.deepEqual([rest.begins, rest.fonts], [['entry.js'], ['@font-face{font-family:A}', '@font-face{font-family:B}']]);
  });

  it('that only leads on leads to a file', () => {
    const { html } = rewritePage('<meta http-equiv="refresh" content="0;url=/chi-bo/tai-lieu/">', PLACE);
    assert.equal(html, '<meta http-equiv="refresh" content="0;url=../tai-lieu/index.html">');
  });

  it('is refused with a script that stands in it', () => {
    assert.throws(() => rewritePage('<script type="module">run()</script>', PLACE), /tai-lieu\/index\.html: có mã viết thẳng trong trang/);
  });
});

it('the policy of a copy lets nothing be fetched, and letters come inside a sheet', () => {
  assert.equal(
    portablePolicy("default-src 'none';font-src 'self';connect-src 'self';script-src 'self' 'sha256-a=';trusted-types default;"),
    "default-src 'none'; font-src data:; connect-src 'none'; script-src 'self' file: 'sha256-a='; trusted-types default",
  );
});

it('a style sheet of a copy finds its pictures, and keeps what it has inside', () => {
  const css = 'a{mask:url(#nét)}b{background:url("/chi-bo/anh/a-480.webp"),url(data:image/png;base64,AA)}@view-transition{navigation:auto}';
  assert.deepEqual(rewriteSheet(css, '_astro/a.css', SITE), {
    css: 'a{mask:url("#nét")}b{background:url("../anh/a-480.webp"),url("data:image/png;base64,AA")}',
    needs: ['anh/a-480.webp'],
  });
});
