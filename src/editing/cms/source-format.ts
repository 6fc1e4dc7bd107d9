import { parse } from 'yaml';
import type { z } from 'zod';
import { inVietnamese, schemaProblems } from '../../library/schema-messages.ts';
import { splitFrontMatter } from '../../mdx/front-matter.ts';
import { describeFields, type FieldDescription } from '../../schemas/describe.ts';
import { orderValues } from '../../schemas/walk.ts';
import { inFormWords } from './form-words.ts';
import { mergeLists, mergeYaml, prune, writeYaml } from './keep-source.ts';
import { keepText } from './keep-text.ts';
import { onOwnLines } from './own-lines.ts';

type Values = Record<string, unknown>;

/** How the web editor reads a file into the values of its form, and writes them back (`CMS.registerCustomFormat`). */
export interface SourceFormat {
  fromFile: (text: string) => Values;
  toFile: (values: Values) => string;
}

/** Under this key the text of the file travels with the values, so that what was not edited keeps its bytes. */
export const SOURCE_KEY = '@source';
/** A list in a form holds texts or groups: of a list of lists, the group's only field. */
export const INNER_LIST = 'items';
/** The key under which the form keeps the text of an MDX file. */
export const BODY_KEY = 'body';

/** How a mapping with a schema is shown with what stands in for fields left out, and written over its text before, if any. */
function mappingFormat(schema: z.ZodType) {
  const fields = describeFields(schema);
  const read = (yaml: string): Values => withDefaults(fields, readYaml(yaml));
  const write = (values: Values, before: string | undefined): string => {
    refuseFaulty(schema, values);
    return before === undefined ? writeNew(fields, values) : mergeYaml(before, read(before), values);
  };
  return { read, write };
}

/** Front matter and text of an MDX entry. */
export function mdxFormat(schema: z.ZodType): SourceFormat {
  const { read, write } = mappingFormat(schema);
  return {
    fromFile: (text) => {
      const { yaml, body } = cut(text);
      return { ...read(yaml), [BODY_KEY]: body.trim(), [SOURCE_KEY]: text };
    },
    toFile: ({ [SOURCE_KEY]: source, [BODY_KEY]: body = '', ...values }) => {
      const before = typeof source === 'string' ? cut(source) : undefined;
      const was = before?.body.trim();
      const typed = String(body).trim();
      const text = typed === was ? typed : keepText(was ?? '', onOwnLines(typed));
      const rest = before && text === was ? before.body : before || text ? `\n${text}\n` : '';
      return `---\n${write(values, before?.yaml)}---\n${rest}`;
    },
  };
}

/** A YAML file with a mapping at its root. */
export function yamlFormat(schema: z.ZodType): SourceFormat {
  const { read, write } = mappingFormat(schema);
  return {
    fromFile: (text) => ({ ...read(text), [SOURCE_KEY]: text }),
    toFile: ({ [SOURCE_KEY]: source, ...values }) => write(values, typeof source === 'string' ? source : undefined),
  };
}

/** A YAML file of free keys, shown as a list of pairs: a form cannot have a key with a dot in it. */
export function recordFormat(schema: z.ZodType, listName: string): SourceFormat {
  return {
    fromFile: (text) => ({ [listName]: Object.entries(readYaml(text)).map(([key, value]) => ({ key, value })), [SOURCE_KEY]: text }),
    toFile: ({ [SOURCE_KEY]: source = '', [listName]: pairs }) => {
      const values = Object.fromEntries(((pairs ?? []) as { key: string; value: string }[]).map(({ key, value }) => [key, value]));
      refuseFaulty(schema, values);
      return mergeYaml(String(source), readYaml(String(source)), values);
    },
  };
}

/** A YAML file of lists of texts, shown as a list of groups that each hold one list. */
export function listsFormat(schema: z.ZodType, listName: string): SourceFormat {
  return {
    fromFile: (text) => ({ [listName]: ((parse(text) ?? []) as unknown[]).map((list) => ({ [INNER_LIST]: list })), [SOURCE_KEY]: text }),
    toFile: ({ [SOURCE_KEY]: source = '', [listName]: groups }) => {
      const lists = prune(((groups ?? []) as Values[]).map((group) => group[INNER_LIST])) as string[][];
      refuseFaulty(schema, lists);
      return mergeLists(String(source), lists);
    },
  };
}

function cut(text: string): { yaml: string; body: string } {
  const parts = splitFrontMatter(text, '');
  if ('problem' in parts) throw new Error(`${parts.problem.message} ${parts.problem.fix}`);
  return parts;
}

function readYaml(text: string): Values {
  return (parse(text) as Values | null) ?? {};
}

/** The values with what stands in for those left out, as a form shows them. */
function withDefaults(fields: readonly FieldDescription[], values: Values): Values {
  const filled: Values = { ...values };
  for (const { name, kind, default: standIn, fields: inner, item } of fields) {
    const value = values[name];
    if (value === undefined || value === null) {
      if (standIn !== undefined) filled[name] = standIn;
    } else if (kind === 'group' && inner) filled[name] = withDefaults(inner, value as Values);
    else if (item?.fields && Array.isArray(value)) filled[name] = value.map((one) => withDefaults(item.fields ?? [], one as Values));
  }
  return filled;
}

/** A new file: fields in the schema's order, without those that only repeat their default. */
function writeNew(fields: readonly FieldDescription[], values: Values): string {
  const pruned = prune(values) as Values;
  return writeYaml(
    orderValues(
      fields.filter(({ name, default: standIn }) => pruned[name] !== standIn),
      pruned,
    ),
  );
}

/**
 * What stops a save: Sveltia shows the message of `cause` when a save ends in an error of this name (0.221,
 * components/contents/details/toolbar.svelte).
 */
export function refusal(message: string): Error {
  return new Error('saving_failed', { cause: new Error(message) });
}

/** @throws a refusal when the values break the schema, with every problem in the form's words */
function refuseFaulty(schema: z.ZodType, values: unknown): void {
  const data = prune(values);
  const { error } = schema.safeParse(data, { error: inVietnamese });
  if (!error) return;
  const fields = describeFields(schema);
  const problems = schemaProblems(error.issues, schema, data);
  throw refusal(problems.map(({ message, fix }) => inFormWords(`${message} ${fix}`.trim(), fields)).join('\n'));
}
