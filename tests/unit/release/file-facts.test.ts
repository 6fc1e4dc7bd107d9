import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { factsOf, factsOfBytes, noteFacts, readBriefly, takeNotedFacts, type FileFacts } from '../../../src/release/file-facts.ts';

function folder(test: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'facts-'));
  test.after(() => rmSync(made, { recursive: true }));
  return made;
}
const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('facts of a file', () => {
  it('are its size and digest, however long it is', (test) => {
    const file = join(folder(test), 'x');
    for (const length of [0, 1, 70_000, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20]) {
      const content = Buffer.alloc(length, 'Thư viện ');
      writeFileSync(file, content);
      assert.deepEqual(factsOf(file), { bytes: length, sha256: digestOf(content) });
      assert.deepEqual(factsOfBytes(content), factsOf(file));
      assert.ok(readBriefly(file).equals(content));
    }
  });
  it('are asked of no link and no folder', (test) => {
    const made = folder(test);
    writeFileSync(join(made, 'x'), 'x');
    symlinkSync(join(made, 'x'), join(made, 'link'));
    for (const read of [factsOf, readBriefly]) {
      assert.throws(() => read(join(made, 'link')));
      assert.throws(() => read(made));
    }
  });
});

describe('facts that are handed over', () => {
  const noted = (made: string, facts: Record<string, FileFacts>): ((path: string) => FileFacts | null) => {
    noteFacts(new Map(Object.entries(facts)), made, join(made, 'notes'));
    return takeNotedFacts(made, join(made, 'notes'));
  };
  const FACTS: FileFacts = { bytes: 3, sha256: 'a'.repeat(64) };

  it('are believed of a file that nobody wrote since, and of no other', (test) => {
    const made = folder(test);
    for (const name of ['same', 'longer', 'later']) writeFileSync(join(made, name), 'abc');
    const known = noted(made, { same: FACTS, longer: FACTS, later: FACTS });
    writeFileSync(join(made, 'longer'), 'abcd');
    utimesSync(join(made, 'later'), 1, 1);
    assert.deepEqual(['same', 'longer', 'later', 'unknown'].map(known), [FACTS, null, null, null]);
    assert.ok(!existsSync(join(made, 'notes')), 'they are for one build');
  });
  it('are none where nothing, or something else, was handed over', (test) => {
    const made = folder(test);
    writeFileSync(join(made, 'x'), 'abc');
    assert.equal(takeNotedFacts(made, join(made, 'notes'))('x'), null);
    writeFileSync(join(made, 'notes'), '{');
    assert.equal(takeNotedFacts(made, join(made, 'notes'))('x'), null);
  });
});
