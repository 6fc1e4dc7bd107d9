import type { z } from 'zod';
import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import type { FieldDescription } from '../../schemas/describe.ts';
import { valueAt } from '../../schemas/walk.ts';
import { fieldAt } from './command-line.ts';
import { messages } from './messages.ts';
import { Refusal } from '../../problems/refusal.ts';
import { readAnswer, type Choices } from './read-answer.ts';
import { inVietnamese, schemaProblems } from '../../library/schema-messages.ts';
import { prune } from '../cms/keep-source.ts';

export type Values = Record<string, unknown>;

/** A field that still has to be answered, or answered better. */
interface Gap {
  /** Path as a flag has it: `work.title`. */
  path: string;
  field: FieldDescription;
  /** What is wrong with the answer; empty where there is none yet. */
  problem: string;
}

/** A question to the editor. */
export interface Question extends Gap {
  /** Answer that is offered, as it would be typed. */
  suggestion: string | undefined;
  choices: Choices;
  /** The sentence that refuses an answer, or undefined for a good one. */
  refuse: (typed: string[]) => string | undefined;
}

/** Asks the editor, who answers in the form that flags have. */
export type Ask = (question: Question) => Promise<string[]>;

interface Form {
  collection: CollectionName;
  schema: z.ZodType;
  fields: readonly FieldDescription[];
  choices: Choices;
  today: string;
}

/**
 * Completes what was typed, until the schema is content.
 * @param ask null where nobody can be asked: suggestions are taken as they are
 * @throws Refusal naming what is missing or wrong
 */
export async function fillIn(form: Form, typed: Values, ask: Ask | null): Promise<Values> {
  const { collection, schema, fields, choices, today } = form;
  const { suggest: suggested, also = [] } = definitionOf(collection).new ?? {};
  const suggestions = Object.entries(suggested?.(today) ?? {});
  const read = (path: string, answer: readonly string[]): unknown => readAnswer(fieldAt(fields, path), path, answer, choices);
  const suggest = (values: Values): Values =>
    suggestions.reduce((filled, [path, answer]) => {
      const group = path.split('.').slice(0, -1).join('.');
      const isOpen =
        valueAt(filled, path.split('.')) === undefined && (group ? valueAt(filled, group.split('.')) !== undefined : ask === null);
      return isOpen ? withValue(filled, path, read(path, [answer])) : filled;
    }, values);

  let values = suggest(typed);
  if (!ask) {
    const gaps = findGaps(schema, fields, values);
    const missing = gaps.filter(({ problem }) => !problem).map(({ path, field }) => ({ flag: path, label: field.label }));
    const [faulty] = gaps.filter(({ problem }) => problem);
    if (faulty) throw new Refusal(faulty.problem);
    if (missing.length > 0) throw new Refusal(messages.missing(missing));
    return values;
  }

  const askFor = async (gap: Gap): Promise<void> => {
    const answered = (answer: string[]): Values => suggest(withValue(values, gap.path, read(gap.path, answer)));
    const refuse = (answer: string[]): string | undefined => {
      try {
        return findGaps(schema, fields, answered(answer)).find(({ path, problem }) => path === gap.path && problem)?.problem;
      } catch (error) {
        if (error instanceof Refusal) return error.message;
        throw error;
      }
    };
    const answer = await ask({ ...gap, suggestion: suggestions.find(([path]) => path === gap.path)?.[1], choices, refuse });
    if (answer.some((one) => one.trim())) values = answered(answer);
  };
  for (const path of also)
    if (valueAt(values, path.split('.')) === undefined) await askFor({ path, field: fieldAt(fields, path), problem: '' });
  for (let [gap] = findGaps(schema, fields, values); gap; [gap] = findGaps(schema, fields, values)) await askFor(gap);
  return values;
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
function findGaps(schema: z.ZodType, fields: readonly FieldDescription[], values: Values): Gap[] {
  const data = prune(values);
  const { error } = schema.safeParse(data, { error: inVietnamese });
  const gaps = new Map<string, Gap>();
  for (const issue of error?.issues ?? []) {
    const names = issue.path
      .slice(0, issue.path.findIndex((part) => typeof part === 'number') + 1 || undefined)
      .filter((part) => typeof part === 'string');
    const [found] = schemaProblems([issue], schema, data);
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
