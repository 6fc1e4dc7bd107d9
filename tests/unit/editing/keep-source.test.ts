import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

import { mergeYaml, prune, writeYaml } from '../../../src/editing/cms/keep-source.ts';

const SOURCE = `# Viết bằng tay.
title: 'Một tên'   # trong ngoặc đơn
summary: >-
  Hai dòng
  gấp lại.

# Ngày.
published: "2026-01-02"
topics: [a, b]   # hai chủ đề
source: { name: Báo, rights: own }
text: |-
  Dòng một
  # không phải ghi chú

  Dòng hai
order: 0010
`;
const before = parse(SOURCE) as Record<string, unknown>;
const merge = (changes: Record<string, unknown>, source = SOURCE): string =>
  mergeYaml(source, parse(source) as Record<string, unknown>, { ...before, ...changes });

describe('mergeYaml', () => {
  it('gives back the same bytes when nothing changed', () => {
    assert.equal(merge({}), SOURCE);
    assert.equal(
      merge({ summary: 'Hai dòng gấp lại.  ', order: '10', ghost: '', empty: [], nothing: { a: null } }),
      SOURCE,
      'spaces, numbers as text and empty fields are no change',
    );
  });

  it('writes a changed field in its place and leaves every other line', () => {
    assert.equal(merge({ title: 'Tên: mới' }), SOURCE.replace("title: 'Một tên'   # trong ngoặc đơn", "title: 'Tên: mới'"));
    assert.equal(merge({ topics: ['a'] }), SOURCE.replace('topics: [a, b]   # hai chủ đề', 'topics:\n  - a'));
    assert.equal(merge({ text: 'Dòng một\nDòng ba' }), SOURCE.replace('  # không phải ghi chú\n\n  Dòng hai', '  Dòng ba'));
  });

  it('drops an emptied field and keeps the comment that stands before the next', () => {
    assert.equal(merge({ summary: '' }), SOURCE.replace('summary: >-\n  Hai dòng\n  gấp lại.\n', ''));
    assert.equal(mergeYaml('a: 1\nb: 2\n', { a: 1, b: 2 }, { a: 1 }), 'a: 1\n');
    assert.equal(
      mergeYaml('a: 1\n', { a: 1, standIn: 100 }, { a: 1, standIn: '' }),
      'a: 1\n',
      'a default that was cleared was never in the file',
    );
  });

  it('puts a new field after the one it follows in the form', () => {
    const { title, ...rest } = before;
    assert.equal(
      mergeYaml(SOURCE, before, { title, short: 'Tắt', ...rest }),
      SOURCE.replace('# trong ngoặc đơn\n', '# trong ngoặc đơn\nshort: Tắt\n'),
    );
    assert.equal(mergeYaml('a: 1\n', { a: 1 }, { zero: 'x', a: 1, last: true }), 'zero: x\na: 1\nlast: true\n');
  });

  it('says what was asked, whatever changes (the values read back are those given)', () => {
    const changes = [
      { title: 'x: "y" # z' },
      { source: { name: 'Báo khác', rights: 'agreed' } },
      { topics: [] },
      { list: [{ a: 1, b: '' }, { a: 2 }] },
      { published: '2026-01-03', order: 7 },
    ];
    for (const change of changes) assert.deepEqual(parse(merge(change)), prune({ ...before, ...change }));
  });

  it('an empty file, comments alone and a mapping in braces', () => {
    assert.equal(mergeYaml('', {}, { a: 1 }), 'a: 1\n');
    assert.equal(mergeYaml('# chỉ ghi chú\n', {}, { a: 1 }), '# chỉ ghi chú\na: 1\n');
    assert.equal(mergeYaml('{ a: 1, b: 2 }\n', { a: 1, b: 2 }, { a: 1, b: 3 }), 'a: 1\nb: 3\n');
  });
});

describe('writeYaml', () => {
  it('keeps long lines whole and quotes only what needs it', () => {
    const long = `${'chữ '.repeat(60)}hết`;
    assert.equal(
      writeYaml({ long, day: '2026-01-02', year: '2019', yes: 'true', list: ['a'], dash: '- x' }),
      `long: ${long}\nday: 2026-01-02\nyear: '2019'\nyes: 'true'\nlist:\n  - a\ndash: '- x'\n`,
    );
    assert.equal(writeYaml({}), '');
  });
});

describe('prune', () => {
  it('leaves out what an editor left empty, at any depth, and keeps false and zero', () => {
    assert.deepEqual(prune({ a: '', b: [], c: { d: null, e: [{ f: '' }] }, g: false, h: 0, i: ['', 'x'] }), { g: false, h: 0, i: ['x'] });
  });
});
