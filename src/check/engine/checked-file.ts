import type { Root } from 'mdast';
import type { z } from 'zod';
import type { LibraryEntry, PositionOf, ReadText } from '../../library/entry.ts';
import { SETTINGS_FILES, type SettingsFile } from '../../library/settings-files.ts';
import { replaceBadCharacters } from '../../mdx/characters.ts';
import { splitFrontMatter } from '../../mdx/front-matter.ts';
import { findComments } from '../../mdx/mask.ts';
import { parseMdx } from '../../mdx/parse.ts';
import { parseYaml } from '../../mdx/yaml.ts';
import { indexLines, type Place } from '../../problems/line-index.ts';
import { createReport } from '../../problems/report.ts';
import { collectionDefinitions, type CollectionName } from '../../schemas/collections.ts';
import { describeSchema, type FieldDescription } from '../../schemas/describe.ts';
import { walkValues, type FieldPath } from '../../schemas/walk.ts';
import { alignText } from './align.ts';
import { listBodyPassages } from './body-passages.ts';
import { Passage } from './passage.ts';

/** Which file it is. */
export interface Whereabouts {
  /** Path from the content folder, with `/`. */
  file: string;
  /** Null for the settings at the root of the folder. */
  collection: CollectionName | null;
  id: string;
}

/** One file of the content folder, opened for the rules. */
export interface CheckedFile extends Whereabouts {
  source: string;
  /** The entry as the library read it; null for settings and for entries with errors. */
  entry: LibraryEntry | null;
  /** Values as written; null where YAML could not be read. */
  data: unknown;
  positionOf: PositionOf;
  /** All text for a reader, fields first, then the body; comments last. */
  passages: Passage[];
  /** Where the body begins in `source`, and its tree; null without a body that can be read. */
  body: { offset: number; tree: Root } | null;
  placeOf(offset: number): Place;
  /** Offset in `source` of a field, or of the nearest field above it. */
  offsetOf(path: FieldPath): number;
}

/** @param known what the library has read of this very source; null where nobody has */
export function openFile(source: string, where: Whereabouts, known: (ReadText & { entry?: LibraryEntry | null }) | null): CheckedFile {
  const { file, collection } = where;
  const parts = cutInTwo(source, where);
  const entry = known?.entry ?? null;
  const { data, positionOf } = entry ?? known?.yaml ?? parseYaml(parts.yaml, { file, startLine: parts.yamlStartLine });
  const body = parts.body === null ? null : known?.body === undefined ? parseBody(parts.body, file) : known.body;
  const offset = source.length - (parts.body?.length ?? 0);
  const lines = indexLines(source);
  const offsetOf = (path: FieldPath): number => {
    const { line, column } = positionOf(path);
    return lines.offsetOf(line, column);
  };
  const schema = collection ? collectionDefinitions[collection].schema : settingsSchema(file);
  const fields = schema && data ? listFieldPassages(source, describeSchema(schema), data, offsetOf) : [];
  return {
    ...where,
    source,
    entry,
    data,
    positionOf,
    passages: [...fields, ...(body ? listBodyPassages({ ...body, offset }) : []), ...listCommentPassages(source, offset)],
    body: body && { offset, tree: body.tree },
    placeOf: lines.placeOf,
    offsetOf,
  };
}

/** The parts of a file; `body` is null for data alone. */
export function cutInTwo(
  source: string,
  { file, collection }: Pick<Whereabouts, 'file' | 'collection'>,
): { yaml: string; yamlStartLine: number; body: string | null } {
  if (!collection || collectionDefinitions[collection].format === 'yaml') return { yaml: source, yamlStartLine: 1, body: null };
  const parts = splitFrontMatter(source, file);
  return 'problem' in parts ? { yaml: '', yamlStartLine: 1, body: null } : parts;
}

function settingsSchema(file: string): z.ZodType | undefined {
  return Object.hasOwn(SETTINGS_FILES, file) ? SETTINGS_FILES[file as SettingsFile].schema : undefined;
}

function parseBody(text: string, file: string) {
  const clean = replaceBadCharacters(text);
  return parseMdx(clean, createReport(clean, file, 1));
}

/** Every field of an entry's data that is text for a reader, in the order of the schema. */
function listFieldPassages(source: string, whole: FieldDescription, data: unknown, offsetOf: (path: FieldPath) => number): Passage[] {
  const passages: Passage[] = [];
  walkValues(whole, data, ({ kind, pattern, printed }, value, path) => {
    // Neither an id, a date, an address nor one of a closed list.
    if (typeof value !== 'string' || (kind !== 'line' && kind !== 'text') || pattern) return;
    const origin = printed ? 'printed' : 'own';
    passages.push(new Passage(value, alignText(value, source, offsetOf(path)), { kind: 'field', origin, path }));
  });
  return passages;
}

const YAML_COMMENT = /(?<=^[ \t]{0,200})#[^\r\n]*/gm;

/**
 * Notes that an editor leaves for the next one. No reader sees them on the page, but everyone who
 * has the file does, so that what must not get in is looked for here too.
 */
function listCommentPassages(source: string, bodyStart: number): Passage[] {
  const inYaml = [...source.slice(0, bodyStart).matchAll(YAML_COMMENT)].map(({ index, 0: text }) => [index, index + text.length] as const);
  const inBody = Array.from(findComments(source.slice(bodyStart)), ({ start, end }) => [bodyStart + start, bodyStart + end] as const);
  return [...inYaml, ...inBody].map(([start, end]) => {
    const length = end - start;
    return new Passage(source.slice(start, end), [{ at: 0, length, source: start, sourceLength: length }], {
      kind: 'comment',
      origin: 'code',
    });
  });
}
