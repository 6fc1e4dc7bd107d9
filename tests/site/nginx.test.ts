import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, describe, it } from 'node:test';

import { headerRules } from '../../src/integration/headers/header-rules.ts';
import { headersAt } from '../../src/integration/headers/headers-at.ts';
import { writeNginx } from '../../src/integration/headers/write-nginx.ts';

const SITE = 'dist.fixture';
const rules = headerRules({ url: 'https://mau.example', base: '/' });

function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });
}

/** Starts nginx with what `npm run headers -- nginx` prints. @returns its origin */
async function startNginx(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-nginx-'));
  const port = await freePort();
  const server = writeNginx(rules, { base: '/', host: 'localhost', root: resolve(SITE) }).replace(
    'listen 80;',
    `listen 127.0.0.1:${port};`,
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  await writeFile(join(folder, 'site.conf'), server);
  // Whoever runs the tests must be able to read the site: root's nginx would become another user.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `${user} daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ` +
      `${temporary} include /etc/nginx/mime.types; include ${folder}/site.conf; }`,
  );
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  after(async () => {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      break;
    await pause(100);
  }
  return origin;
}

describe('nginx with the written configuration', { skip: hasNginx() ? false : 'nginx is not installed here' }, () => {
  it('sends with every file of the site what the rules say', async () => {
    const origin = await startNginx();
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

  it('answers for what is not there with the page for it, and never sends the files of hosts', async () => {
    const origin = await startNginx();
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
});
