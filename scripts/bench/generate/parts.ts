import type { CollectionName } from '../../../src/schemas/collections.ts';
import { Draws } from './draws.ts';
import type { OwnEntry, RawEntry } from './own-entries.ts';
import { Prose } from './prose.ts';
import type { Ids } from './rewrite-references.ts';
import type { TextSource } from './text-source.ts';

/** Years that news, sessions and documents of a generated library are spread over. */
export const YEARS = [2012, 2025] as const;

/** Topics and units are not alike: of 23 topics the first has a quarter of everything. */
export const SKEW = 1.5;

/** An entry that is to be made. */
export interface Planned {
  id: string;
  title: string;
  year: number;
}

/** What everything that is made may refer to. */
export interface Plan {
  seed: string;
  source: TextSource;
  own: Readonly<Record<CollectionName, readonly OwnEntry[]>>;
  ids: Ids;
  planned: Readonly<Record<'articles' | 'sessions' | 'documents' | 'quotes', readonly Planned[]>>;
  topics: readonly { id: string; name: string }[];
  /** Quotations that fifty pages use each, no more and no fewer; all pages where there are fewer. */
  hotQuotes: readonly string[];
  /** All others that may be cited. */
  otherQuotes: readonly string[];
  /** The hot quotations that a page uses, by its place among articles and, after them, sessions. */
  hotOf: (page: number) => string[];
  /** What picture a page has, by the same place. */
  pictureOf: (page: number) => { src: string; alt: string } | undefined;
}

/** Draws and prose of one entry. */
export function partsOf({ seed, source }: Plan, collection: CollectionName, id: string): { draws: Draws; prose: Prose } {
  const draws = new Draws(`${seed}/${collection}/${id}`);
  return { draws, prose: new Prose(source, draws) };
}

export function made(collection: CollectionName, id: string, data: RawEntry['data'], body = ''): RawEntry {
  const written = Object.entries(data).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return { collection, id, data: Object.fromEntries(written), body };
}
