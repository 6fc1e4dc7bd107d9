import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { listPictures } from '../../scripts/handbook/pictures.ts';
import { classesOf, readSite } from './site-pages.ts';

describe('what the handbook shows of the library', () => {
  it('is still on the pages, so that its pictures can be taken anew', () => {
    const { pages } = readSite('dist');
    for (const { name, address, part = '' } of listPictures([])) {
      const page = pages.find(({ path }) => path === address);
      const classes = new Set(page?.elements.flatMap(classesOf));
      const wanted = [...part.matchAll(/\.([\w-]+)/g)].map(([, found = '']) => found);
      assert.ok(wanted.length > 0, name);
      assert.deepEqual(
        wanted.filter((found) => !classes.has(found)),
        [],
        `${name}: ${part} on ${address}`,
      );
    }
  });
});
