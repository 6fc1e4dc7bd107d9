import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { it, type TestContext } from 'node:test';

import { faultsOf } from '../../../src/portable/check-copy.ts';

const WEB = 'https://mau.example/';

/** What is said of a copy that consists of these files. */
async function faults(test: TestContext, files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return faultsOf(folder, Object.keys(files), WEB);
}

it('a sound copy has no faults', async (test) => {
  const page =
    '<a href="../index.html?a=1&amp;b=2#c"><a href="#phan"><a href="mailto:a@b.vn"><a href="https://khac.example/">' +
    '<link rel="canonical" href="https://mau.example/a/"><img src="t%E1%BB%87p.png" srcset="t%E1%BB%87p.png 2x">';
  assert.deepEqual(await faults(test, { 'index.html': '', 'a/index.html': page, 'a/tệp.png': '' }), []);
});

it('each thing that a disk cannot do is named', async (test) => {
  const page = '<a href="b/index.html"><a href="/a/"><script type="module"></script><a href="https://mau.example/">';
  assert.deepEqual(await faults(test, { 'a/index.html': page }), [
    'a/index.html: liên kết “b/index.html” không dẫn tới tệp nào',
    'a/index.html: liên kết “/a/” không dẫn tới tệp nào',
    'a/index.html: còn mã dạng module',
    'a/index.html: còn liên kết ra https://mau.example/',
  ]);
});

it('names that Windows cannot hold, or tells from none, are faults', async (test) => {
  const long = `${'a'.repeat(178)}.js`;
  assert.deepEqual(await faults(test, { 'a:b/c.js': '', 'con.txt': '', 'A.js': '', 'a.js': '', [long]: '' }), [
    'a:b/c.js: Windows không nhận tên này',
    'con.txt: Windows không nhận tên này',
    `${long}: đường dẫn dài 181 ký tự, quá 180`,
    'a.js: khác A.js chỉ ở chữ hoa, chữ thường',
  ]);
});
