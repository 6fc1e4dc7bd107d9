import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { placedFrom, standingFolder } from '../../../src/library/placed-from.ts';

const at = (file: string, line: number) => ({ file, line, column: 1, rule: 'r' });

describe('paths of problems', () => {
  it('are what one would type in the folder where one stands', () => {
    const from = (folder: string): string[] => placedFrom(folder, '/kho/content', [at('topics/a.yaml', 1)]).map(({ file }) => file);
    assert.deepEqual(from('/kho'), ['content/topics/a.yaml']);
    assert.deepEqual(from('/kho/content/topics'), ['a.yaml']);
    assert.deepEqual(from('/khac'), ['../kho/content/topics/a.yaml']);
  });

  it('come in the order of files and lines, and keep what else they carry', () => {
    const placed = placedFrom('/kho', '/kho/content', [
      { ...at('b.mdx', 1), fix: 'x' },
      { ...at('a.mdx', 10), fix: 'y' },
      { ...at('a.mdx', 2), fix: 'z' },
    ]);
    assert.deepEqual(
      placed.map(({ file, line, fix }) => `${file}:${line} ${fix}`),
      ['content/a.mdx:2 z', 'content/a.mdx:10 y', 'content/b.mdx:1 x'],
    );
  });

  it('go from where npm was called, but only for the script that npm runs', () => {
    const env = { npm_lifecycle_event: 'build', INIT_CWD: '/kho/content' };
    assert.equal(standingFolder('build', env, '/kho'), '/kho/content');
    assert.equal(standingFolder('content:check', env, '/kho'), '/kho');
    assert.equal(standingFolder('build', {}, '/kho'), '/kho');
  });
});
