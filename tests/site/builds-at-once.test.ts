import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

import { build, copyOfFixture } from './builds.ts';
import { deadLinks } from './site-links.ts';
import { readSite } from './site-pages.ts';

describe('builds at the same time', () => {
  it('of two sites do not meet; of two builds of one site the later is told to wait', async () => {
    const one = await copyOfFixture(after);
    const other = await copyOfFixture(after);
    await appendFile(join(other.content, 'site.yaml'), 'base: /khac/\n');
    const [alone, ...twice] = await Promise.all([
      build(one.content, one.out),
      build(other.content, other.out),
      build(other.content, other.out),
    ]);
    const [done, refused] = twice.sort((a, b) => a.status - b.status);
    assert.deepEqual([alone.status, done?.status, refused?.status], [0, 0, 1], [alone, ...twice].map(({ output }) => output).join('\n'));
    assert.deepEqual(deadLinks(readSite(one.out)), []);
    assert.deepEqual(deadLinks(readSite(other.out, '/khac/')), []);
    assert.match(refused?.output ?? '', /^Đang có một lần dựng khác vào .*\/site \(tiến trình \d+\)\. Đợi lần ấy xong rồi chạy lại/);
  });
});
