import type { z } from 'zod';
import type { FieldPath, PositionOf } from '../library/entry.ts';
import { indexLines } from '../problems/line-index.ts';
import { alignText } from './align.ts';
import { Passage } from './passage.ts';
import type { Origin } from './passage.ts';

type Schema = z.ZodType & {
  def: { innerType?: Schema; element?: Schema; out?: Schema; valueType?: Schema; format?: string; checks?: { _zod: { def: object } }[] };
  shape?: Record<string, Schema>;
};

export interface FieldSource {
  /** The whole file. */
  source: string;
  data: unknown;
  positionOf: PositionOf;
  schema: z.ZodType;
  /** Paths, without list indices, of fields that are copied as they stand in print. */
  printed: ReadonlySet<string>;
}

const ONE_LINE = '^[^\\n\\r]*$';

/** Every field of an entry's data that is text for a reader, in the order of the schema. */
export function listFieldPassages({ source, data, positionOf, schema, printed }: FieldSource): Passage[] {
  const lines = indexLines(source);
  const passages: Passage[] = [];
  const add = (value: string, path: FieldPath): void => {
    const { line, column } = positionOf(path);
    const origin: Origin = printed.has(path.filter((key) => typeof key === 'string').join('.')) ? 'printed' : 'own';
    passages.push(new Passage(value, alignText(value, source, lines.offsetOf(line, column)), { kind: 'field', origin, path }));
  };
  const walk = (current: Schema | undefined, value: unknown, path: FieldPath): void => {
    if (!current || value === undefined || value === null) return;
    const { innerType, element, out, valueType } = current.def;
    if (innerType || out) walk(innerType ?? out, value, path);
    else if (typeof value === 'string') {
      if (isProse(current)) add(value, path);
    } else if (element && Array.isArray(value)) value.forEach((item, index) => walk(element, item, [...path, index]));
    else if (typeof value === 'object') {
      // A key is the editor's word: `toString` is none of the schema's.
      for (const [key, item] of Object.entries(value))
        walk(current.shape && Object.hasOwn(current.shape, key) ? current.shape[key] : valueType, item, [...path, key]);
    }
  };
  walk(schema as Schema, data, []);
  return passages;
}

/** Text for a reader: neither an id, a date, an address nor one of a closed list. */
function isProse(schema: Schema): boolean {
  if (schema.type !== 'string' || schema.def.format || schema.meta()?.references) return false;
  return (schema.def.checks ?? []).every(
    ({ _zod: { def } }) => !('pattern' in def && def.pattern instanceof RegExp) || def.pattern.source === ONE_LINE,
  );
}
