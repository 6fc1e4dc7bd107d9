import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';

import { NODE_ARGUMENTS } from '../../../src/commands/node-arguments.ts';

it('a suite that there is not is named, with those that there are, and nothing is run', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...NODE_ARGUMENTS, 'scripts/test.ts', 'unti'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /unti/);
  assert.match(stderr, /\bunit\b/);
  assert.doesNotMatch(stdout + stderr, /passed|failed/);
});
