import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { collectionDefinitions } from '../../../src/schemas/collections.ts';
import { describeFields, type FieldDescription } from '../../../src/schemas/describe.ts';
import { siteSchema } from '../../../src/schemas/site.ts';

/** Fields of all depths, with what an editor is told about each. */
function fieldsOf(fields: readonly FieldDescription[], above = ''): { path: string; label: string; hint: string }[] {
  return fields.flatMap(({ name, label, hint, fields: inner, item }) => {
    const path = `${above}.${name}`;
    return [{ path, label, hint }, ...fieldsOf(inner ?? item?.fields ?? [], path)];
  });
}

/** Pairs whose group says what both are: rule and reason of an exception, light and dark of a colour. */
const DESCRIBED_BY_GROUP = /^\.allow\.|^\.colours\.\w+\.(light|dark)$/;
const schemas = {
  ...Object.fromEntries(Object.entries(collectionDefinitions).map(([name, { schema }]) => [name, schema])),
  site: siteSchema,
};

for (const [name, schema] of Object.entries(schemas)) {
  describe(`fields of ${name}`, () => {
    const fields = fieldsOf(describeFields(schema));

    it('have a Vietnamese label and a hint, which forms and messages show', () => {
      assert.ok(fields.length > 2);
      const silent = fields.filter(({ label, hint }) => !label || !hint).map(({ path }) => path);
      assert.deepEqual(
        silent.filter((path) => !DESCRIBED_BY_GROUP.test(path)),
        [],
      );
    });

    it('are in a strict object: an unknown key is refused', () => {
      const { error } = schema.safeParse({ 'khong-co': 1 });
      assert.ok(error?.issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes('khong-co')));
    });
  });
}

describe('source of the schemas', () => {
  it('has a comment above every field, which the handbook prints', () => {
    const folder = new URL('../../../src/schemas/', import.meta.url);
    const bare: string[] = [];
    for (const file of readdirSync(folder)) {
      const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
      lines.forEach((line, index) => {
        if (/^\s+\w+: field\(/.test(line) && !/\*\/\s*$/.test(lines[index - 1] ?? '')) bare.push(`${file}:${index + 1}`);
      });
    }
    assert.deepEqual(bare, []);
  });
});
