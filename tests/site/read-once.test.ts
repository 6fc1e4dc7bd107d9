import assert from 'node:assert/strict';
import { after, it } from 'node:test';

import { copyOfFixture, runNode } from './builds.ts';

it('a build opens every file of the content once, and pictures and attachments once more where it publishes them', async () => {
  const { content, out } = await copyOfFixture((remove) => after(remove));
  const { status, output } = await runNode(['tests/site/counted-build.ts'], { CONTENT_DIR: content, OUT_DIR: out, NODE_ENV: 'production' });
  assert.equal(status, 0, output);
  const { reading, building } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, Record<string, number>>;
  const often = Object.entries(reading!).filter(([, count]) => count !== 1);
  assert.deepEqual(often, []);
  assert.ok(Object.keys(reading!).length > 25, output);
  assert.deepEqual(
    Object.keys(building!).filter((file) => /\.(?:mdx|yaml)$/.test(file)),
    [],
  );
});
