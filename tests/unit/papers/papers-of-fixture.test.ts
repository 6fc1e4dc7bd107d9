import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';

process.env.CONTENT_DIR = 'tests/fixtures/library';
const [{ readLibrary }, { siteContentOf }, { makePapers }] = await Promise.all([
  import('../../../src/library/read-library.ts'),
  import('../../../src/library/open-content.ts'),
  import('../../../src/papers/make-papers.ts'),
]);

it('a work whose text the library holds is a book with its parts, and a form is a Word file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  try {
    const content = siteContentOf(await readLibrary(join(process.cwd(), 'tests/fixtures/library'), join(folder, 'cache')));
    // Nothing that a browser must print.
    const places = ['/bieu-mau/', '/tac-pham/cau-mau-thu-nhat-2001/', '/tac-pham/cau-mau-thu-hai-2001/'];
    const wants = (path: string): boolean => places.some((place) => path.startsWith(place));
    const said: string[] = [];
    const options = { folder: join(folder, 'papers'), cacheDir: join(folder, 'cache'), say: (one: string) => void said.push(one), wants };
    const made = await makePapers(content, options);
    const path = '/tac-pham/cau-mau-thu-nhat-2001/cau-mau-thu-nhat-2001.epub';
    const bytes = await readFile(join(folder, 'papers', path));
    assert.deepEqual((await EpubCheck.validate(bytes)).messages, []);
    // Of a work with a fingerprint alone there is no book.
    const paths = made.map((one) => one.path);
    assert.deepEqual([paths, said], [['/bieu-mau/bieu-mau.docx', path], []]);
    const contents = new TextDecoder().decode(unzipSync(bytes)['EPUB/muc-luc.xhtml']);
    const titles = [...contents.matchAll(/chuong-\d+\.xhtml">([^<]+)/g)].map(([, title]) => title!.replaceAll('\u00a0', ' '));
    assert.deepEqual(titles.slice(0, 3), ['Phần đầu', 'I. Con đò cũ', 'II. Cái bảng ở đầu bến']);
    assert.equal(titles.at(-2), 'Về bản này');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
