import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LibraryEntry } from '../../src/library/entry.ts';
import { entryPath } from '../../src/schemas/addresses.ts';
import { entriesWith, type Facts } from './library-facts.ts';

/** One file of YAML a kind. */
const FOLDER = 'scripts/bench/natural-queries';

/** What kinds of queries there are, as their files are named. */
export const KINDS = [
  'dates',
  'citations',
  'abbreviations',
  'quotations',
  'synonyms',
  'questions',
  'slips',
  'names',
  'tasks',
  'absent',
] as const;
export type Kind = (typeof KINDS)[number];

/** An entry of a file, as it is written. */
interface Written {
  query: string;
  /** Addresses of pages that answer. */
  paths?: readonly string[];
  /** Entries that answer: all of which one of these holds. */
  where?: readonly Facts[];
  /** Words that no page holds. */
  absent?: readonly string[];
}

/** What somebody types who does not know how the search ranks, and what they would be content with. */
export interface NaturalQuery {
  kind: Kind;
  query: string;
  /** Every second query of a kind is kept apart: builders look at the others, and tune on them alone. */
  isHeld: boolean;
  /** Addresses of all pages that answer. */
  answers: ReadonlySet<string>;
  /** Words that no page holds: one of them must be said to be lacking. */
  absent: readonly string[];
  /** Facts that no entry has, and paths of no entry: faults of the list. */
  stale: readonly string[];
}

/** Reads the list; what answers is looked up among these entries. */
export async function readNaturalQueries(entries: readonly LibraryEntry[]): Promise<NaturalQuery[]> {
  const known = new Set(entries.map(pathOf));
  const files = await Promise.all(KINDS.map((kind) => readKind(kind)));
  return KINDS.flatMap((kind, file) =>
    files[file]!.map(({ query, paths = [], where = [], absent = [] }, i) => {
      const found = where.map((facts) => entriesWith(facts, entries).map(pathOf));
      return {
        kind,
        query,
        isHeld: i % 2 === 1,
        answers: new Set([...paths, ...found.flat()]),
        absent,
        stale: [
          ...paths.filter((path) => !known.has(path)),
          ...where.filter((_, j) => !found[j]!.length).map((facts) => JSON.stringify(facts)),
        ],
      };
    }),
  );
}

async function readKind(kind: Kind): Promise<Written[]> {
  return parse(await readFile(join(FOLDER, `${kind}.yaml`), 'utf8')) as Written[];
}

function pathOf({ collection, id }: LibraryEntry): string {
  return entryPath(collection, id);
}
