import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readOptions, USAGE } from '../../hostile/command-line.ts';
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
  const { seed, only, minutes, mutants } = readOptions(['--seed', '7', '--only', 'mdx,links', '--only', 'kills', '--minutes', '30']);
  assert.deepEqual({ seed, only, minutes, mutants }, { seed: 7, only: ['mdx', 'links', 'kills'], minutes: 30, mutants: 10_000 });
  assert.throws(() => readOptions(['--only', 'mdxx']), /no kind mdxx/);
  assert.throws(() => readOptions(['--seed', 'x']), /whole number/);
  assert.throws(() => readOptions(['--nhanh']), /nhanh/);
  for (const kind of Object.keys(KINDS)) assert.ok(USAGE.includes(kind));
});
