import { isCount, isListOf, isObjectWith, isText, type Shape, type Shaped } from './json-shape.ts';
import { isPackedNames } from './packed-names.ts';

/**
 * Files written beside a stock Pagefind bundle, all derived from it. All but the manifest are gzip; all but that and the
 * passages, which are called after the fragment of their page, carry a hash of their content in the name, so that they can
 * be cached for ever.
 */
export const MANIFEST_FILE = 'vietnamese-search.json';

/**
 * Raised whenever a sidecar changes its shape, packed postings and passages among them: an older page in a cache then knows
 * that it must be loaded anew.
 */
export const SIDECAR_FORMAT = 8;

/** A name that stays in the folder of the index. */
const isFileName: Shape<string> = (value): value is string => isText(value) && /^[a-z]+\.[0-9a-f]{8}\.gz$/.test(value);

const formats = {
  format: isCount,
  /** Version of Pagefind that wrote the bundle. */
  pagefind: isText,
};
/** What a manifest of any format holds. */
export const saysFormat = isObjectWith(formats);

export const isManifest = isObjectWith({
  ...formats,
  library: isFileName,
  vocabulary: isFileName,
  dates: isFileName,
  /** `mentions.ts`: of days, months, quarters and years; of volumes and pages of collected editions. */
  times: isFileName,
  pinpoints: isFileName,
});
export type Manifest = Shaped<typeof isManifest>;

/** One filter: its values, and for each page the number of its value, several, or −1 for none. */
const isColumn = isObjectWith({
  name: isText,
  values: isListOf(isText),
  pages: isListOf((value): value is number | readonly number[] => value === -1 || isCount(value) || isListOf(isCount)(value)),
});
export type FacetColumn = Shaped<typeof isColumn>;

const hasColumns = isObjectWith({
  fragments: isPackedNames,
  /** Words of the page, and of its title. */
  lengths: isListOf(isCount),
  titleLengths: isListOf(isCount),
  /** What the score of each page is multiplied with: 1, or less for what stands behind something else. */
  weights: isListOf((value): value is number => typeof value === 'number' && value > 0 && value <= 1),
  /** Pages that something is held against, by their numbers (`query/doubtful.ts`). */
  last: isListOf(isCount),
  /** Names of metadata fields, by Pagefind's number. */
  fields: isListOf(isText),
  /** First key of each chunk of postings, and what the files of the chunks are named by ({@link wordsPath}). */
  chunks: isObjectWith({
    from: isListOf(isText),
    files: isPackedNames,
    /** Chunks that there are by spelling as well, and what those files are named by, one chunk's after the other's. */
    parted: isListOf(isObjectWith({ chunk: isCount, spellings: isListOf(isText) })),
    partedFiles: isPackedNames,
  }),
  facets: isListOf(isColumn),
  lexicon: isListOf(isObjectWith({ term: isText, expansions: isListOf(isText) })),
});

/**
 * What every search needs, in one file instead of Pagefind's `pf_meta` and filter files: the same facts in columns,
 * one entry a page, in Pagefind's page order.
 */
export type LibraryFile = Shaped<typeof hasColumns>;

/** The columns are there, and all of them speak of the same pages. */
export const isLibraryFile: Shape<LibraryFile> = (value): value is LibraryFile => {
  if (!hasColumns(value)) return false;
  const { fragments, lengths, titleLengths, weights, chunks, facets } = value;
  return (
    chunks.from.length === chunks.files.count &&
    chunks.parted.every(({ chunk }) => chunk < chunks.files.count) &&
    chunks.parted.reduce((sum, { spellings }) => sum + spellings.length, 0) === chunks.partedFiles.count &&
    [lengths, titleLengths, weights, ...facets.map(({ pages }) => pages)].every(({ length }) => length === fragments.count) &&
    facets.every(({ pages, values }) => pages.flat().every((number) => number < values.length))
  );
};

/** The file of a chunk of postings (`bundle/packed-words.ts`). @param hash of its content */
export function wordsPath(hash: string): string {
  return `words/${hash}.gz`;
}

/** Days since 1970-01-01 of each page's `date`, `null` without one. */
export type DatesFile = readonly (number | null)[];

/** @param count pages of the library */
export function isDatesFile(count: number): Shape<DatesFile> {
  return (value): value is DatesFile =>
    isListOf((day): day is number | null => day === null || Number.isSafeInteger(day))(value) && value.length === count;
}
