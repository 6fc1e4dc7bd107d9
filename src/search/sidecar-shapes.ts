import { isCount, isListOf, isObjectWith, isRecordOf, isText, type Shape } from './json-shape.ts';
import type { PackedNames } from './packed-names.ts';
import type { PassageFile } from './passages.ts';
import type { DatesFile, FacetColumn, LibraryFile, Manifest } from './sidecars.ts';
import type { LexiconEntry } from './types.ts';

/** A name that stays in the folder of the index. */
const isFileName: Shape<string> = (value): value is string => isText(value) && /^[a-z]+\.[0-9a-f]{8}\.gz$/.test(value);
const isBoolean: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isManifest = isObjectWith<Manifest>({
  format: isCount,
  pagefind: isText,
  library: isFileName,
  vocabulary: isFileName,
  dates: isFileName,
});

const isTail: Shape<[number, string]> = (value): value is [number, string] =>
  Array.isArray(value) && value.length === 2 && isCount(value[0]) && isText(value[1]) && /^[0-9a-f]+$/.test(value[1]);
const isPacked = isObjectWith<PackedNames>({
  prefix: (value): value is string => isText(value) && /^(?:[\w-]*_)?$/.test(value),
  count: isCount,
  width: isCount,
  digits: (value): value is string => isText(value) && /^[\w+/]*={0,2}$/.test(value),
  tails: isListOf(isTail),
});

/** Base 64 holds three bytes, six digits of a hash, in four characters. */
function holdsItsNames({ count, width, digits, tails }: PackedNames): boolean {
  return count * width <= (digits.length / 4) * 6 && (count === 0 || width > 0) && tails.every(([index]) => index < count);
}

const isPageOfColumn: Shape<number | number[]> = (value): value is number | number[] =>
  value === -1 || isCount(value) || isListOf(isCount)(value);
const isColumn = isObjectWith<FacetColumn>({ name: isText, values: isListOf(isText), pages: isListOf(isPageOfColumn) });
const hasColumns = isObjectWith<LibraryFile>({
  fragments: isPacked,
  lengths: isListOf(isCount),
  titleLengths: isListOf(isCount),
  fields: isListOf(isText),
  chunks: isObjectWith<LibraryFile['chunks']>({ from: isListOf(isText), files: isPacked }),
  facets: isListOf(isColumn),
  lexicon: isListOf(isObjectWith<LexiconEntry>({ term: isText, expansions: isListOf(isText) })),
});

/** The columns are there, and all of them speak of the same pages. */
export const isLibraryFile: Shape<LibraryFile> = (value): value is LibraryFile => {
  if (!hasColumns(value)) return false;
  const { fragments, lengths, titleLengths, chunks, facets } = value;
  const { count } = fragments;
  return (
    holdsItsNames(fragments) &&
    holdsItsNames(chunks.files) &&
    chunks.from.length === chunks.files.count &&
    [lengths, titleLengths, ...facets.map(({ pages }) => pages)].every(({ length }) => length === count) &&
    facets.every(({ pages, values }) => pages.flat().every((number) => number < values.length))
  );
};

/** @param count pages of the library */
export function isDatesFile(count: number): Shape<DatesFile> {
  return (value): value is DatesFile =>
    isListOf((day): day is number | null => day === null || Number.isSafeInteger(day))(value) && value.length === count;
}

export const isPassageFile = isObjectWith<PassageFile>({
  url: isText,
  meta: isRecordOf(isText),
  filters: isRecordOf(isListOf(isText)),
  text: isText,
  more: isBoolean,
});

/** Words and line ends alone: a page that a server sends in the place of a missing file has other signs in it. */
export function isVocabulary(text: string): boolean {
  return text !== '' && /^[\p{L}\p{M}\p{N} \n]*$/u.test(text);
}
