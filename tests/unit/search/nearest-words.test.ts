import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

const page = (path: string, text: string) => ({
  url: `/${path}/`,
  html: `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>Ghi chép</h1><p>${text}</p></main></body></html>`,
});

const directory = await buildFixtureIndex([
  ...fixtureSources(),
  page('kho-sach', 'Kho chọn chân chính. Sách chân chính thì bền. Người chân chính đọc sách chân chính. '.repeat(2)),
  page('ban-an', 'Bếp đặt hai mâm, đặt hai ấm, đặt hai bàn rồi lại đặt hai ghế. '.repeat(3)),
  page('cay', 'Cây trên đất lành. Đất tốt cây lành.'),
  page('mot-lan', 'Cái giếng làng có một lần cạn.'),
  page('chan', 'Nước tràn phải chận lại. Chận nước rồi mới cày.'),
]);
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));

async function nearestTo(typed: string): Promise<[string, ...string[]][]> {
  const { interpretation } = await engine.search(typed, { typing: false });
  return interpretation.unknown.map(({ typed: lacking, nearest }) => [lacking, ...nearest]);
}

describe('what is nearest to two words that the library lacks', () => {
  it('has their letters with other marks, or one of them as it is', async () => {
    assert.deepEqual(await nearestTo('chấn chỉnh'), [['chấn chỉnh', 'chân chính']]);
  });

  it('is the same letters with other marks where both are there, but never side by side', async () => {
    assert.deepEqual(await nearestTo('chận chính'), [['chận chính', 'chân chính']]);
  });

  it('is nothing where both would be other words', async () => {
    assert.deepEqual(await nearestTo('đất đai'), [['đất đai']]);
  });

  it('is nothing where two words stand together once', async () => {
    assert.deepEqual(await nearestTo('giêng lang'), [['giêng lang']]);
  });
});
