import { z } from 'zod';
import { components } from '../mdx/components.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompiledBody } from '../mdx/segment.ts';
import type { ParsedYaml } from '../mdx/yaml.ts';
import type { EntryData } from './entry.ts';

/** What reading one entry gives, as data. */
export interface KeptReading {
  /** Null where front matter and text cannot be told apart. */
  yaml: Omit<ParsedYaml, 'positionOf'> | null;
  /** After the schema; null where that has something to say. */
  data: EntryData | null;
  body: CompiledBody | null;
  problems: Problem[];
  unfinished: Problem[];
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

const problems = z.array(problem);
const yaml = z.object({ data: z.unknown(), problems, places: z.array(z.unknown()) });

const keptReading = z.object({ yaml: yaml.nullable(), data: record.nullable(), body: body.nullable(), problems, unfinished: problems });

/** Whether a value from a cache has the shape of what was read, down to the segments: components that are not known are no segments. */
export function isKeptReading(value: unknown): value is KeptReading {
  return keptReading.safeParse(value).success;
}
