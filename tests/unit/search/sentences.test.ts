import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

const SENTENCE = 'Nước có đầy thì đò mới nổi, mái có đều thì đò mới đi.';
const page = (url: string, title: string, ...paragraphs: readonly string[]) => ({
  url,
  html: `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`,
});

/** A book that has the sentence in one of its three hundred paragraphs, and short pages that have most of its words. */
const book = page(
  '/tac-pham/chuyen-ben-do/',
  'Chuyện bến đò',
  ...Array.from(
    { length: 300 },
    (_, i) => `Chuyến thứ ${i + 1} trong ngày: khách sang sông, hàng qua bến, người lái nghỉ tay uống nước rồi lại đi.`,
  ),
  SENTENCE,
);
const others = ['Nước đầy đò nổi', 'Đò mới đi', 'Mái đều'].map((title, i) =>
  page(`/bai-${i}/`, title, 'Đò nổi nhờ nước, đi nhờ mái; nước đầy hay cạn, mái đều hay không, đò mới hay cũ.'),
);

const directory = await buildFixtureIndex([...fixtureSources(), book, ...others]);
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));
const first = async (query: string): Promise<string | undefined> => (await engine.search(query)).results[0]?.url;

describe('a sentence', () => {
  it('is found where it stands, however long that text is, with marks or without', async () => {
    for (const query of ['nước có đầy thì đò mới nổi', 'nuoc co day thi do moi noi', 'mái có đều thì đò mới đi'])
      assert.equal(await first(query), '/tac-pham/chuyen-ben-do/', query);
  });

  it('of which a few words were typed is not looked for in the longest text', async () => {
    assert.notEqual(await first('đò mới đi'), '/tac-pham/chuyen-ben-do/');
  });
});
