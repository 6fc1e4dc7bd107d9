import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { PageRecord } from '../../../src/search/index-side/page-record.ts';
import { Vocabulary } from '../../../src/search/index-side/vocabulary.ts';
import { writeIndex } from '../../../src/search/index-side/write-index.ts';
import { seededRandom } from '../../../scripts/bench/random.ts';
import { temporaryFolder } from './fixture.ts';
import { makeRecords } from './made-records.ts';

/** Syllables, the first of them far more often than the last, as in any language. */
const SYLLABLES = Array.from(
  { length: 600 },
  (_, i) => `${'bcdghklmnprstvx'[i % 15]}${'aàáâeêioôơuưy'[Math.floor(i / 15) % 13]}${['', 'n', 'm', 'c'][i % 4]}`,
);

function pagesOf(count: number): { title: string; text: string[] }[] {
  const random = seededRandom('growth');
  const word = (): string => SYLLABLES[Math.floor(SYLLABLES.length * random() ** 3)]!;
  return Array.from({ length: count }, () => ({ title: `${word()} ${word()}`, text: Array.from({ length: 150 }, word) }));
}

/** The same thing, with every look at one of its properties, an element of a list among them, counted. */
function counted<T extends object>(thing: T, count: () => void): T {
  return new Proxy(thing, {
    get(target, name) {
      count();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

interface Work {
  /** Looks at the records and at the numbers in them, and at the names of forms. */
  looks: number;
  files: number;
  bytes: number;
}

async function workFor(count: number): Promise<Work> {
  const { records, vocabulary } = makeRecords(pagesOf(count));
  let looks = 0;
  const look = (): void => void looks++;
  const watched = records.map((record): PageRecord => counted({ ...record, words: counted(record.words, look) }, look));
  const outputDir = await temporaryFolder();
  await writeIndex(watched, Object.assign(new Vocabulary(), { forms: counted(vocabulary.forms, look), fields: vocabulary.fields }), {
    outputDir,
  });
  const files = await readdir(outputDir, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return { looks, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

describe('an index of twice as many pages', () => {
  it('is twice the work and twice the bytes, and no more', async () => {
    const [once, twice] = [await workFor(300), await workFor(600)];
    assert.ok(once.looks > 300 * 100, `${once.looks} looks are too few: something else is counted than was meant`);
    for (const name of ['looks', 'files', 'bytes'] as const) {
      assert.ok(twice[name] < 2.3 * once[name], `${name}: ${once[name]} of 300 pages, ${twice[name]} of 600`);
    }
  });
});
