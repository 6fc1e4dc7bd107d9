import type { z } from 'zod';
import { indexLines } from '../../problems/line-index.ts';
import type { PositionOf } from '../../library/entry.ts';
import { describeSchema, type FieldDescription } from '../../schemas/describe.ts';
import { walkValues } from '../../schemas/walk.ts';
import { alignText } from './align.ts';
import { Passage } from './passage.ts';

export interface FieldSource {
  /** The whole file. */
  source: string;
  data: unknown;
  positionOf: PositionOf;
  schema: z.ZodType;
}

/** Every field of an entry's data that is text for a reader, in the order of the schema. */
export function listFieldPassages({ source, data, positionOf, schema }: FieldSource): Passage[] {
  const lines = indexLines(source);
  const passages: Passage[] = [];
  walkValues(describeSchema(schema), data, (field, value, path) => {
    if (typeof value !== 'string' || !isProse(field)) return;
    const { line, column } = positionOf(path);
    const origin = field.printed ? 'printed' : 'own';
    passages.push(new Passage(value, alignText(value, source, lines.offsetOf(line, column)), { kind: 'field', origin, path }));
  });
  return passages;
}

/** Text for a reader: neither an id, a date, an address nor one of a closed list. */
function isProse({ kind, pattern }: FieldDescription): boolean {
  return (kind === 'line' || kind === 'text') && !pattern;
}
