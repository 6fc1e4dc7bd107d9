import type { CollectionName } from '../../schemas/collections.ts';
import type { FieldDescription } from '../../schemas/describe.ts';
import { valueAt } from '../../schemas/walk.ts';
import { addedFields, publishedFields } from './published-fields.ts';
import type { DataRecord } from './records.ts';

/** A column of a collection's table: for people in a spreadsheet, so codes are words there and lists are lines. */
export interface Column {
  name: string;
  label: string;
  hint: string;
  /** Of Frictionless Table Schema. */
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  valueOf: (record: DataRecord) => string | number | undefined;
}

export const YES = 'có';
export const NO = 'không';

/** Columns of a collection's CSV. Texts are in JSON alone: a cell of Excel holds 32,767 letters. */
export function columnsOf(collection: CollectionName): Column[] {
  const added = addedFields(collection)
    .filter(({ name }) => name !== 'body')
    .map(({ name, label, hint }): Column => {
      const isFlag = name === 'doubtful';
      return {
        name,
        label,
        hint,
        type: isFlag ? 'boolean' : name === 'changed' ? 'date' : 'string',
        valueOf: (record) => plain(record[name]),
      };
    });
  return [...added, ...publishedFields(collection).flatMap((field) => columnsOfField(field, []))];
}

function columnsOfField(field: FieldDescription, above: readonly FieldDescription[]): Column[] {
  const path = [...above, field].map(({ name }) => name);
  const column = { name: path.join('.'), label: [...above, field].map(({ label }) => label).join(' · '), hint: field.hint };
  const value = (record: DataRecord): unknown => valueAt(record, path);
  switch (field.kind) {
    case 'group':
      return (field.fields ?? []).flatMap((inner) => columnsOfField(inner, [...above, field]));
    case 'list': {
      const { item } = field;
      if (!item?.fields) return [{ ...column, type: 'string', valueOf: (record) => lines(value(record), item) }];
      const hint = `Số mục; đủ từng mục ở bản JSON. ${field.hint}`;
      return [{ ...column, hint, type: 'integer', valueOf: (record) => (value(record) as unknown[] | undefined)?.length }];
    }
    case 'number':
    case 'integer':
    case 'boolean':
      return [{ ...column, type: field.kind, valueOf: (record) => plain(value(record)) }];
    case 'day':
      return [{ ...column, type: 'date', valueOf: (record) => plain(value(record)) }];
    case 'record':
      return [];
    default:
      return [{ ...column, type: 'string', valueOf: (record) => plain(inWords(value(record), field)) }];
  }
}

function lines(value: unknown, item: FieldDescription | undefined): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((one) => (item ? inWords(one, item) : one)).join('; ');
}

/** The word of a closed list for a code. */
function inWords(value: unknown, { options }: FieldDescription): unknown {
  return options?.find((option) => option.value === value)?.label ?? value;
}

function plain(value: unknown): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? YES : NO;
  return typeof value === 'number' ? value : String(value);
}
