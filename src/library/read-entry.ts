import { compileMdx } from '../mdx/compile.ts';
import { splitFrontMatter } from '../mdx/front-matter.ts';
import type { ParsedText } from '../mdx/parse.ts';
import type { Problem } from '../problems/problem.ts';
import { parseYaml, withPlaces } from '../mdx/yaml.ts';
import { collectionDefinitions, type CollectionName } from '../schemas/collections.ts';
import type { DigestCache } from './compile-cache.ts';
import type { ContentFile } from './content-files.ts';
import type { EntryData, ReadResult } from './entry.ts';
import type { KeptReading } from './kept-reading.ts';
import { readText } from './read-text.ts';
import { inVietnamese, MISSING_FIELD, schemaProblems } from './schema-messages.ts';

/**
 * Reads, parses and checks one file by itself; every problem in it comes back, nothing is thrown.
 * @param shownFrom what goes before the file's path wherever it is named, for content of a package
 * @param instead a text that the file is read as if it held
 */
export function readEntry(
  contentDir: string,
  { collection, id, file: path }: ContentFile,
  cache: DigestCache<KeptReading>,
  { shownFrom = '', instead }: { shownFrom?: string; instead?: string | undefined } = {},
): ReadResult {
  const file = shownFrom + path;
  const read = instead === undefined ? readText(contentDir, path, file) : { text: instead };
  const none = { entry: null, problems: [], unfinished: [], source: null, yaml: null };
  if (!read) return none;
  if ('problem' in read) return { ...none, problems: [{ ...read.problem, file }] };
  const source = read.text;
  let body: ParsedText | null | undefined;
  const kept = cache.get([file, collection, id, source], () => {
    const { parsed, ...made } = readSource(source, file, collection);
    body = parsed;
    return made;
  });
  const yaml = kept.yaml && withPlaces(kept.yaml);
  return {
    entry: yaml && kept.data && { collection, id, file, data: kept.data, body: kept.body, positionOf: yaml.positionOf },
    problems: kept.problems,
    unfinished: kept.unfinished,
    source,
    yaml,
    ...(body !== undefined && { body }),
  };
}

function readSource(source: string, file: string, collection: CollectionName): KeptReading & { parsed?: ParsedText | null } {
  const { format, schema } = collectionDefinitions[collection];
  const none = { yaml: null, data: null, body: null, problems: [], unfinished: [] };
  const parts = format === 'mdx' ? splitFrontMatter(source, file) : { yaml: source, yamlStartLine: 1, body: null, bodyStartLine: 1 };
  if ('problem' in parts) return { ...none, problems: [parts.problem] };

  const { positionOf, ...yaml } = parseYaml(parts.yaml, { file, startLine: parts.yamlStartLine });
  const compiled = parts.body === null ? { body: null, problems: [] } : compileMdx(parts.body, { file, startLine: parts.bodyStartLine });
  const problems = [...yaml.problems, ...compiled.problems];
  const result = { ...none, yaml, problems, ...('parsed' in compiled && { parsed: compiled.parsed }) };
  if (yaml.problems.length > 0) return result;

  const parsed = schema.safeParse(yaml.data, { error: inVietnamese });
  if (parsed.success) return { ...result, data: parsed.data as EntryData, body: compiled.body };
  const found = schemaProblems(parsed.error.issues, schema, yaml.data, file, positionOf);
  const isGap = ({ rule }: Problem): boolean => isDraft(yaml.data) && rule === MISSING_FIELD;
  return { ...result, problems: [...problems, ...found.filter((problem) => !isGap(problem))], unfinished: found.filter(isGap) };
}

/** Whether the data of a file, as written, say that it is a draft. */
export function isDraft(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
}

const DRAFT_LINE = /^draft:[ \t]*true[ \t]*(?:#.*)?$/m;
/** Where another document of YAML begins, nobody knows which one counts. */
const ANOTHER_DOCUMENT = /^(?:\.{3}|---[ \t])/m;
/** Characters in which a front matter says that it is a draft. */
const HEAD = 20_000;

/** Whether a file is a draft, also one that cannot be read to its end. */
export function isDraftFile({ entry, yaml, source }: ReadResult): boolean {
  if (entry) return entry.data.draft;
  const head = (source ?? '').slice(0, HEAD);
  if (ANOTHER_DOCUMENT.test(head)) return false;
  return isDraft(yaml?.data) || ((yaml === null || yaml.problems.length > 0) && DRAFT_LINE.test(head));
}
