import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';

/** `line:column rule` of what is wrong with a head, lines counted in the file. */
function told(head: string): string[] {
  const parts = splitFrontMatter(`---\n${head}\n---\n\nChữ.\n`, 'a.mdx');
  if ('problem' in parts) return [parts.problem.rule];
  return parseYaml(parts.yaml, { file: 'a.mdx', startLine: 2 }).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe('front matter says one thing to every reader', () => {
  it('no line ends it early or begins it anew', () => {
    for (const line of [
      '...',
      '... # hết',
      '...\t',
      '--- # hết',
      '--- draft: true',
      '---draft: true',
      '----',
      '%YAML 1.1',
      '%TAG ! x',
      '%',
    ]) {
      assert.ok(told(`title: a\n${line}\ndraft: true`).includes('3:1 yaml-document'), line);
    }
    assert.ok(told('title: "a\n...\nb"').includes('3:1 yaml-document'));
    assert.ok(told('summary: |\n  a\n...\ndraft: true').includes('4:1 yaml-document'));
    assert.ok(told('\uFEFFdraft: true').includes('2:1 yaml-document'));
    assert.deepEqual(told('summary: |\n  ---\n  ...\n  %a\ndraft: true'), []);
    assert.deepEqual(parseYaml('--- \nname: a\n', { file: 'a.yaml' }).problems, []);
    assert.deepEqual(
      parseYaml('name: a\n---\nname: b\n', { file: 'a.yaml' }).problems.map(({ rule }) => rule),
      ['yaml-document'],
    );
  });

  it('a field stands there once, however its name is written', () => {
    for (const twin of ['draft', '"draft"', "'draft'", '"dr\\u0061ft"', '"\\x64raft"', '"draft "'])
      assert.ok(told(`draft: true\n${twin}: false`).includes('3:1 yaml-duplicate-key'), twin);
    assert.ok(told('{draft: true, "draft": false}').includes('2:15 yaml-duplicate-key'));
    assert.ok(told('source: {a: 1, a: 2}').includes('2:16 yaml-duplicate-key'));
    assert.ok(told(`${'UỶ'.normalize('NFC')}: a\n${'UỶ'.normalize('NFD')}: b`).includes('3:1 yaml-duplicate-key'));
  });

  it('the name of a field is text in plain sight', () => {
    for (const name of [
      '~',
      'null',
      '',
      '1',
      '0x1',
      'true',
      '[a]',
      '{a: b}',
      '? draft',
      '"dr\\u200Baft"',
      'dr\u200Baft',
      'dr\u00ADaft',
      '<<',
      '__proto__',
      '"\\u005f_proto__"',
      'constructor',
    ]) {
      assert.ok(
        told(`title: a\n${name}: true`).some((line) => line.startsWith('3:') && /yaml-key|text-unseen/.test(line)),
        `${name}: ${told(`title: a\n${name}: true`).join(', ')}`,
      );
    }
    assert.ok(told('? draft\n: true').includes('2:3 yaml-key'));
  });

  it('no anchors, aliases, tags', () => {
    for (const [head, rule] of [
      ['a: &x true\ndraft: *x', 'yaml-alias'],
      ['draft: !!bool "true"', 'yaml-tag'],
      ['draft: ! true', 'yaml-tag'],
      ['draft: !<tag:yaml.org,2002:bool> true', 'yaml-tag'],
      ['a: &x {draft: true}\n<<: *x', 'yaml-key'],
    ] as const) {
      assert.ok(
        told(head).some((line) => line.endsWith(rule)),
        head,
      );
    }
  });

  it('a number is written as every reader reads it', () => {
    for (const number of ['.inf', '.nan'])
      assert.doesNotMatch(
        parseYaml(`value: ${number}`, { file: 'a.mdx' })
          .problems.map(({ message, fix }) => message + fix)
          .join(),
        /NaN|Infinity/,
      );
    for (const number of ['012', '0o14', '0x1F', '1e3', '.5', '5.', '.inf', '-.Inf', '.nan', '+0.5e1', '12345678901234567890'])
      assert.deepEqual(told(`value: ${number}`), ['2:8 yaml-number'], number);
    for (const number of ['0', '12', '-3', '0.5', '64427', "'012'", '2019-11-27', '12-BC/TU'])
      assert.deepEqual(told(`value: ${number}`), [], number);
  });

  it('is refused where it is too long, too deep or too full, by its own name', () => {
    assert.deepEqual(told(`x: ${'a'.repeat(200_001)}`), ['2:1 yaml-too-big']);
    assert.deepEqual(told(`x: ${'['.repeat(40)}${']'.repeat(40)}`), ['2:23 nesting-too-deep']);
    assert.deepEqual(told(`x: [${'1,'.repeat(50_000)}]`), ['2:4 yaml-too-big']);
  });
});
