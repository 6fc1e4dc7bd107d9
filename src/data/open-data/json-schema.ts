import { z } from 'zod';
import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import { addedFields, publishedFields } from './published-fields.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schema (draft 7, which most validators read) of a collection's JSON: what the zod schema says of the data, with the
 * Vietnamese labels as titles and the words of closed lists.
 * @param id absolute address of the schema
 */
export function dataSchema(collection: CollectionName, id: string): Schema {
  const { schema, label } = definitionOf(collection);
  const whole = z.toJSONSchema(schema, {
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema, zodSchema }) => describe(jsonSchema, z.globalRegistry.get(zodSchema)),
  }) as Schema & { properties: Record<string, Schema>; required?: string[] };
  const own = publishedFields(collection).map(({ name }) => name);
  const added = addedFields(collection);
  const item = {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        added.map(({ name, label: title, hint }) => [name, { type: name === 'doubtful' ? 'boolean' : 'string', title, description: hint }]),
      ),
      ...Object.fromEntries(own.map((name) => [name, whole.properties[name]!])),
    },
    required: ['id', 'address', ...own.filter((name) => whole.required?.includes(name))],
    additionalProperties: false,
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title: label,
    type: 'object',
    properties: {
      $schema: { type: 'string', title: 'Khuôn', description: 'Địa chỉ của tệp này.' },
      title: { type: 'string', title: 'Tên phần' },
      library: { type: 'string', title: 'Thư viện' },
      day: { type: 'string', title: 'Ngày dựng trang' },
      licence: { type: 'string', title: 'Giấy phép và quyền' },
      items: { type: 'array', title: 'Các mục', items: item },
    },
    required: ['title', 'library', 'day', 'licence', 'items'],
    additionalProperties: false,
  } as Schema;
}

/** What editors are told of a field is what readers of the data are told; what forms need is nothing to them. */
function describe(written: Schema, meta: z.core.GlobalMeta | undefined): void {
  for (const name of ['label', 'hint', 'references', 'control', 'options', 'printed']) delete written[name];
  if (meta?.label) written.title = meta.label;
  const words = Object.entries(meta?.options ?? {}).map(([value, label]) => `${value}: ${label}`);
  const told = [
    meta?.hint,
    meta?.references && `Mã của một mục ở ${meta.references}.`,
    ...(words.length > 0 ? [`${words.join('; ')}.`] : []),
  ];
  const description = told.filter(Boolean).join(' ');
  if (description) written.description = description;
}
