import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { createServer as createHttpServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createServer } from 'vite';

import { deniedFiles, serveFolder } from '../../../src/integration/dev-server.ts';
import { contentFolder, writeFiles } from '../library/content-folder.ts';

/** Status and text of an address, sent as it is written. */
function ask(port: number, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method: 'GET' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of `astro dev`', () => {
  it('serves and bundles nothing of the content folder, nor what a link there leads to', async (test) => {
    const root = await contentFolder(test, {
      'src/a.js': 'export default 1',
      'src/b.js': 'import "../noi (1)/articles/a.js"',
      'noi (1)/articles/trong.mdx': 'BIMAT',
      'noi (1)/articles/a.js': '"BIMAT"',
    });
    const secret = await contentFolder(test, { 'mat.png': 'BIMAT', 'mat.txt': 'BIMAT' });
    const content = join(root, 'noi (1)');
    await writeFiles(content, {
      'site.yaml': 'BIMAT',
      'articles/bai.mdx': 'BIMAT',
      'articles/anh.png': 'BIMAT',
      'articles/.an.png': 'BIMAT',
      'articles/x.svg': 'BIMAT',
    });
    await symlink(join(secret, 'mat.png'), join(content, 'articles/lien-ket.png'));
    await symlink(secret, join(content, 'articles/thu-muc'));
    const beside = await contentFolder(test, {});
    await symlink(content, join(beside, 'noi-dung'));
    const server = await createServer({
      configFile: false,
      root,
      logLevel: 'silent',
      server: {
        host: '127.0.0.1',
        port: 0,
        fs: { allow: [root, beside], deny: deniedFiles(join(beside, 'noi-dung')) },
        hmr: false,
        ws: false,
        watch: null,
      },
      optimizeDeps: { noDiscovery: true },
    });
    test.after(() => server.close());
    await server.listen();
    const { port } = server.httpServer!.address() as AddressInfo;
    assert.equal((await ask(port, '/src/a.js')).status, 200);
    for (const file of [
      'site.yaml',
      'articles/bai.mdx',
      'articles/bai.mdx?raw',
      'articles/bai.mdx?import',
      'articles/bai.mdx?url',
      'articles/anh.png',
      'articles/lien-ket.png',
      'articles/lien-ket.png?import',
      'articles/thu-muc/mat.png',
      'articles/.an.png',
      'articles/x.svg',
      'articles/a.js',
      'articles/../site.yaml',
      'articles/%2e%2e/site.yaml',
      'articles//bai.mdx',
      'SITE.YAML',
    ]) {
      for (const place of [
        '/noi%20(1)',
        `/@fs${encodeURI(content)}`,
        `/@fs/${encodeURI(content)}`,
        `/@id/${encodeURI(content)}`,
        `/@fs${beside}/noi-dung`,
      ]) {
        const { status, text } = await ask(port, `${place}/${file}`);
        assert.ok(!text.includes('BIMAT'), `${place}/${file}: ${status}`);
      }
    }
    assert.doesNotMatch((await ask(port, '/src/b.js')).text, /BIMAT/);
  });
});

describe('a folder that is served', () => {
  async function served(test: TestContext): Promise<{ folder: string; port: number }> {
    const above = await contentFolder(test, {
      'mat.txt': 'BIMAT',
      'pagefind/index.html': 'trang',
      'pagefind/a.js': 'mã',
      'pagefind/con/b.json': '{}',
    });
    const folder = join(above, 'pagefind');
    const serve = serveFolder(folder);
    const server = createHttpServer((incoming, response) => serve(incoming, response, () => response.writeHead(404).end())).listen(
      0,
      '127.0.0.1',
    );
    test.after(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    return { folder, port: (server.address() as AddressInfo).port };
  }

  it('gives its files by their addresses', async (test) => {
    const { port } = await served(test);
    assert.deepEqual(
      [await ask(port, '/'), await ask(port, '/a.js?v=1'), await ask(port, '/con/b.json')].map(({ text }) => text),
      ['trang', 'mã', '{}'],
    );
  });

  it(
    'gives nothing outside it, and outlives folders, links, pipes and broken addresses',
    { skip: process.platform === 'win32' },
    async (test) => {
      const { folder, port } = await served(test);
      await symlink(join(folder, '../mat.txt'), join(folder, 'lien-ket.js'));
      await symlink('..', join(folder, 'len'));
      execFileSync('mkfifo', [join(folder, 'ong')]);
      for (const path of [
        '/con',
        '/con/',
        '/../mat.txt',
        '/..%2fmat.txt',
        '/%2e%2e/mat.txt',
        '/con/..%2f..%2fmat.txt',
        '/..%5cmat.txt',
        '/lien-ket.js',
        '/len/mat.txt',
        '/ong',
        '/%E0%A4%A',
        '/%',
        '/%00',
        '/a.js%00',
        '//etc/passwd',
        `/${'a'.repeat(5000)}`,
      ]) {
        assert.deepEqual(await ask(port, path), { status: 404, text: '' }, path);
      }
      assert.equal((await ask(port, '/a.js')).text, 'mã');
    },
  );
});
