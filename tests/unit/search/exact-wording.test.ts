import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { buildIndex } from '../../../src/search/index-side/build-index.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { fixtureSources } from './fixture.ts';

const page = (path: string, title: string, text: string) => ({
  url: `/${path}/`,
  html: `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main></body></html>`,
});

const filler = 'Buổi họp bàn nhiều việc khác của tổ, từ sổ sách đến lịch trực và quỹ hội. '.repeat(3);
const directory = await mkdtemp(join(tmpdir(), 'search-exact-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
await buildIndex({
  pages: [
    ...fixtureSources(),
    // The wording once in a long text, its synonym in the titles and again and again in short ones.
    page('ban-dai', 'Báo cáo cuối năm', `${filler} Tổ giữ nền nếp trực ban. ${filler}`),
    page('quy-cu-1', 'Quy củ của tổ', 'Quy củ là gốc. Có quy củ thì việc chạy, quy củ lỏng thì việc đứng.'),
    page('quy-cu-2', 'Giữ quy củ', 'Giữ quy củ mỗi ngày; quy củ không tự có.'),
    page('thu-do', 'Tin từ thủ đô', 'Đoàn về thủ đô dự hội.'),
  ],
  outputDir: directory,
  lexicon: [
    { term: 'nền nếp', expansions: ['quy củ'] },
    { term: 'học khám', expansions: ['thủ đô'] },
  ],
});
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));
const urls = async (query: string): Promise<string[]> => (await engine.search(query)).results.map(({ url }) => url);

describe('synonyms', () => {
  it('come after pages that say what was typed, however much more these others say', async () => {
    for (const query of ['nền nếp', 'nen nep']) assert.equal((await urls(query))[0], '/ban-dai/', query);
    assert.deepEqual((await urls('nền nếp')).slice(1, 3).sort(), ['/quy-cu-1/', '/quy-cu-2/']);
  });

  it('count where the library says nowhere what was typed', async () => {
    for (const query of ['học khám', 'đoàn về học khám']) assert.equal((await urls(query))[0], '/thu-do/', query);
  });

  it('work in either direction', async () => {
    const found = await urls('quy củ');
    assert.deepEqual(found.slice(0, 2).sort(), ['/quy-cu-1/', '/quy-cu-2/']);
    assert.equal(found[2], '/ban-dai/');
  });
});
