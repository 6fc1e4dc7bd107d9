import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { runVerify } from '../../../src/release/command.ts';
import { parseManifest, readManifest, writeManifest } from '../../../src/release/manifest.ts';
import { quietTerminal } from '../../quiet-terminal.ts';

const FACTS = { engine: '1.0.0', commit: 'a'.repeat(40), dirty: false, day: '2026-11-28', drafts: false };
const FILES = {
  'index.html': '<h1>Trang chủ</h1>',
  'tin-tuc/index.html': 'Tin tức',
  '404.html': 'Không có',
  '_astro/a.css': 'p {}',
  _headers: '/*\n',
  'tệp lạ #1.txt': 'chữ',
};

function site(test: TestContext, files: Record<string, string> = FILES): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, 'manifest.json'), writeManifest(FACTS, folder));
  return folder;
}

async function told(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const status = await runVerify(args, quietTerminal({ print: (text) => lines.push(text) }));
  return [`${status}`, ...lines];
}

describe('the manifest', () => {
  it('says the same of the same files, and nothing of the machine', (test) => {
    const [one, other] = [site(test), site(test)];
    assert.equal(writeManifest(FACTS, one), writeManifest(FACTS, other));
    assert.deepEqual(Object.keys(JSON.parse(writeManifest(FACTS, one)) as object), [
      'generator',
      'format',
      'engine',
      'commit',
      'dirty',
      'day',
      'drafts',
      'files',
    ]);
    assert.ok(!writeManifest(FACTS, one).includes(tmpdir()));
    assert.deepEqual(Object.keys(readManifest(one)?.files ?? {}), Object.keys(FILES).sort());
  });

  it('is not believed with paths that lead elsewhere, nor of another shape', (test) => {
    const text = writeManifest(FACTS, site(test, { x: '' }));
    assert.ok(parseManifest(text));
    for (const path of ['../x', '/x', 'a//x', 'a/../x', './x', 'a\\\\x', 'a\\u0000x', ''])
      assert.equal(parseManifest(text.replace('"x"', `"${path}"`)), null, path);
    for (const wrong of [
      '',
      '[]',
      'null',
      '{}',
      '['.repeat(100_000),
      text.replace('"format": 1', '"format": 2'),
      text.replace('thu-vien-chi-bo', 'khac'),
      text.replace('"dirty": false', '"dirty": false, "user": "ai-do"'),
    ])
      assert.equal(parseManifest(wrong), null);
  });
});

describe('verify of a folder', () => {
  it('says that all is as built', async (test) => {
    const folder = site(test);
    assert.deepEqual(await told(folder), [
      '0',
      `${folder}: đúng cả 6 tệp (bản dựng ngày 2026-11-28, phiên bản 1.0.0, commit aaaaaaaaaaaa).`,
    ]);
  });

  it('names what is missing, changed and extra', async (test) => {
    const folder = site(test);
    rmSync(join(folder, '404.html'));
    writeFileSync(join(folder, 'index.html'), '<h1>Trang chỦ</h1>');
    rmSync(join(folder, '_astro/a.css'));
    symlinkSync('/etc/hostname', join(folder, '_astro/a.css'));
    writeFileSync(join(folder, '.cua-sau.php'), '');
    const [status, ...lines] = await told(folder);
    assert.equal(status, '1');
    assert.deepEqual(lines.slice(0, -1), [
      'thiếu: 404.html',
      'khác nội dung: _astro/a.css',
      'khác nội dung: index.html',
      'thừa: .cua-sau.php',
    ]);
    assert.match(lines.at(-1) ?? '', /: 1 thiếu, 2 khác nội dung, 1 thừa \(bản dựng ngày/);
  });

  it('says what it needs', async (test) => {
    const empty = site(test);
    rmSync(join(empty, 'manifest.json'));
    await assert.rejects(told(empty), { message: /không có bản kê manifest\.json đọc được\. Dựng lại trang/ });
    await assert.rejects(told(`${empty}/khong-co`), { message: /^Không thấy thư mục/ });
    for (const args of [[], [empty, empty]]) await assert.rejects(told(...args), { message: /^Cách dùng: thu-vien verify/ });
    await assert.rejects(told('--gi'), { message: /^Không có tùy chọn --gi\. / });
    assert.match((await told('--help')).join(), /^0,Cách dùng/);
  });
});

describe('verify of an address', () => {
  /** A static host on a free port. */
  async function serve(test: TestContext, answer: RequestListener): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    test.after(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/kho/`;
  }
  const served =
    (manifest: string, changes: Record<string, string | null> = {}): RequestListener =>
    (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
        .replace(/^\/kho\//, '')
        .replace(/(^|\/)$/, '$1index.html');
      const files: Record<string, string | null> = { ...FILES, _headers: null, 'manifest.json': manifest, ...changes };
      const text = files[path] ?? null;
      response.writeHead(text === null ? 404 : 200).end(text ?? 'không có');
    };

  it('says that all is as built, and what is not', async (test) => {
    const folder = site(test);
    const manifest = writeManifest(FACTS, folder);
    const good = await serve(test, served(manifest));
    assert.match((await told(good)).join(), /^0,.*đúng cả 6 tệp/);
    assert.match((await told(good.replace(/\/$/, ''))).join(), /^0,/);
    const bad = await serve(
      test,
      served(manifest, { 'tin-tuc/index.html': 'Tin giả', '404.html': null, '_astro/a.css': 'x'.repeat(10_000_000) }),
    );
    assert.deepEqual((await told(bad)).slice(0, -1), [
      '1',
      'thiếu: 404.html',
      'khác nội dung: _astro/a.css',
      'khác nội dung: tin-tuc/index.html',
    ]);
  });

  it('with the manifest of a trusted build it finds what an intruder put into both', async (test) => {
    const folder = site(test);
    const forged = writeManifest(FACTS, site(test, { ...FILES, 'index.html': 'Trang giả' }));
    const address = await serve(test, served(forged, { 'index.html': 'Trang giả' }));
    assert.match((await told(address)).join(), /^0,/);
    assert.deepEqual((await told(address, folder)).slice(0, 2), ['1', 'khác nội dung: index.html']);
  });

  it('follows no redirect to another host, and not for ever', async (test) => {
    const manifest = writeManifest(FACTS, site(test));
    let visits = 0;
    const other = await serve(test, (_request, response) => {
      visits += 1;
      response.end('nơi khác');
    });
    const address = await serve(test, (request, response) => {
      if (request.url?.includes('404')) return response.writeHead(302, { location: `${other}404.html` }).end();
      if (request.url?.includes('a.css')) return response.writeHead(302, { location: request.url }).end();
      return served(manifest)(request, response);
    });
    assert.deepEqual((await told(address)).slice(0, -1), ['1', 'thiếu: 404.html', 'thiếu: _astro/a.css']);
    assert.equal(visits, 0);
  });

  it('says that nobody answers, or that what answers is no library', async (test) => {
    await assert.rejects(told(await serve(test, (_request, response) => response.writeHead(404).end())), {
      message: /manifest\.json không có, hoặc không phải bản kê của thư viện này/,
    });
    await assert.rejects(told(await serve(test, (_request, response) => response.end('x'.repeat(20_000_000)))), {
      message: /không phải bản kê/,
    });
    await assert.rejects(told('http://127.0.0.1:1/'), { message: /^Máy chủ 127\.0\.0\.1 không trả lời\. / });
    await assert.rejects(told('http://ten:mat-khau@127.0.0.1:1/'), { message: /không được kèm tên người dùng/ });
  });
});
