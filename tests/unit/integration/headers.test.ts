import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerRules, localHeaders } from '../../../src/integration/headers/header-rules.ts';
import { headersAt } from '../../../src/integration/headers/headers-at.ts';
import { headerTables, writeHosting } from '../../../src/integration/headers/header-tables.ts';
import { writeCaddy } from '../../../src/integration/headers/write-caddy.ts';
import { writeNginx } from '../../../src/integration/headers/write-nginx.ts';

const site = { url: 'https://thu-vien.example', base: '/' };
const editor = {
  enabled: true,
  backend: 'gitlab',
  repository: 'a/b',
  branch: 'main',
  review: false,
  apiRoot: 'https://git.example/api/v4',
} as const;
const served = { base: '/', host: 'thu-vien.example', root: '/srv/thu-vien' };
const rules = headerRules(site);
const policyAt = (path: string, from = rules): string => headersAt(path, from)['Content-Security-Policy'] ?? '';

describe('the headers of the site', () => {
  it('close frames, other types, other hosts and unused features everywhere', () => {
    for (const path of [
      '/',
      '/404.html',
      '/tin-tuc/a/',
      '/_astro/x.js',
      '/pagefind/vietnamese-search.json',
      '/rss.xml',
      '/robots.txt',
      '/chuyen-de/a/tep/b.pdf',
      '/khac/x.bin',
    ]) {
      const headers = headersAt(path, rules);
      assert.match(policyAt(path), /frame-ancestors 'none'/, path);
      assert.match(policyAt(path), /base-uri 'none'; object-src 'none'/, path);
      assert.deepEqual(
        [
          headers['X-Content-Type-Options'],
          headers['X-Frame-Options'],
          headers['Cross-Origin-Opener-Policy'],
          headers['Cross-Origin-Resource-Policy'],
          headers['Referrer-Policy'],
        ],
        ['nosniff', 'DENY', 'same-origin', 'same-origin', 'same-origin'],
        path,
      );
      assert.match(headers['Permissions-Policy'] ?? '', /camera=\(\).*geolocation=\(\).*microphone=\(\)/, path);
    }
  });

  it('make downloads of attachments and figures, whatever their ending, below the site alone', () => {
    for (const path of [
      '/chuyen-de/a/tep/b.pdf',
      '/chuyen-de/a/tep/b/c.docx',
      '/chuyen-de/2025/a/tep/b.pdf',
      '/chuyen-de/a/b/c/d/e/tep/x.svg',
      '/chuyen-de/a/tep/x.html',
      '/chuyen-de/a/tep/x',
      '/tin-tuc/a/so-lieu.csv',
    ]) {
      assert.equal(headersAt(path, rules)['Content-Disposition'], 'attachment', path);
      assert.match(policyAt(path), /^default-src 'none'.*; sandbox$/, path);
    }
    assert.equal(headersAt('/chuyen-de/a/tep/b.csv', rules)['Content-Type'], 'text/csv; charset=utf-8');
    for (const path of ['/chuyen-de/a/', '/tin-tuc/tep/', '/_astro/tep/x.js'])
      assert.equal(headersAt(path, rules)['Content-Disposition'], undefined, path);
  });

  it('let the worker of the search read the index and load its own parts, and nothing else', () => {
    const policy = policyAt('/_astro/worker-x.js');
    assert.match(policy, /^default-src 'none'; connect-src 'self'; script-src 'self'; .*trusted-types 'none'$/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  });

  it('let the worker of the search read the indexes of other libraries, and only where there are any', () => {
    const addresses = ['https://hai.example/thu-vien/', 'https://hai.example/ba/', `${site.url}/chi-bo-3/`, 'http://127.0.0.1:4000/'];
    const withOthers = headerRules({ ...site, otherLibraries: addresses.map((address) => ({ name: address, address })) });
    const policy = policyAt('/_astro/worker-x.js', withOthers);
    assert.match(policy, /^default-src 'none'; connect-src 'self' https:\/\/hai\.example http:\/\/127\.0\.0\.1:4000; script-src 'self';/);
    for (const path of ['/', '/sw.js', '/tim-kiem/']) assert.equal(policyAt(path, withOthers), policyAt(path), path);
    for (const write of [writeHosting, writeNginx, writeCaddy])
      assert.match(write(withOthers, { base: '/', host: 'a.example', root: '/srv/a' }), /connect-src 'self' https:\/\/hai\.example http:/);
  });

  it('let the worker that serves what is kept read files of the site, and be asked for anew each time', () => {
    assert.match(policyAt('/sw.js'), /^default-src 'none'; connect-src 'self'; base-uri 'none'; .*trusted-types 'none'$/);
    assert.equal(headersAt('/sw.js', rules)['Cache-Control'], 'no-cache');
    assert.match(writeHosting(rules), /^\/sw\.js\n(?: {2}.*\n)* {2}Cache-Control: no-cache$/m);
  });

  it('keep for ever what is named after its content, and ask again for everything else', () => {
    const files = ['library', 'vocabulary', 'dates', 'times', 'pinpoints'].map((name) => `/pagefind/${name}.0a1b2c3d.gz`);
    for (const path of ['/_astro/x.abc.js', '/pagefind/fragment/vi_1.pf_fragment', '/pagefind/words/0a1b2c3.gz', ...files])
      assert.match(headersAt(path, rules)['Cache-Control'] ?? '', /immutable/, path);
    for (const path of ['/', '/rss.xml', '/pagefind/vietnamese-search.json', '/pagefind/passage/vi_1.0.gz', '/chuyen-de/a/tep/b.pdf'])
      assert.equal(headersAt(path, rules)['Cache-Control'], 'no-cache', path);
  });

  it('ask for HTTPS only where the address has it', () => {
    assert.equal(headersAt('/', rules)['Strict-Transport-Security'], 'max-age=31536000');
    assert.equal(headersAt('/', headerRules({ url: 'http://noi-bo.example', base: '/' }))['Strict-Transport-Security'], undefined);
    assert.equal(localHeaders(rules)['Strict-Transport-Security'], undefined);
  });

  it('let only the web editor reach its forge, and only where it is on', () => {
    const withEditor = headerRules({ ...site, editor });
    assert.match(policyAt('/quan-tri/', withEditor), /connect-src 'self' blob: data: https:\/\/git\.example;.*frame-ancestors 'none'/);
    assert.equal(headersAt('/quan-tri/', withEditor)['Referrer-Policy'], 'no-referrer');
    for (const without of [rules, headerRules({ ...site, editor: { ...editor, enabled: false } })])
      assert.doesNotMatch(policyAt('/quan-tri/', without), /git\.example/);
    assert.doesNotMatch(policyAt('/', withEditor), /git\.example/);
  });

  it('let other sites frame the quotation for them, and nothing else', () => {
    const embed = headersAt('/nhung/cau-hom-nay/', rules);
    assert.match(embed['Content-Security-Policy'] ?? '', /script-src 'none';.*frame-ancestors \*/);
    assert.notEqual(embed['X-Frame-Options'], 'DENY');
    for (const path of ['/', '/trich-dan/a/', '/trich-dan/nhung/', '/du-lieu/'])
      assert.match(policyAt(path), /frame-ancestors 'none'/, path);
  });

  it('let other sites read open data and feeds, and no page', () => {
    for (const path of [
      '/du-lieu/trich-dan.json',
      '/du-lieu/thu-vien.zip',
      '/rss.xml',
      '/chu-de/a/feed.json',
      '/lich/chuyen-de.ics',
      '/pagefind/words/a.gz',
    ])
      assert.equal(headersAt(path, rules)['Access-Control-Allow-Origin'], '*', path);
    assert.equal(headersAt('/trich-dan/a/', rules)['Access-Control-Allow-Origin'], undefined);
  });

  it('name the types that servers do not know, and let a PDF be shown', () => {
    for (const [path, type] of Object.entries({
      '/manifest.webmanifest': 'application/manifest+json',
      '/lich/chuyen-de.ics': 'text/calendar; charset=utf-8',
      '/tai-lieu/a/a.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      '/chu-de/a/a.epub': 'application/epub+zip',
      '/du-lieu/trich-dan.csv': 'text/csv; charset=utf-8',
    }))
      assert.equal(headersAt(path, rules)['Content-Type'], type, path);
    assert.match(policyAt('/tai-lieu/a/a.pdf'), /object-src 'self'/);
    assert.match(policyAt('/chuyen-de/a/tep/a.pdf'), /sandbox$/);
  });

  it("stand below the site's folder", () => {
    const below = headerRules({ ...site, base: '/thu.vien/' });
    assert.equal(headersAt('/thu.vien/chuyen-de/a/tep/b.pdf', below)['Content-Disposition'], 'attachment');
    assert.deepEqual(headersAt('/thuxvien/', below), {});
    assert.deepEqual(headersAt('/khac/', below), {});
  });
});

describe('the written files', () => {
  it('keep the limits of the hosts that read _headers', () => {
    const lines = writeHosting(headerRules({ ...site, editor })).split('\n');
    assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100);
    assert.deepEqual(
      lines.filter((line) => line.length > 2000),
      [],
    );
    for (const path of lines.filter((line) => line.startsWith('/'))) assert.ok(path.split('*').length <= 2, path);
  });

  it('take away what holds everywhere where something else shall hold', () => {
    const block = /\/nhung\/\*\n(?: {2}.*\n)+/.exec(writeHosting(rules))?.[0] ?? '';
    assert.match(block, /! Content-Security-Policy\n {2}! X-Frame-Options\n {2}Content-Security-Policy: /);
  });

  it('say the same for nginx and Caddy as the rules do', () => {
    const tables = headerTables(rules);
    for (const path of [
      '/',
      '/_astro/x.js',
      '/pagefind/fragment/x.pf_fragment',
      '/pagefind/vietnamese-search.json',
      '/rss.xml',
      '/favicon.svg',
      '/nhung/cau-hom-nay/',
      '/du-lieu/trich-dan.csv',
      '/tai-lieu/a/a.pdf',
      '/chuyen-de/a/tep/b.pdf',
      '/tin-tuc/a/so-lieu.csv',
    ]) {
      const picked = Object.fromEntries(
        tables.flatMap(({ name, otherwise, cases }) => {
          const value = cases.find(({ expression }) => new RegExp(expression).test(path))?.value ?? otherwise;
          return value === null ? [] : [[name, value]];
        }),
      );
      const { 'Content-Type': _type, ...wanted } = headersAt(path, rules);
      assert.deepEqual(picked, wanted, path);
    }
    const [nginx, caddy] = [writeNginx(rules, served), writeCaddy(rules, served)];
    for (const { name } of tables) for (const written of [nginx, caddy]) assert.ok(written.includes(name), name);
  });

  it('refuse a setting that would end a line or a word of theirs', () => {
    for (const apiRoot of ['https://a"b.example', 'https://a.example\nX: y']) {
      // An origin never holds these; the last look is for a setting that gets past the schema.
      const written = headerRules(site).map((rule) => ({ ...rule, headers: { ...rule.headers, 'X-Test': apiRoot } }));
      for (const write of [() => writeHosting(written), () => writeNginx(written, served), () => writeCaddy(written, served)])
        assert.throws(write, /site\.yaml/);
    }
    assert.throws(() => writeHosting(headerRules({ ...site, base: '/a b/' })), /base/);
  });
});
