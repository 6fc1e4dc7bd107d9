import type { PackedNames } from './packed-names.ts';
import type { LexiconEntry } from './types.ts';

/**
 * Files written beside a stock Pagefind bundle, all derived from it. All but the manifest are gzip and carry a hash of
 * their content in the name, so that they can be cached for ever.
 */
export const MANIFEST_FILE = 'vietnamese-search.json';

/** Raised whenever a sidecar changes its shape: an older page in a cache then knows that it must be loaded anew. */
export const SIDECAR_FORMAT = 2;

export interface Manifest {
  format: number;
  /** Version of Pagefind that wrote the bundle. */
  pagefind: string;
  library: string;
  vocabulary: string;
  dates: string;
}

/**
 * What every search needs, in one file instead of Pagefind's `pf_meta` and filter files: the same facts in columns,
 * one entry a page, in Pagefind's page order.
 */
export interface LibraryFile {
  fragments: PackedNames;
  /** Words of the page, and of its title. */
  lengths: number[];
  titleLengths: number[];
  /** Names of metadata fields, by Pagefind's number. */
  fields: string[];
  /** First key of each chunk of postings, and the names of the chunks. */
  chunks: { from: string[]; files: PackedNames };
  facets: FacetColumn[];
  lexicon: LexiconEntry[];
}

/** One filter: its values, and for each page the number of its value, several, or −1 for none. */
export interface FacetColumn {
  name: string;
  values: string[];
  pages: (number | number[])[];
}

/** Days since 1970-01-01 of each page's `date`, `null` without one. */
export type DatesFile = (number | null)[];
