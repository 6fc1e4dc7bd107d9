import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { compressSite } from '../../src/integration/compress-site.ts';
import { headerRules } from '../../src/integration/headers/header-rules.ts';
import { headersAt } from '../../src/integration/headers/headers-at.ts';
import { writeNginx } from '../../src/integration/headers/write-nginx.ts';
import { hasBrotli, hasNginx, startNginx } from '../start-nginx.ts';

const SITE = 'dist.fixture';
const rules = headerRules({ url: 'https://mau.example', base: '/' });

/** What `npm run headers -- nginx` prints for a folder. */
const configuration = (folder: string): string => writeNginx(rules, { base: '/', host: 'localhost', root: resolve(folder) });

async function serve(test: TestContext, folder = SITE): Promise<string> {
  const { origin, close } = await startNginx(configuration(folder));
  test.after(close);
  return origin;
}

/** The body as it goes over the wire. */
function fetchRaw(address: string, encodings: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, fail) => {
    get(address, { headers: { 'accept-encoding': encodings } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', fail);
  });
}

describe('nginx with the written configuration', { skip: hasNginx() ? false : 'nginx is not installed here' }, () => {
  it('sends with every file of the site what the rules say', async (test) => {
    const origin = await serve(test);
    const files = (await readdir(SITE, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/^(?:_headers|404\.html)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(SITE.length));
    const wrong: string[] = [];
    for (const file of files) {
      const path = file.replace(/\/index\.html$/, '/');
      const { status, headers } = await fetch(origin + path, { method: 'HEAD' });
      if (status !== 200) wrong.push(`${path}: ${status}`);
      for (const [name, value] of Object.entries(headersAt(path, rules)))
        if (headers.get(name) !== value) wrong.push(`${path}: ${name}: ${headers.get(name)}`);
    }
    assert.ok(files.length > 100);
    assert.deepEqual(wrong, []);
  });

  it('answers for what is not there with the page for it, and never sends the files of hosts', async (test) => {
    const origin = await serve(test);
    for (const path of [
      '/khong-co/',
      '/_headers',
      '/.git/config',
      '/chuyen-de/doc-sach-trong-chi-bo/tep/.an',
      '/chuyen-de/doc-sach-trong-chi-bo/tep/khong-co.pdf',
      '/chuyen-de/doc-sach-trong-chi-bo/tep/..%2f..%2f..%2f_headers',
    ]) {
      const response = await fetch(origin + path);
      assert.equal(response.status, 404, path);
      assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
      assert.match(await response.text(), /Không/, path);
    }
  });

  it('sends what the build compressed as it is, with the headers of the file itself, and all else compressed on the way', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'thu-vien-nen-'));
    test.after(() => rm(folder, { recursive: true, force: true }));
    for (const name of ['index.html', '404.html', '_astro', 'tin-tuc/bai-mau-1'])
      await cp(join(SITE, name), join(folder, name), { recursive: true });
    await compressSite(folder, join(folder, '.cache'));
    const page = join(folder, 'tin-tuc/bai-mau-1/index.html');
    await rm(join(folder, 'index.html.gz'));
    await rm(join(folder, 'index.html.br'));
    const origin = await serve(test, folder);
    const [style = ''] = (await readdir(join(folder, '_astro'))).filter(
      (name) => name.endsWith('.css') && existsSync(join(folder, '_astro', `${name}.gz`)),
    );
    for (const [path, file] of [
      ['/tin-tuc/bai-mau-1/', page],
      [`/_astro/${style}`, join(folder, '_astro', style)],
    ] as const) {
      const whole = await fetchRaw(origin + path, 'identity');
      assert.deepEqual(whole.body, await readFile(file));
      for (const [encodings, ending] of [['gzip, deflate', '.gz'], ...(hasBrotli() ? [['gzip, deflate, br', '.br']] : [])] as [
        string,
        string,
      ][]) {
        const sent = await fetchRaw(origin + path, encodings);
        assert.deepEqual(sent.body, await readFile(file + ending), path + ending);
        assert.match(sent.headers.vary ?? '', /Accept-Encoding/i);
        for (const name of ['content-type', 'cache-control', 'content-security-policy'])
          assert.equal(sent.headers[name], whole.headers[name], `${path}${ending}: ${name}`);
      }
    }
    const onTheWay = await fetchRaw(`${origin}/`, 'gzip');
    assert.deepEqual(gunzipSync(onTheWay.body), await readFile(join(folder, 'index.html')));
  });
});
