import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeWithOpenFields } from '../../../src/editing/new/open-fields.ts';
import { parseYaml } from '../../../src/mdx/yaml.ts';
import { COLLECTIONS, definitionOf } from '../../../src/schemas/collections.ts';
import { describeFields, type FieldDescription } from '../../../src/schemas/describe.ts';

/** Keys that data has and its fields do not, by path. */
function* unknownKeys(fields: readonly FieldDescription[], data: unknown, path = ''): Generator<string> {
  if (Array.isArray(data)) for (const one of data) yield* unknownKeys(fields, one, path);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) {
      const field = fields.find(({ name }) => name === key);
      if (field) yield* unknownKeys(field.fields ?? field.item?.fields ?? [], value, `${path}${key}.`);
      else yield path + key;
    }
}

/** Paths of all keys. */
function keysOf(data: unknown, path = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((one) => keysOf(one, path));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [path + key, ...keysOf(value, `${path}${key}.`)]);
}

describe('the front matter of a new entry', () => {
  for (const collection of COLLECTIONS) {
    const fields = describeFields(definitionOf(collection).schema);
    it(`${collection}: without the marks before them, all lines are fields where they belong`, () => {
      const text = writeWithOpenFields(fields, { draft: true });
      const open = text.replace(/^#(?! \S)/gm, '');
      const { data, problems } = parseYaml(open, { file: 'x' });
      assert.deepEqual(problems, [], open);
      assert.deepEqual([...unknownKeys(fields, data)], [], open);
      const missing = fields.map(({ name }) => name).filter((name) => !Object.hasOwn(data as object, name));
      assert.deepEqual(
        missing.toSorted(),
        ['allow', 'changes', 'redirects', 'withdrawn'].filter((name) => fields.some((one) => one.name === name)),
      );
    });
    it(`${collection}: with the marks, it says what it said`, () => {
      const { data } = parseYaml(writeWithOpenFields(fields, { draft: true }), { file: 'x' });
      assert.deepEqual(data, { draft: true });
    });
  }

  it('a group that is begun has the rest of its fields below it, at their depth', () => {
    const text = writeWithOpenFields(describeFields(definitionOf('sessions').schema), { held: { date: '2026-03' }, draft: true });
    const { data } = parseYaml(text.replace(/^#(?! \S)/gm, ''), { file: 'x' });
    const keys = keysOf(data);
    for (const key of ['held.start', 'held.place', 'tasks.what', 'tasks.due', 'attendance.present', 'attachments.file', 'chair.role'])
      assert.ok(keys.includes(key), `${key} of ${keys.join(' ')}`);
    assert.match(text, /^held:\n {2}date: 2026-03\n# {2}start:/m);
  });
});
