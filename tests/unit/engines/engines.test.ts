import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCommandLine } from '../../../src/commands/command-line.ts';
import { FORM, readOptions, type Options } from '../../engines/command-line.ts';
import { table } from '../../engines/table.ts';

const read = (...words: string[]): Options => readOptions(readCommandLine(FORM, words, {})!);

describe('npm run test:engines', () => {
  it('takes engines and groups by name, all of them where none is named, and says which name it does not know', () => {
    const { engines, groups } = read('--engine', 'firefox,webkit', '--only', 'search', '--only', 'pages');
    assert.deepEqual(
      engines.map(({ name }) => name),
      ['firefox', 'webkit'],
    );
    assert.deepEqual(groups, ['pages', 'search']);
    assert.equal(read().engines.length, 3);
    assert.ok(read().groups.length > 5);
    assert.throws(() => read('--engine', 'fierfox'), /firefox/);
  });

  it('ends with engines beside each other, and a dash for what an engine lacks', () => {
    const outcomes = [
      { engine: 'chromium', group: 'pages', passed: 3, failed: 1, seconds: 4 },
      { engine: 'chromium', group: 'printing', passed: 2, failed: 0, seconds: 1 },
      { engine: 'webkit', group: 'pages', passed: 4, failed: 0, seconds: 9 },
      { engine: 'webkit', group: 'printing', passed: 0, failed: 0, seconds: 0 },
    ];
    assert.equal(
      table(outcomes),
      `          chromium  webkit
pages     3/4, 4 s  4/4, 9 s
printing  2/2, 1 s  –
all       5/6, 5 s  4/4, 9 s`,
    );
  });
});
