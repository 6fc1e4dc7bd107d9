import { isCount, isListOf, isObjectWith, isRecordOf, isText, type Shape, type Shaped } from '../search/json-shape.ts';
import { isListedFile, type ListedFile } from './lists.ts';

/*
 * What is kept, in one value: whatever changes is written in one step, so that a reader has the old or the new and never half
 * of each. Units are called by the path of their page from the root of the site: `tai-lieu/x/`; the library by ''.
 */

const RECORD_FORMAT = 1;

const isYes = (value: unknown): value is boolean => typeof value === 'boolean';
const isFiles = isListOf(isListedFile);
const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

const unit = { title: isText, label: isText, pages: isCount, slides: isYes, files: isFiles, papers: orNull(isFiles) };
const isUnit = isObjectWith({ ...unit, keptAt: isCount });
const isUnfinished = isObjectWith({ ...unit, shell: isFiles, search: orNull(isFiles) });

export const isRecord = isObjectWith({
  format: (value): value is number => value === RECORD_FORMAT,
  units: isRecordOf(isUnit),
  /** What is being fetched; its files are not thrown away. */
  unfinished: isRecordOf(isUnfinished),
  /** Kept with anything, of the site as it was when a unit was kept last: pages that lead to the others; the search. */
  common: orNull(isObjectWith({ keptAt: isCount, shell: isFiles, search: orNull(isFiles) })),
});

export type KeptRecord = Shaped<typeof isRecord>;
export type UnitRecord = Shaped<typeof isUnit>;
export type UnfinishedRecord = Shaped<typeof isUnfinished>;

export const NOTHING_KEPT: KeptRecord = { format: RECORD_FORMAT, units: {}, unfinished: {}, common: null };

export function withUnfinished(record: KeptRecord, page: string, unfinished: UnfinishedRecord): KeptRecord {
  return { ...record, unfinished: { ...record.unfinished, [page]: unfinished } };
}

/** What was being fetched is there: it takes the place of what was kept of the unit. */
export function withFinished(record: KeptRecord, page: string, keptAt: number): KeptRecord {
  const { [page]: finished, ...unfinished } = record.unfinished;
  if (!finished) return record;
  const { shell, search, ...facts } = finished;
  return {
    ...record,
    units: { ...record.units, [page]: { ...facts, keptAt } },
    unfinished,
    common: { keptAt, shell, search: search ?? record.common?.search ?? null },
  };
}

export function withoutUnfinished(record: KeptRecord, page: string): KeptRecord {
  const { [page]: _dropped, ...unfinished } = record.unfinished;
  return { ...record, unfinished };
}

export function withoutUnit(record: KeptRecord, page: string): KeptRecord {
  const { [page]: _removed, ...units } = record.units;
  return { ...withoutUnfinished(record, page), units };
}

export function isEmpty({ units, unfinished }: KeptRecord): boolean {
  return Object.keys(units).length + Object.keys(unfinished).length === 0;
}

export function filesOf({ files, papers }: Pick<UnitRecord, 'files' | 'papers'>): ListedFile[] {
  return [...files, ...(papers ?? [])];
}

export function filesOfUnfinished(unfinished: UnfinishedRecord): ListedFile[] {
  return onePerContent([...filesOf(unfinished), ...unfinished.shell, ...(unfinished.search ?? [])]);
}

/** Digests that something kept, or being fetched, needs. */
export function neededDigests({ units, unfinished, common }: KeptRecord): Set<string> {
  const files = [
    ...Object.values(units).flatMap(filesOf),
    ...Object.values(unfinished).flatMap(filesOfUnfinished),
    ...(common ? [...common.shell, ...(common.search ?? [])] : []),
  ];
  return new Set(files.map(([, digest]) => digest));
}

export interface KeptFile {
  digest: string;
  keptAt: number;
}

/** What is served at each path: of units that have the same path, the one that was kept last. */
export function keptFiles({ units, common }: KeptRecord): Map<string, KeptFile> {
  const found = new Map<string, KeptFile>();
  const byAge = Object.values(units).sort((one, other) => one.keptAt - other.keptAt);
  for (const unit of byAge) for (const [path, digest] of filesOf(unit)) found.set(path, { digest, keptAt: unit.keptAt });
  if (!common) return found;
  const { keptAt } = common;
  for (const [path, digest] of [...common.shell, ...(common.search ?? [])]) found.set(path, { digest, keptAt });
  return found;
}

/** Bytes of files, each content once. */
export function bytesOf(files: readonly ListedFile[], only: (digest: string) => boolean = () => true): number {
  return onePerContent(files).reduce((sum, [, digest, bytes]) => (only(digest) ? sum + bytes : sum), 0);
}

function onePerContent(files: readonly ListedFile[]): ListedFile[] {
  return [...new Map(files.map((file) => [file[1], file])).values()];
}
