import { inVietnamese } from '../../library/schema-errors.ts';
import type { z } from 'zod';
import { schemaProblems } from '../../library/schema-messages.ts';
import { prune } from '../cms/keep-source.ts';
import type { FieldDescription } from '../../schemas/describe.ts';
import { valueAt } from '../../schemas/walk.ts';
import { fieldAt } from './command-line.ts';

export type Values = Record<string, unknown>;

/** A field that still has to be answered, or answered better. */
export interface Gap {
  /** Path as a flag has it: `work.title`. */
  path: string;
  field: FieldDescription;
  /** What is wrong with the answer; empty where there is none yet. */
  problem: string;
}

/** A copy of the values with one more; groups on the way are made. */
export function withValue(values: Values, path: string, value: unknown): Values {
  const [name = '', ...rest] = path.split('.');
  const old = values[name];
  if (rest.length > 0) return { ...values, [name]: withValue((old as Values | undefined) ?? {}, rest.join('.'), value) };
  const isGroup = (one: unknown): one is Values => typeof one === 'object' && one !== null && !Array.isArray(one);
  return { ...values, [name]: isGroup(old) && isGroup(value) ? { ...old, ...value } : value };
}

/** What the schema still asks for, in its order; for a missing group, the fields it cannot do without. */
export function findGaps(schema: z.ZodType, fields: readonly FieldDescription[], values: Values): Gap[] {
  const data = prune(values);
  const { error } = schema.safeParse(data, { error: inVietnamese });
  const gaps = new Map<string, Gap>();
  for (const issue of error?.issues ?? []) {
    const names = issue.path
      .slice(0, issue.path.findIndex((part) => typeof part === 'number') + 1 || undefined)
      .filter((part) => typeof part === 'string');
    const [found] = schemaProblems([issue], schema, data, '', () => ({ line: 1, column: 1 }));
    const problem = `${found?.message ?? ''} ${found?.fix ?? ''}`.trim();
    for (const gap of expand(names.join('.'), fieldAt(fields, names.join('.')))) {
      const isMissing = valueAt(values, gap.path.split('.')) === undefined;
      if (!gaps.has(gap.path)) gaps.set(gap.path, { ...gap, problem: isMissing ? '' : problem });
    }
  }
  return [...gaps.values()];
}

function expand(path: string, field: FieldDescription): { path: string; field: FieldDescription }[] {
  if (field.kind !== 'group') return [{ path, field }];
  return (field.fields ?? []).filter(({ required }) => required).flatMap((inner) => expand(`${path}.${inner.name}`, inner));
}
