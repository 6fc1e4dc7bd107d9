import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCommandLine, usagePage } from '../../../src/commands/command-line.ts';
import { FORM, readOptions } from '../../hostile/command-line.ts';
import { casesOf, KINDS } from '../../hostile/kinds.ts';
import { changeBytes } from '../../hostile/mutate/change-bytes.ts';
import { changeText } from '../../hostile/mutate/change-text.ts';
import { pseudoRandom } from '../vietnamese/pseudo-random.ts';

test('there are more than a thousand inputs, each with a name of its own and the same in every run', () => {
  const cases = casesOf(['mdx', 'yaml', 'characters', 'settings', 'names', 'links', 'redirects', 'references']);
  assert.ok(cases.length > 1000, String(cases.length));
  assert.deepEqual(casesOf(['yaml', 'names']), casesOf(['yaml', 'names']));
  for (const { name } of cases) assert.match(name, /^\w+(?:-\w+)*-?$/);
});

test('the same seed makes the same mutants', () => {
  const make = (seed: number): string[] => {
    const chance = pseudoRandom(seed);
    return Array.from(
      { length: 200 },
      () =>
        changeText('---\ntitle: A\n---\n\nMột câu *đậm* và [b](/c).\n', '<script>1</script>', chance).text +
        changeBytes(Buffer.from('PNG 1234567890'), Buffer.from('abc'), chance).data.toString('latin1'),
    );
  };
  assert.deepEqual(make(7), make(7));
  assert.notDeepEqual(make(7), make(8));
});

test('options are read, and wrong ones are named', () => {
  const read = (...args: string[]) => readOptions(readCommandLine(FORM, args, {})!);
  assert.deepEqual(read('--seed', '7', '--only', 'mdx,links', '--only', 'kills', '--minutes', '30'), {
    seed: 7,
    only: ['mdx', 'links', 'kills'],
    minutes: 30,
    mutants: 10_000,
  });
  assert.throws(() => read('--only', 'mdxx'), /^UsageError: Không có loại “mdxx”\. Có phải “mdx”\?/);
  assert.throws(() => read('--seed', 'x'), /số nguyên/);
  assert.throws(() => read('--nhanh'), /--nhanh/);
  for (const kind of Object.keys(KINDS)) assert.ok(usagePage(FORM, {}).includes(kind));
});
