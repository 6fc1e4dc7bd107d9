import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../../src/search/bundle/read-file.ts';
import { writeIndex } from '../../../src/search/index-side/write-index.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { temporaryFolder } from './fixture.ts';
import { makeRecords } from './made-records.ts';

/** `đảng` beside `viên`, `đang` beside other words, both at more places than in a library of a thousand pages; `đáng` on a few. */
const PAGES = 200;
const OTHERS = 'tháng này tổ ta học nghị quyết mới rồi chia nhau việc trồng cây quét ngõ thăm nhà neo đơn giúp bạn yếu kém vươn lên'.split(
  ' ',
);
const pages = Array.from({ length: PAGES }, (_, page) => ({
  title: page === 7 ? 'đảng viên' : `trang ${page}`,
  text: Array.from({ length: 45 }, (_, i) => [
    ...(page % 2 === 0 && i > 30 + (page % 9) ? ['người', 'nào'] : ['đảng', 'viên']),
    'có',
    'đang',
    'họp',
    'hòa',
    'hoa',
    ...OTHERS,
    ...(page < 5 && i === 0 ? ['đáng', 'khen'] : []),
  ]).flat(),
}));

const directory = await temporaryFolder();
const { records, vocabulary } = makeRecords(pages);
await writeIndex(records, vocabulary, { outputDir: directory });
const readFile = readFromDirectory(directory);

/** Asks a search that has read nothing yet, and says which postings it read. */
async function ask(query: string): Promise<{ answer: Awaited<ReturnType<SearchEngine['search']>>; bytes: number; files: number }> {
  const read = new Map<string, number>();
  const counting: ReadFile = async (path) => {
    const bytes = await readFile(path);
    if (path.startsWith('words/')) read.set(path, bytes.length);
    return bytes;
  };
  const answer = await new SearchEngine(await Library.open(counting)).search(query, { typing: false, limit: 20 });
  return { answer, bytes: [...read.values()].reduce((sum, size) => sum + size, 0), files: read.size };
}

describe('spellings of one key at very many places', () => {
  it('are downloaded one without the others where a word is typed with its marks, in as many files', async () => {
    const [marked, bare] = [await ask('đảng'), await ask('đang')];
    const whole = await ask('dang');
    assert.ok(marked.bytes < 0.85 * whole.bytes && bare.bytes < 0.85 * whole.bytes, `${marked.bytes}, ${bare.bytes}, ${whole.bytes}`);
    assert.deepEqual([marked.files, whole.files], [1, 2]);
    assert.ok((await ask('đáng')).bytes < 0.5 * whole.bytes);
  });

  it('are all found, marked where they stand, and what only sounds so is not', async () => {
    const { answer } = await ask('đảng viên');
    assert.equal(answer.results[0]!.title.text, 'đảng viên');
    assert.equal(answer.total, PAGES);
    for (const { excerpt } of answer.results.slice(0, 20)) {
      const marked = excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end));
      assert.ok(marked.length > 0 && marked.every((text) => text === 'đảng viên'), marked.join(' | '));
    }
  });

  it('are downloaded all where a word may be meant for another: beside its neighbour the library has only the other', async () => {
    const { answer } = await ask('đang viên');
    assert.equal(answer.interpretation.text, 'đảng viên');
    assert.equal(answer.results[0]!.title.text, 'đảng viên');
  });

  it('answer the same whatever was asked before', async () => {
    const engine = new SearchEngine(await Library.open(readFile));
    for (const query of ['dang', 'đang viên', 'đang họp', '"đảng viên"']) await engine.search(query, { typing: false });
    const later = await engine.search('đảng viên có', { typing: false, limit: 20 });
    const { answer } = await ask('đảng viên có');
    assert.deepEqual(
      later.results.map(({ page, score }) => [page, score]),
      answer.results.map(({ page, score }) => [page, score]),
    );
  });

  it('are asked for in a phrase and behind a minus as they are written', async () => {
    assert.equal((await ask('"người nào có đang"')).answer.total, PAGES / 2);
    assert.equal((await ask('họp -"người nào"')).answer.total, PAGES / 2);
    for (const placed of ['hòa hoa', 'hoà hoa']) assert.equal((await ask(`họp -"${placed}"`)).answer.total, 0);
  });
});
