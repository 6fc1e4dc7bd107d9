import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { plan, readShard, together, type Wanted } from '../../../scripts/test/plan.ts';
import { SUITES } from '../../../scripts/test/suites.ts';

/** The suites of a run, where some sites are built already. */
const planned = (wanted: Partial<Wanted>, built: readonly string[] = ['dist', 'dist.fixture', 'dist.editor']): string[] =>
  plan({ names: [], ...wanted }, (site) => built.includes(site)).map(({ name }) => name);

function runTests(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/test.ts', ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('npm test', () => {
  it('names a suite that there is not, and those that there are', async () => {
    const { code, stderr } = await runTests('unit', 'unti');
    assert.equal(code, 2);
    assert.match(stderr, /^Không có bộ kiểm thử “unti”\. Có phải “unit”\? Có: types, .*package\.\n$/);
  });

  it('names a file that there is not, with the nearest, and a part that there cannot be', async () => {
    const file = await runTests('browser', '--only', 'serch-dialog');
    assert.deepEqual(file, {
      code: 2,
      stdout: '',
      stderr: 'Không có tệp kiểm thử nào có “serch-dialog” trong đường dẫn. Có phải “search-dialog”?\n',
    });
    assert.deepEqual(await runTests('--shard', '5/4'), { code: 2, stdout: '', stderr: '--shard nhận từ 1/4 đến 4/4, không phải “5/4”.\n' });
    assert.deepEqual(readShard('2/4'), { index: 2, of: 4 });
    for (const wrong of ['0/4', '1/0', '1', '1/', 'a/b', '-1/4', '1/4/2']) assert.throws(() => readShard(wrong), /--shard nhận/, wrong);
  });

  it('runs all suites but the one that needs a registry, or those that are named, in one order', () => {
    assert.deepEqual(
      [...SUITES.keys()].filter((name) => !planned({}).includes(name)),
      ['whole walk', 'every host', 'parts', 'package'],
    );
    assert.deepEqual(planned({ names: ['package'] }), ['package']);
    assert.deepEqual(planned({ names: ['browser', 'unit'] }), ['unit', 'browser']);
    assert.deepEqual(planned({ only: 'search-dialog' }), ['browser']);
  });

  it('runs at once what reads sources alone, the builds at once, and everything else by itself', () => {
    const suites = plan({ names: ['types', 'lint', 'unit', 'content check', 'build', 'build of the editor', 'pages'] }, () => true);
    assert.deepEqual(
      together(suites).map((group) => group.map(({ name }) => name)),
      [['types', 'lint'], ['unit'], ['content check'], ['build', 'build of the editor'], ['pages']],
    );
  });

  it('builds what a suite needs and is not there, and nothing else', () => {
    const browser = (only: string): string[] => planned({ names: ['browser'], only }, []);
    assert.deepEqual(browser('search-dialog'), ['build of the fixture', 'browser']);
    assert.deepEqual(browser('e2e/editor.spec'), ['build of the editor', 'browser']);
    assert.deepEqual(browser('every-page'), ['build', 'browser']);
    assert.deepEqual(planned({ names: ['browser'] }, ['dist']), ['build of the fixture', 'build of the editor', 'browser']);
    assert.deepEqual(planned({ names: ['unit'] }, []), ['unit']);
    assert.deepEqual(planned({ names: ['build of the fixture', 'browser'], only: 'search-dialog' }), ['build of the fixture', 'browser']);
  });

  it('shares everything out to parts: each step to one, each file to one, the builds to all', async () => {
    const parts = [1, 2, 3].map((index) => planned({ shard: { index, of: 3 } }));
    const steps = ['types', 'format', 'lint', 'content check'];
    for (const name of steps) assert.equal(parts.filter((part) => part.includes(name)).length, 1, name);
    for (const part of parts)
      for (const name of ['build', 'build of the fixture', 'build of the editor', 'browser']) assert.ok(part.includes(name));
  });

  it('has a suite for every file of tests', () => {
    const known = new Set([...SUITES.values()].flatMap(({ files }) => (files ? globSync(files) : [])));
    assert.deepEqual(
      globSync('tests/**/*.{test,spec}.ts').filter((file) => !known.has(file) && !file.includes('fixtures')),
      [],
    );
  });
});
