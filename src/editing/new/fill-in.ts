import type { z } from 'zod';
import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import type { FieldDescription } from '../../schemas/describe.ts';
import { valueAt } from '../../schemas/walk.ts';
import { fieldAt } from './command-line.ts';
import { findGaps, withValue, type Gap, type Values } from './gaps.ts';
import { messages } from './messages.ts';
import { Refusal } from '../../problems/refusal.ts';
import { readAnswer, type Choices } from './read-answer.ts';

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
