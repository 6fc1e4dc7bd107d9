import { COMPILER_VERSION, compileMdx } from '../mdx/compile.ts';
import { splitFrontMatter } from '../mdx/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import { parseYaml } from '../mdx/yaml.ts';
import { collectionDefinitions } from '../schemas/collections.ts';
import type { DigestCache } from './compile-cache.ts';
import type { CompiledResult } from './compiled-result.ts';
import type { ContentFile } from './content-files.ts';
import type { EntryData, ReadResult } from './entry.ts';
import { readText } from './read-text.ts';
import { inVietnamese } from './schema-errors.ts';
import { MISSING_FIELD, schemaProblems } from './schema-messages.ts';

/** Reads, parses and checks one file by itself; every problem in it comes back, nothing is thrown. */
export function readEntry(contentDir: string, { collection, id, file }: ContentFile, cache: DigestCache<CompiledResult>): ReadResult {
  const read = readText(contentDir, file);
  if (!read) return { entry: null, problems: [], unfinished: [] };
  if ('problem' in read) return { entry: null, problems: [read.problem], unfinished: [] };
  const source = read.text;
  const { format, schema } = collectionDefinitions[collection];
  const parts = format === 'mdx' ? splitFrontMatter(source, file) : { yaml: source, yamlStartLine: 1, body: '', bodyStartLine: 1 };
  if ('problem' in parts) return { entry: null, problems: [parts.problem], unfinished: [] };

  const yaml = parseYaml(parts.yaml, { file, startLine: parts.yamlStartLine });
  const compiled: CompiledResult =
    format === 'mdx'
      ? cache.get([COMPILER_VERSION, file, String(parts.bodyStartLine), parts.body], () =>
          compileMdx(parts.body, { file, startLine: parts.bodyStartLine }),
        )
      : { body: null, problems: [] };
  const problems = [...yaml.problems, ...compiled.problems];
  if (yaml.problems.length > 0) return { entry: null, problems, unfinished: [] };

  const parsed = schema.safeParse(yaml.data, { error: inVietnamese });
  if (!parsed.success) {
    const found = schemaProblems(parsed.error.issues, schema, yaml.data, file, yaml.positionOf);
    const isGap = ({ rule }: Problem): boolean => isDraft(yaml.data) && rule === MISSING_FIELD;
    return { entry: null, problems: [...problems, ...found.filter((problem) => !isGap(problem))], unfinished: found.filter(isGap) };
  }
  return {
    entry: { collection, id, file, data: parsed.data as EntryData, body: compiled.body, positionOf: yaml.positionOf },
    problems,
    unfinished: [],
  };
}

/** Whether the data of a file, as written, say that it is a draft. */
export function isDraft(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
}
