import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';

import { describeSchema } from '../../../src/schemas/describe.ts';
import { field, line, references } from '../../../src/schemas/field.ts';
import { fieldsAlong, narrowed, valueAt, walkValues } from '../../../src/schemas/walk.ts';

const schema = describeSchema(
  z.strictObject({
    title: field('Tên', 'Một dòng.', line()),
    parts: field('Phần', 'Các phần.', z.array(z.strictObject({ name: field('Tên phần', 'Một dòng.', line()) })).default([])),
    topics: field('Chủ đề', 'Mã.', references('topics')),
    words: field('Từ', 'Từ và nghĩa.', z.record(line(), field('Nghĩa', 'Một dòng.', line())).optional()),
  }),
);

function walked(data: unknown): string[] {
  const found: string[] = [];
  walkValues(schema, data, ({ kind }, value, path) => {
    if (typeof value === 'string') found.push(`${path.join('.')} ${kind} ${value}`);
  });
  return found;
}

describe('walkValues', () => {
  it('meets every value with its field, in the order of the schema, lists and records too', () => {
    const data = { topics: ['a', 'b'], words: { constructor: 'nghĩa' }, parts: [{ name: 'Một' }], title: 'Tên' };
    assert.deepEqual(walked(data), [
      'title line Tên',
      'parts.0.name line Một',
      'topics.0 reference a',
      'topics.1 reference b',
      'words.constructor line nghĩa',
    ]);
  });

  it('leaves out what no field describes, and bears data of any shape', () => {
    assert.deepEqual(walked({ toString: 'x', la: 'y', title: { la: 'z' }, parts: 'chữ' }), ['parts list chữ']);
    for (const data of [null, undefined, 'chữ', 3, [], [['a']]]) assert.doesNotThrow(() => walked(data));
  });
});

describe('fieldsAlong', () => {
  it('has one field for each key of a path, and stops where the path leaves the schema', () => {
    const labels = (...path: (string | number)[]): string[] => fieldsAlong(schema, path).map(({ label }) => label);
    assert.deepEqual(labels('parts', 0, 'name'), ['Phần', '', 'Tên phần']);
    assert.deepEqual(labels('parts', 0, 'toString'), ['Phần', '']);
    assert.deepEqual(labels('title', 0), ['Tên']);
    assert.deepEqual(labels('words', 'key'), ['Từ']);
  });
});

describe('narrowed', () => {
  it('keeps what leads to the wanted fields, and is null where there are none', () => {
    const references = narrowed(schema, ({ kind }) => kind === 'reference');
    assert.deepEqual(
      references?.fields?.map(({ name }) => name),
      ['topics'],
    );
    assert.equal(
      narrowed(schema, ({ kind }) => kind === 'image'),
      null,
    );
  });
});

describe('valueAt', () => {
  it('is the value a path leads to, or undefined', () => {
    assert.equal(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b']), 1);
    assert.equal(valueAt({ a: null }, ['a', 'b']), undefined);
  });
});
