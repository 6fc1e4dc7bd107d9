import type { z } from 'zod';
import type { CollectionName } from './collections.ts';

/** What kind of value a field takes, in terms that messages, a form, a prompt, a handbook and the check share. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'day'
  | 'date'
  | 'address'
  | 'email'
  | 'file'
  | 'image'
  | 'reference'
  | 'list'
  | 'group'
  | 'record';

/** A field of a schema, without zod. */
export interface FieldDescription {
  /** Key in the file; `''` for the items of a list. */
  name: string;
  label: string;
  hint: string;
  kind: FieldKind;
  /** It must be written: no default stands in for it. */
  required: boolean;
  /** What stands in when it is left out. */
  default?: unknown;
  /** Values of a closed list, with their words. */
  options?: { value: string; label: string }[];
  /** Collection whose ids the value is one of. */
  references?: CollectionName;
  /** Its words are copied from print, or are official names: house style leaves them alone. */
  printed?: true;
  /** Least and most: characters of a text, size of a number, length of a list. */
  min?: number;
  max?: number;
  /** Form of a text that is not a plain line, with the sentence said when it does not fit. */
  pattern?: { source: RegExp; message: string };
  /** Fields of a group; of a record, its key and its value. */
  fields?: FieldDescription[];
  /** What a list holds. */
  item?: FieldDescription;
}

/** A value of a closed list as editors are told of it: the code to write, and its words where they say more. */
export function optionInWords({ value, label }: { value: string; label: string }): string {
  return value === label ? value : `${value} (${label})`;
}

interface CheckDefinition {
  check: string;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  maximum?: number;
  value?: number;
  error?: (issue: object) => unknown;
}
/** What zod 4 keeps of a schema, as far as it is read here (`schema.def`). */
interface Definition {
  type: string;
  format?: string;
  checks?: { _zod: { def: CheckDefinition } }[];
  entries?: Record<string, string>;
  defaultValue?: unknown;
  innerType?: Schema;
  element?: Schema;
  in?: Schema;
  out?: Schema;
  keyType?: Schema;
  valueType?: Schema;
}
type Schema = z.ZodType & { def: Definition; shape?: Record<string, Schema> };

const ONE_LINE = /^[^\n\r]*$/;
/** A text that may have line breaks but is no longer than this is written on one line all the same. */
const LONGEST_LINE = 300;

/** Describes the fields of an object schema, in the order of the schema. */
export function describeFields(schema: z.ZodType): FieldDescription[] {
  return describeSchema(schema).fields ?? [];
}

const described = new WeakMap<z.ZodType, FieldDescription>();

/** Describes a whole schema, once; one without a label of its own has an empty label. The only reader of what zod keeps. */
export function describeSchema(schema: z.ZodType, name = ''): FieldDescription {
  const known = described.get(schema);
  if (known?.name === name) return known;
  const description = describe(schema, name);
  described.set(schema, description);
  return description;
}

function describe(schema: z.ZodType, name: string): FieldDescription {
  let current = schema as Schema;
  let meta = { ...current.meta() };
  let required = true;
  const defaults: { default?: unknown } = {};
  for (;;) {
    const { type, innerType, in: input, out, defaultValue } = current.def;
    if (type === 'optional') required = false;
    if (type === 'default' || type === 'prefault') {
      required = false;
      defaults.default = defaultValue;
    }
    // A preprocess is a pipe whose first half is the transform.
    const inner = innerType ?? (type === 'pipe' ? (input?.def.type === 'transform' ? out : input) : undefined);
    if (!inner) break;
    current = inner;
    meta = { ...inner.meta(), ...meta };
  }
  const { label = '', hint = '', references, printed } = meta;
  const marks = { ...(references ? { references: references as CollectionName } : {}), ...(printed ? { printed } : {}) };
  return { name, label, hint, required, ...defaults, ...marks, ...shapeOf(current, meta) };
}

function shapeOf(
  schema: Schema,
  { references, control, options }: z.core.GlobalMeta,
): Pick<FieldDescription, 'kind' | 'options' | 'min' | 'max' | 'pattern' | 'fields' | 'item'> {
  const { type, format, entries, element, keyType, valueType } = schema.def;
  const limits = limitsOf(schema);
  if (type === 'enum')
    return { kind: 'choice', options: Object.values(entries ?? {}).map((value) => ({ value, label: options?.[value] ?? value })) };
  if (type === 'boolean') return { kind: 'boolean' };
  if (type === 'number') return { kind: format === 'safeint' ? 'integer' : 'number', ...limits };
  if (type === 'array' && element) return { kind: 'list', ...limits, item: describeSchema(element) };
  if (type === 'record' && keyType && valueType)
    return { kind: 'record', fields: [describeSchema(keyType, 'key'), describeSchema(valueType, 'value')] };
  if (schema.shape) return { kind: 'group', fields: Object.entries(schema.shape).map(([key, field]) => describeSchema(field, key)) };
  const pattern = patternOf(schema);
  if (references) return { kind: 'reference', ...pattern };
  if (control) return { kind: control, ...pattern };
  if (format === 'url') return { kind: 'address' };
  if (format === 'email') return { kind: 'email', ...limits };
  const isLine = isOneLine(schema) || pattern.pattern || (limits.max ?? Infinity) <= LONGEST_LINE;
  return { kind: isLine ? 'line' : 'text', ...limits, ...pattern };
}

function checksOf(schema: Schema): CheckDefinition[] {
  return ((schema.def as Definition).checks ?? []).map(({ _zod }) => _zod.def);
}

function limitsOf(schema: Schema): { min?: number; max?: number } {
  const limits: { min?: number; max?: number } = {};
  for (const { check, minimum, maximum, value } of checksOf(schema)) {
    if (check === 'min_length' && minimum !== undefined) limits.min = minimum;
    if (check === 'max_length' && maximum !== undefined) limits.max = maximum;
    if (check === 'greater_than' && value !== undefined) limits.min = value;
    if (check === 'less_than' && value !== undefined) limits.max = value;
  }
  return limits;
}

function patternsOf(schema: Schema): CheckDefinition[] {
  return checksOf(schema).filter(({ format }) => format === 'regex');
}

function isOneLine(schema: Schema): boolean {
  return patternsOf(schema).some(({ pattern }) => pattern?.source === ONE_LINE.source);
}

/** The form asked for beyond standing on one line. */
function patternOf(schema: Schema): Pick<FieldDescription, 'pattern'> {
  const found = patternsOf(schema).find(({ pattern }) => pattern && pattern.source !== ONE_LINE.source);
  if (!found?.pattern) return {};
  const message = found.error?.({});
  return { pattern: { source: found.pattern, message: typeof message === 'string' ? message : 'Viết chưa đúng dạng.' } };
}
