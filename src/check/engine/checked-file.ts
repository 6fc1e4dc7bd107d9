import type { Root } from 'mdast';
import type { z } from 'zod';
import type { ContentFile } from '../../library/content-files.ts';
import type { LibraryEntry, PositionOf, ReadText } from '../../library/entry.ts';
import { SETTINGS_FILES, type SettingsFile } from '../../library/settings.ts';
import { replaceBadCharacters } from '../../mdx/characters.ts';
import { splitFrontMatter } from '../../mdx/front-matter.ts';
import { indexLines, type Place } from '../../problems/line-index.ts';
import { parseMdx } from '../../mdx/parse.ts';
import { createReport } from '../../problems/report.ts';
import { parseYaml } from '../../mdx/yaml.ts';
import { collectionDefinitions, type CollectionName } from '../../schemas/collections.ts';
import type { FieldPath } from '../../schemas/walk.ts';
import { listBodyPassages } from './body-passages.ts';
import { listCommentPassages } from './comment-passages.ts';
import { listFieldPassages } from './field-passages.ts';
import type { Passage } from './passage.ts';

/** One file of the content folder, opened for the rules. */
export interface CheckedFile {
  /** Path from the content folder, with `/`. */
  file: string;
  source: string;
  /** Null for the settings at the root of the folder. */
  collection: CollectionName | null;
  id: string;
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
export function openFile(
  source: string,
  where: Pick<CheckedFile, 'file' | 'collection' | 'id'>,
  known: (ReadText & { entry?: LibraryEntry | null }) | null,
): CheckedFile {
  const { file, collection } = where;
  const parts = cutInTwo(source, where);
  const entry = known?.entry ?? null;
  const { data, positionOf } = entry ?? known?.yaml ?? parseYaml(parts.yaml, { file, startLine: parts.yamlStartLine });
  const schema = collection ? collectionDefinitions[collection].schema : settingsSchema(file);
  const fields = schema && data ? listFieldPassages({ source, data, positionOf, schema }) : [];
  const body = parts.body === null ? null : known?.body === undefined ? parseBody(parts.body, file) : known.body;
  const offset = source.length - (parts.body?.length ?? 0);
  const lines = indexLines(source);
  return {
    ...where,
    source,
    entry,
    data,
    positionOf,
    passages: [...fields, ...(body ? listBodyPassages({ ...body, offset }) : []), ...listCommentPassages(source, offset)],
    body: body && { offset, tree: body.tree },
    placeOf: lines.placeOf,
    offsetOf(path) {
      const { line, column } = positionOf(path);
      return lines.offsetOf(line, column);
    },
  };
}

/** The parts of a file; `body` is null for data alone. */
export function cutInTwo(
  source: string,
  { file, collection }: Pick<CheckedFile, 'file' | 'collection'>,
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

/** The collection and id of a content file, as `openFile` wants them; settings have no collection. */
export function whereOf(file: ContentFile | string): Pick<CheckedFile, 'file' | 'collection' | 'id'> {
  return typeof file === 'string' ? { file, collection: null, id: '' } : { file: file.file, collection: file.collection, id: file.id };
}
