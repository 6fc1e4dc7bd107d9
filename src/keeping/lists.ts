import { isCount, isListOf, isObjectWith, isText, type Shape, type Shaped } from '../search/json-shape.ts';
import { KEEPING_FOLDER } from '../schemas/site-folders.ts';

/*
 * What the build says of what can be kept: a list for each unit below `luu/`, read when a reader asks. Files that many
 * units have in common stand in groups, which are named by their content, so that no list is of another build than its groups.
 */

/** Raised whenever these files change their shape: a page in a cache then knows that it must be loaded anew. */
export const LIST_FORMAT = 1;

/** Path from the root of the site, digest ({@link writeDigest}), bytes. */
export type ListedFile = readonly [path: string, digest: string, bytes: number];

const isFilePath: Shape<string> = (value): value is string =>
  isText(value) && value !== '' && !/[\\?#]|\p{Cc}/u.test(value) && value.split('/').every((name) => !['', '.', '..'].includes(name));
const isDigest: Shape<string> = (value): value is string => isText(value) && /^[\w-]{22}$/.test(value);
export const isListedFile: Shape<ListedFile> = (value): value is ListedFile =>
  Array.isArray(value) && value.length === 3 && isFilePath(value[0]) && isDigest(value[1]) && isCount(value[2]);
const isFileList = isListOf(isListedFile);

export const isGroup = isObjectWith({ files: isFileList });

export const isUnitList = isObjectWith({
  format: (value): value is number => value === LIST_FORMAT,
  title: isText,
  label: isText,
  pages: isCount,
  slides: (value): value is boolean => typeof value === 'boolean',
  /** Pages, their slides, pictures, and what the search shows of them. */
  files: isFileList,
  /** What is there to print and to hand on. */
  papers: isFileList,
  /** Groups: styles, scripts, fonts of its pages; the pages kept with anything; what the search reads. */
  looks: isListOf(isDigest),
  shell: isDigest,
  search: isDigest,
});
export type UnitList = Shaped<typeof isUnitList>;

/** Shown for a page that is not kept, whatever its address. */
export const NOT_KEPT_PAGE = `${KEEPING_FOLDER}/chua-luu/`;

/** @param page its path from the root of the site: `tai-lieu/x/`; empty for the whole library */
export function unitListPath(page: string): string {
  return page === '' ? `${KEEPING_FOLDER}/thu-vien.json` : `${KEEPING_FOLDER}/muc/${page.replace(/\/$/, '')}.json`;
}

export function groupPath(digest: string): string {
  return `${KEEPING_FOLDER}/nhom/${digest}.json`;
}

/** The first half of a SHA-256, in base64url: names a file's content. */
export function writeDigest(sha256: Uint8Array): string {
  const half = String.fromCharCode(...sha256.subarray(0, 16));
  return btoa(half).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
