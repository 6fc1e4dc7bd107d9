import type { Shape } from '../search/json-shape.ts';
import type { FileReader } from './fetch-file.ts';
import { groupPath, isGroup, isUnitList, unitListPath, type ListedFile, type UnitList } from './lists.ts';
import { KeepingFailure } from './keeping-failure.ts';
import type { UnfinishedRecord } from './record.ts';

/** A unit as the site has it now, its groups read in. */
export type SiteUnit = Omit<UnfinishedRecord, 'papers' | 'search'> & { papers: readonly ListedFile[]; search: readonly ListedFile[] };

/** Groups that a page has read, which many units have in common: a name of their content never means another. */
const readGroups = new WeakMap<FileReader, Map<string, readonly ListedFile[]>>();

/**
 * Reads what a unit consists of. @param page its path from the root of the site; '' for the library
 * @throws KeepingFailure `gone`, `network`, and `changed` where the site is published only by half
 */
export async function readUnit(page: string, readFile: FileReader, signal?: AbortSignal): Promise<SiteUnit> {
  const read = async <T>(path: string, shape: Shape<T>): Promise<T> => {
    const { bytes } = await readFile(path, 'no-store', { signal });
    const value = valueOf(bytes);
    // Another format, or a page where the file should be.
    if (!shape(value)) throw new KeepingFailure('changed');
    return value;
  };
  const list: UnitList = await read(unitListPath(page), isUnitList);
  const { title, label, pages, slides, files, papers } = list;
  const known = readGroups.get(readFile) ?? new Map<string, readonly ListedFile[]>();
  readGroups.set(readFile, known);
  const group = async (digest: string): Promise<readonly ListedFile[]> => {
    const before = known.get(digest);
    if (before) return before;
    try {
      const { files } = await read(groupPath(digest), isGroup);
      known.set(digest, files);
      return files;
    } catch (thrown) {
      // A list whose groups are not there is of a build that is going, or still coming.
      throw thrown instanceof KeepingFailure && thrown.fault === 'gone' ? new KeepingFailure('changed') : thrown;
    }
  };
  const [shell = [], search = [], ...looks] = await Promise.all([list.shell, list.search, ...list.looks].map(group));
  return { title, label, pages, slides, files: onePerPath([...files, ...looks.flat()]), papers, shell, search };
}

/** What JSON says; undefined for what is none. */
function valueOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function onePerPath(files: readonly ListedFile[]): ListedFile[] {
  return [...new Map(files.map((file) => [file[0], file])).values()];
}

/** Whether a unit that is kept is what the site has now. */
export function isSame(one: readonly ListedFile[], other: readonly ListedFile[]): boolean {
  const said = new Set(one.map(([path, digest]) => `${digest} ${path}`));
  return said.size === new Set(other.map(([path]) => path)).size && other.every(([path, digest]) => said.has(`${digest} ${path}`));
}
