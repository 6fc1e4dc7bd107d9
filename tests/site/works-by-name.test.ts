import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';

/** How people ask for a work whose author goes without saying on its page. */
const ASKED: readonly ((title: string) => string)[] = [
  (title) => `${title} của Bác Hồ`,
  (title) => `tác phẩm ${title} của Bác`,
  (title) => `${title} Hồ Chí Minh`,
  (title) => `toàn văn ${title} của Chủ tịch Hồ Chí Minh`,
];
/** Works of one title are one answer; a title that is a topic's name too stands among the first three. */
const FIRST = 3;
const LEAST = 0.97;

const FOLDER = 'content/works';
let works: Map<string, Set<string>>;
let engine: SearchEngine;
before(async () => {
  engine = new SearchEngine(await Library.open(readFromDirectory(join('dist', 'pagefind'))));
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml'));
  works = new Map();
  for (const file of files) {
    const { title } = parse(await readFile(join(FOLDER, file), 'utf8')) as { title: string };
    works.set(title, (works.get(title) ?? new Set()).add(`/tac-pham/${file.replace('.yaml', '')}/`));
  }
});

describe('a work is found by its title and its author', () => {
  for (const ask of ASKED) {
    test(ask('…'), async () => {
      const missed: string[] = [];
      for (const [title, urls] of works) {
        const { results } = await engine.search(ask(title), { typing: false, limit: FIRST });
        if (!results.some(({ url }) => urls.has(url.split('#')[0]!))) missed.push(title);
      }
      const found = 1 - missed.length / works.size;
      assert.ok(found >= LEAST, `${Math.round(100 * found)} % of ${works.size}; not ${missed.join(' | ')}`);
    });
  }
});
