import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';

import { describeFields, describeSchema, type FieldDescription } from '../../../src/schemas/describe.ts';
import { collectionDefinitions } from '../../../src/schemas/collections.ts';
import { choice, field, isoDay, line, partialDate, references, webAddress } from '../../../src/schemas/field.ts';

function find(fields: readonly FieldDescription[] | undefined, ...path: string[]): FieldDescription {
  const [name, ...rest] = path;
  const found = fields?.find((one) => one.name === name);
  assert.ok(found, `no field ${name}`);
  return rest.length > 0 ? find(found.fields ?? found.item?.fields, ...rest) : found;
}

describe('describeFields', () => {
  const articles = describeFields(collectionDefinitions.articles.schema);

  it('keeps the order of the schema', () => {
    assert.deepEqual(
      articles.slice(0, 7).map(({ name }) => name),
      ['title', 'summary', 'published', 'happened', 'notBefore', 'updated', 'changes'],
    );
  });

  it('reads label, hint, limits and need through optional, default and preprocess', () => {
    assert.deepEqual(find(articles, 'title'), {
      name: 'title',
      label: 'Tiêu đề',
      hint: 'Từ 10 đến 200 ký tự.',
      required: true,
      kind: 'line',
      min: 10,
      max: 200,
    });
    const draft = find(articles, 'draft');
    assert.deepEqual([draft.kind, draft.required, draft.default], ['boolean', false, false]);
    assert.equal(find(articles, 'updated').kind, 'day');
    assert.equal(find(describeFields(collectionDefinitions.quotes.schema), 'date', 'value').kind, 'date');
    assert.equal(find(describeFields(collectionDefinitions.quotes.schema), 'edition', 'page').kind, 'line');
  });

  it('knows closed lists by their Vietnamese words', () => {
    assert.deepEqual(find(articles, 'category').options?.[0], { value: 'tin-nganh', label: 'Tin ngành' });
    assert.deepEqual(
      find(articles, 'figures', 'qualifier').options?.map(({ label }) => label),
      ['trên', 'gần', 'khoảng'],
    );
  });

  it('knows references, alone and in lists', () => {
    const sessions = describeFields(collectionDefinitions.sessions.schema);
    assert.equal(find(sessions, 'organisation').references, 'organisations');
    const topics = find(sessions, 'topics');
    assert.deepEqual([topics.kind, topics.required, topics.min, topics.item?.references], ['list', true, 1, 'topics']);
    assert.deepEqual(find(sessions, 'quotes').default, []);
  });

  it('tells pictures from other files', () => {
    assert.equal(find(articles, 'cover', 'src').kind, 'image');
    assert.equal(find(describeFields(collectionDefinitions.sessions.schema), 'attachments', 'file').kind, 'file');
  });
});

describe('describeSchema', () => {
  const kinds: [string, z.ZodType, Partial<FieldDescription>][] = [
    ['a line', line(80), { kind: 'line', max: 80, required: true }],
    ['a long text', z.string().max(3000), { kind: 'text', max: 3000 }],
    ['a short text without a form', z.string().max(3), { kind: 'line', max: 3 }],
    ['a text with a form', z.string().regex(/^x$/, 'Viết x.'), { kind: 'line', pattern: { source: /^x$/, message: 'Viết x.' } }],
    ['an e-mail address', z.email(), { kind: 'email' }],
    ['a web address', webAddress.optional(), { kind: 'address', required: false }],
    ['a whole number', z.int().min(1).max(4), { kind: 'integer', min: 1, max: 4 }],
    ['any number', z.number(), { kind: 'number' }],
    ['a day', isoDay, { kind: 'day' }],
    ['a partial date', partialDate, { kind: 'date' }],
    [
      'a closed list',
      choice({ a: 'Một', b: 'Hai' }).default('a'),
      {
        kind: 'choice',
        default: 'a',
        required: false,
        options: [
          { value: 'a', label: 'Một' },
          { value: 'b', label: 'Hai' },
        ],
      },
    ],
    ['references', references('topics'), { kind: 'list', default: [] }],
  ];
  for (const [name, schema, expected] of kinds) {
    it(`${name}`, () => {
      const described = describeSchema(schema);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(described[key as keyof FieldDescription], value, key);
    });
  }

  it('a record has a key and a value; the outer label wins over the inner', () => {
    const record = describeSchema(field('Ngoài', 'Gợi ý ngoài.', z.record(field('Khóa', 'Một khóa.', line(20)), line(160)).optional()));
    assert.deepEqual(
      [record.kind, record.label, record.required, record.fields?.map(({ name, label }) => [name, label])],
      [
        'record',
        'Ngoài',
        false,
        [
          ['key', 'Khóa'],
          ['value', ''],
        ],
      ],
    );
  });
});
