import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { SiteFolder } from '../../../src/integration/keeping/site-folder.ts';
import { writeDigest } from '../../../src/keeping/lists.ts';

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

function site(test: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  test.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

it('a file of a site is read once, whether its text is asked for or its digest, first or later', (test) => {
  const folder = site(test, { 'a.html': 'trang a', 'b.css': 'kiểu' });
  const read = new SiteFolder(folder);
  assert.equal(read.text('a.html'), 'trang a');
  read.factsOf('b.css');
  for (const name of ['a.html', 'b.css']) rmSync(join(folder, name));
  assert.deepEqual(read.listedFiles(['b.css', 'a.html', 'b.css']), [
    ['a.html', writeDigest(digestOf('trang a')), 7],
    ['b.css', writeDigest(digestOf('kiểu')), Buffer.byteLength('kiểu')],
  ]);
});

it('what somebody knows of a file is not asked of the file, and what is written is known', (test) => {
  const folder = site(test, { 'x.png': 'tranh' });
  const known = { bytes: 5, sha256: 'ab'.repeat(32) };
  const read = new SiteFolder(folder, [['x.png', known]]);
  assert.deepEqual(read.listedFiles(['x.png']), [['x.png', writeDigest(Buffer.from(known.sha256, 'hex')), 5]]);
  read.writeJson('luu/x.json', { a: 'ă' });
  const text = readFileSync(join(folder, 'luu/x.json'), 'utf8');
  assert.deepEqual(read.facts.get('luu/x.json'), { bytes: Buffer.byteLength(text), sha256: digestOf(text).toString('hex') });
});

it('files are those that were there at first', (test) => {
  const folder = site(test, { a: '', b: '' });
  const read = new SiteFolder(folder);
  writeFileSync(join(folder, 'c'), '');
  assert.deepEqual(
    [read.files, ['a', 'c', 'khong-co'].map((name) => read.has(name))],
    [
      ['a', 'b'],
      [true, false, false],
    ],
  );
});
