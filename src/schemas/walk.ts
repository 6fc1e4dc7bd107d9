import type { FieldDescription } from './describe.ts';

/** Keys and places in lists that lead from an entry's data to a value. */
export type FieldPath = readonly (string | number)[];

/**
 * Data and its description side by side: every value that is there, in the order of the schema, groups and lists before
 * what they hold. Data need not fit: what no field describes is left out.
 */
export function walkValues(
  field: FieldDescription,
  value: unknown,
  visit: (field: FieldDescription, value: unknown, path: FieldPath) => void,
  path: FieldPath = [],
): void {
  if (value === undefined || value === null) return;
  visit(field, value, path);
  const { kind, item, fields = [] } = field;
  if (Array.isArray(value)) {
    if (item) value.forEach((one, index) => walkValues(item, one, visit, [...path, index]));
  } else if (typeof value === 'object') {
    const values = value as Record<string, unknown>;
    const inner = kind === 'record' ? Object.keys(values).map((name) => ({ ...fields[1]!, name })) : fields;
    // A key is the editor's word: `toString` is none of the schema's.
    for (const one of inner) if (Object.hasOwn(values, one.name)) walkValues(one, values[one.name], visit, [...path, one.name]);
  }
}

/** A description with nothing but what leads to the wanted fields; null where nothing does. */
export function narrowed(field: FieldDescription, isWanted: (field: FieldDescription) => boolean): FieldDescription | null {
  if (isWanted(field)) return field;
  const item = field.item && narrowed(field.item, isWanted);
  if (item) return { ...field, item };
  const fields = (field.fields ?? []).flatMap((one) => narrowed(one, isWanted) ?? []);
  if (fields.length === 0) return null;
  return field.kind === 'record' ? field : { ...field, fields };
}

/** The value at a path of the data; undefined where there is none. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/** The fields that a path leads through, one for each of its keys; fewer where the path leaves the schema. */
export function fieldsAlong(
  whole: Pick<FieldDescription, 'kind' | 'item'> & { fields?: readonly FieldDescription[] },
  path: FieldPath,
): FieldDescription[] {
  const along: FieldDescription[] = [];
  for (const key of path) {
    const { kind, item, fields = [] } = along.at(-1) ?? whole;
    const next = typeof key === 'number' ? item : kind === 'group' ? fields.find(({ name }) => name === key) : undefined;
    if (!next) break;
    along.push(next);
  }
  return along;
}

/** Values in the order of the schema, at every depth; keys that it does not know are left out. */
export function orderValues(fields: readonly FieldDescription[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const order = ({ fields: inner, item }: FieldDescription, value: unknown): unknown => {
    if (Array.isArray(value)) return item ? value.map((one) => order(item, one)) : value;
    return inner && typeof value === 'object' && value !== null ? orderValues(inner, value as Record<string, unknown>) : value;
  };
  return Object.fromEntries(
    fields.flatMap((field) => (values[field.name] === undefined ? [] : [[field.name, order(field, values[field.name])]])),
  );
}
