import type { ParsedText } from '../mdx/parse.ts';
import type { CompiledBody } from '../mdx/segment.ts';
import type { Problem } from '../problems/problem.ts';
import type { ParsedYaml } from '../mdx/yaml.ts';
import type { CollectionName, collectionDefinitions } from '../schemas/collections.ts';
import type { FieldPath } from '../schemas/walk.ts';
import type { z } from 'zod';

export type EntryData<C extends CollectionName = CollectionName> = z.infer<(typeof collectionDefinitions)[C]['schema']>;

/** Where a field of an entry's data stands in its file; see `ParsedYaml.positionOf`. */
export type PositionOf = ParsedYaml['positionOf'];

/** The package of shared entries that an entry comes from, by its `package.json`. */
export interface EntryOrigin {
  /** As npm knows it, and as `site.yaml` names it. */
  name: string;
  version: string;
  /** What it says of itself, in a reader's words. */
  about?: string;
  /** Its home page. */
  url?: string;
}

/** One entry as read from its file, checked by itself but not yet against the others. */
export interface LibraryEntry {
  collection: CollectionName;
  id: string;
  /** Path of the file from the content folder, with `/`; it begins with `../` where a package brings it. */
  file: string;
  /** Left out for the library's own. */
  origin?: EntryOrigin;
  /** Data after the schema: defaults filled in. */
  data: EntryData;
  /** The compiled text; null for YAML entries. */
  body: CompiledBody | null;
  positionOf: PositionOf;
}

/** A problem of an entry at the line of a field. */
export function problemAt(
  { file, positionOf }: Pick<LibraryEntry, 'file' | 'positionOf'>,
  path: FieldPath,
  rule: string,
  message: string,
  fix: string,
): Problem {
  return { file, ...positionOf(path), rule, message, fix };
}

/** A text file of the content folder as read. */
export interface ReadText {
  /** Null where it could not be read. */
  source: string | null;
  /** Its data, or its front matter; null where there is none that can be told from the rest. */
  yaml: ParsedYaml | null;
  /** Its body as parsed, where that was done just now and not before. */
  body?: ParsedText | null;
}

/** The file of an entry as read. */
export interface ReadResult extends ReadText {
  entry: LibraryEntry | null;
  problems: Problem[];
  /** Fields a draft has not filled in yet: no reason to stop a build that leaves drafts out. */
  unfinished: Problem[];
}
