import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalogue } from '../../../src/check/catalogue.ts';
import { componentNotes } from '../../../src/check/notes/components.ts';
import { textNotes } from '../../../src/check/notes/text.ts';
import { rules } from '../../../src/check/rules.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';
import { ruleCases } from './rule-cases.ts';

const notes = catalogue.flatMap((group) => group.notes);
const codes = notes.map(({ code }) => code);

/** Codes whose example would be thousands of characters, or cannot be seen. */
const TOLD_IN_WORDS = new Set([
  'mdx-syntax',
  'markdown-unsupported',
  'text-control',
  'text-direction',
  'text-piled-marks',
  'nesting-too-deep',
  'too-many-tags',
  'too-many-marks',
  'line-too-long',
  'too-many-problems',
  'file-too-big',
]);

/**
 * Codes as the rooms below write them: `found('code'`, `refusal('code'`, `rule: 'code'`, `problem(…, 'code'`,
 * `problemAt(…, 'code'`, a constant for one.
 */
function codesInSource(): string[] {
  const files = ['src/problems', 'src/mdx', 'src/library', 'src/commands'].flatMap((dir) =>
    readdirSync(dir, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${dir}/${name}`),
  );
  return files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return [
      ...source.matchAll(
        /(?:(?:found|refusal)\(\s*|\brule: |\bproblem(?:At)?\(\s*(?:\w+,\s*(?:\[[^\]]*\]|\w+),\s*)?|^export const [A-Z_]+ = )'([a-z][a-z0-9-]+)'/gm,
      ),
    ].map(([, code = '']) => code);
  });
}

describe('the catalogue', () => {
  it('documents every code that the library can report', () => {
    const written = codesInSource();
    assert.ok(written.length > 60, 'the pattern above no longer finds the codes');
    assert.deepEqual(
      [...new Set(written)].filter((code) => !codes.includes(code)),
      [],
    );
  });

  it('documents no code that nothing reports', () => {
    const own = [...rules.map(({ code }) => code), 'ngoai-le-la', 'ngoai-le-thua'];
    const written = new Set([...codesInSource(), ...own]);
    assert.deepEqual(
      codes.filter((code) => !written.has(code)),
      [],
    );
  });

  it('has each code once, fit for an anchor', () => {
    assert.deepEqual(
      codes.filter((code, index) => codes.indexOf(code) !== index),
      [],
    );
    for (const code of codes) assert.match(code, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  for (const { code, about, wrong, right } of notes) {
    it(`explains ${code} with an example of wrong and right`, () => {
      assert.match(about, /[.…]$/);
      assert.ok(about.length > 20 && wrong.length > 1 && right.length > 1);
      assert.notEqual(wrong, right);
    });
  }

  for (const { code, wrong, right } of [...componentNotes, ...textNotes]) {
    if (TOLD_IN_WORDS.has(code)) continue;
    it(`shows for ${code} an example that the library refuses, and one that it takes`, () => {
      const rulesOf = (text: string): string[] => compileMdx(text, { file: 'vi-du.mdx' }).problems.map(({ rule }) => rule);
      assert.ok(rulesOf(wrong).includes(code), String(rulesOf(wrong)));
      assert.deepEqual(rulesOf(right), []);
    });
  }

  it('has a hit and a near miss for every rule about one file', () => {
    for (const [code, { hits, misses }] of Object.entries(ruleCases)) {
      assert.ok(codes.includes(code), code);
      assert.ok(hits.length > 0 && misses.length > 0, code);
    }
  });
});
