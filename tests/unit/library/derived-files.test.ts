import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { derivedBytes, forgetUnused } from '../../../src/library/derived-files.ts';

const cache = mkdtempSync(join(tmpdir(), 'derived-'));
const folder = join(cache, 'derived');
const DAY = 86_400_000;
let made = 0;
const derive = (what: string): string =>
  derivedBytes(cache, [what], () => {
    made++;
    return Buffer.from(what);
  }).content.toString();
const setTime = (name: string, time: number): void => utimesSync(join(folder, name), time / 1000, time / 1000);

describe('derived files', () => {
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    made = 0;
  });
  after(() => rmSync(cache, { recursive: true }));

  it('are made once, and again where they are not as they were saved', () => {
    assert.deepEqual([derive('một'), derive('một'), made], ['một', 'một', 1]);
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), 'hỏng');
    assert.deepEqual([derive('một'), made], ['một', 2]);
  });

  it('stay for a month after a build has asked for them last', () => {
    const now = Date.now();
    derive('một');
    const [first = ''] = readdirSync(folder);
    derive('hai');
    for (const name of readdirSync(folder)) setTime(name, now - 31 * DAY);
    derive('một');
    forgetUnused(cache, now);
    assert.deepEqual(readdirSync(folder), [first]);
    forgetUnused(cache, now + 29 * DAY);
    assert.deepEqual(readdirSync(folder), [first]);
    forgetUnused(cache, now + 31 * DAY);
    assert.deepEqual(readdirSync(folder), []);
    forgetUnused(join(cache, 'chưa có'));
  });
});
