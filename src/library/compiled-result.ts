import { z } from 'zod';
import { components } from '../mdx/components.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompiledBody } from '../mdx/segment.ts';

/** What compiling the text of one entry gives. */
export interface CompiledResult {
  body: CompiledBody | null;
  problems: Problem[];
}

const record = z.record(z.string(), z.unknown());

const call = z.object({
  component: z.string().refine((name) => components.has(name)),
  props: record,
  inline: z.boolean(),
  get children() {
    return z.array(segment);
  },
});
const segment: z.ZodType = z.union([z.strictObject({ html: z.string() }), call]);

const lists = { headings: z.array(record), references: z.array(record), links: z.array(record), images: z.array(record) };
const body = z.object({ text: z.string(), words: z.number(), segments: z.array(segment), ...lists });

const texts = { file: z.string(), rule: z.string(), message: z.string(), fix: z.string() };
const problem = z.object({ ...texts, line: z.number(), column: z.number() });

const compiledResult = z.object({ body: body.nullable(), problems: z.array(problem) });

/** Whether a value from a cache has the shape of a compiled text, down to the segments: components that are not known are no segments. */
export function isCompiledResult(value: unknown): value is CompiledResult {
  return compiledResult.safeParse(value).success;
}
