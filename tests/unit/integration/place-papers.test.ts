import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { placePapers } from '../../../src/integration/place-papers.ts';
import { listFiles } from '../../../src/release/manifest.ts';

function folders(test: TestContext, papers: Record<string, string>): [papers: string, site: string] {
  const made = mkdtempSync(join(tmpdir(), 'papers-'));
  test.after(() => rmSync(made, { recursive: true }));
  const [from, to] = [join(made, 'papers'), join(made, 'site')];
  for (const [path, text] of Object.entries(papers)) {
    mkdirSync(dirname(join(from, path)), { recursive: true });
    writeFileSync(join(from, path), text);
  }
  mkdirSync(join(to, 'tai-lieu/a'), { recursive: true });
  writeFileSync(join(to, 'tai-lieu/a/index.html'), 'trang');
  return [from, to];
}

it('papers stand beside the pages, without the list of them; the next build makes others and leaves these', (test) => {
  const [from, to] = folders(test, { 'tai-lieu/a/a.pdf': 'pdf', 'chuyen-de/b/b.docx': 'docx', 'papers.json': '{}' });
  placePapers(from, to);
  assert.deepEqual(listFiles(to), ['chuyen-de/b/b.docx', 'tai-lieu/a/a.pdf', 'tai-lieu/a/index.html']);
  rmSync(from, { recursive: true });
  mkdirSync(join(from, 'tai-lieu/a'), { recursive: true });
  writeFileSync(join(from, 'tai-lieu/a/a.pdf'), 'bản sau');
  assert.equal(readFileSync(join(to, 'tai-lieu/a/a.pdf'), 'utf8'), 'pdf');
});

it('a library without papers has none', (test) => {
  const [from, to] = folders(test, {});
  placePapers(from, to);
  assert.deepEqual(listFiles(to), ['tai-lieu/a/index.html']);
});
