import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { writeLibrary, type GeneratedLibrary } from '../../../scripts/bench/generate/write-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { Refusal } from '../../../src/problems/refusal.ts';

const folders: string[] = [];

async function generate(entries: number, seed: string): Promise<{ folder: string; library: GeneratedLibrary }> {
  const folder = await mkdtemp(join(tmpdir(), 'generated-'));
  folders.push(folder);
  return { folder, library: await writeLibrary({ from: 'content', to: folder, entries, seed }) };
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = globSync('**/*.*', { cwd: folder }).sort();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'base64')] as const)));
}

describe('a generated library', () => {
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  test('has the same bytes for the same seed, and others for another', async () => {
    const [one, again, other] = await Promise.all(['a', 'a', 'b'].map(async (seed) => filesOf((await generate(40, seed)).folder)));
    assert.deepEqual(one, again);
    assert.notDeepEqual(one, other);
  });

  test('can be built: no reference is wrong, no name stands twice', async () => {
    const { folder, library } = await generate(300, 'whole');
    const { problems, entries } = await readLibrary(folder);
    assert.deepEqual(problems, []);
    assert.equal(entries.length, 300);
    const { articles, quotes, sessions, documents } = library.counts;
    assert.deepEqual({ articles, quotes, sessions, documents }, { articles: 180, quotes: 60, sessions: 24, documents: 24 });
    assert.equal(library.pictures, 15);
  });

  test('uses its first quotations on fifty pages each', async () => {
    const { folder, library } = await generate(300, 'hot');
    const texts = [...(await filesOf(folder)).values()].map((text) => Buffer.from(text, 'base64').toString());
    assert.equal(library.hotQuotes.length, 6);
    for (const id of library.hotQuotes) assert.equal(texts.filter((text) => text.includes(`<Quote id="${id}" />`)).length, 50, id);
  });

  test('is not written where something lies', async () => {
    await assert.rejects(writeLibrary({ from: 'content', to: 'content', entries: 40, seed: 'a' }), Refusal);
  });
});
