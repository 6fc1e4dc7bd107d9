import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { fieldStart, type WrittenForm } from '../../../src/search/bundle/postings.ts';
import { writeIndex } from '../../../src/search/index-side/write-index.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { mergeForms } from '../../../src/search/query/term.ts';
import { temporaryFolder } from './fixture.ts';
import { makeRecords } from './made-records.ts';

describe('a page of very many words', () => {
  it('has the spellings of a word in the order of their places: moved one by one they would take a trillion steps', () => {
    const count = 1_000_000;
    const form = (form: string, first: number): WrittenForm => ({
      form,
      postings: {
        pages: Int32Array.of(0),
        starts: Int32Array.of(0, count),
        positions: Int32Array.from({ length: count }, (_, i) => (i === count - 1 ? fieldStart(0) + first : 2 * i + first)),
        weights: new Uint8Array(count).fill(1),
      },
    });
    const groups = new Map([
      ['và', [form('và', 1)]],
      ['va', [form('va', 0)]],
    ]);
    const { positions, formOf, gains } = mergeForms(groups, 1, ['title']);
    assert.ok(positions.every((position, i) => i === 0 || positions[i - 1]! <= position));
    assert.ok(formOf.every((number, i) => number === (i + 1) % 2));
    assert.deepEqual([...gains.subarray(-3)], [1, 2, 2]);
  });

  it('answers for the commonest syllables, and for a word of 8 kB, by a few files of the index', async () => {
    const words = ['và', 'của', 'các', 'là', 'va', 'cua'];
    const text = Array.from({ length: 100_000 }, (_, i) => words[(i * 7 + (i >> 3)) % words.length]!);
    const { records, vocabulary } = makeRecords([
      { title: 'trang dài', text },
      { title: 'trang ngắn', text: ['và', 'thôi'] },
    ]);
    const outputDir = await temporaryFolder();
    await writeIndex(records, vocabulary, { outputDir });
    const readFile = readFromDirectory(outputDir);
    const read: string[] = [];
    const engine = new SearchEngine(await Library.open((path) => (read.push(path), readFile(path))));
    for (const query of ['và của các là', 'va cua cac la', 'và'.repeat(2700), `thôi ${'a'.repeat(8000)}`, '"và của" các']) {
      const { results } = await engine.search(query);
      assert.ok(query.includes('vàvà') || results.length > 0, query.slice(0, 20));
    }
    assert.ok(read.length < 25, `${read.length} files`);
  });
});
