import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../problems/refusal.ts';
import { showUntrusted } from '../../problems/show-untrusted.ts';
import { PART_LIST, readPartList } from '../../release/part-list.ts';
import type { FoundPart } from './judge-parts.ts';

/** Folders between one that is named and its parts: `phan/phan-3/dist.phan/3`, as CI hands over files of its jobs. */
const MOST_DEEP = 3;

/**
 * The parts in folders that are parts themselves or hold them, wherever they lie there.
 * @throws Refusal for folders in which there is none
 */
export function findParts(folders: readonly string[]): FoundPart[] {
  const found = folders.map((folder) => [folder, partsIn(folder, MOST_DEEP)] as const);
  const empty = found.filter(([, parts]) => parts.length === 0);
  if (empty.length > 0)
    throw new Refusal(
      empty
        .map(([folder]) => `${showUntrusted(folder)}: ${existsSync(folder) ? 'không có phần nào' : 'không có thư mục này'}.`)
        .concat('Mỗi phần dựng bằng thu-vien build --shard I/N; kê thư mục của các phần, hoặc thư mục chứa chúng.')
        .join('\n'),
    );
  // The same folder may be named twice, by itself and by one that holds it.
  const parts = new Map(found.flatMap(([, some]) => some.map((folder) => [folder, readPartList(folder)])));
  return [...parts].map(([folder, list]) => ({ folder, list }));
}

function partsIn(folder: string, depth: number): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  if (existsSync(join(folder, PART_LIST))) return [folder];
  if (depth === 0) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((name) => name.isDirectory())
    .flatMap(({ name }) => partsIn(join(folder, name), depth - 1));
}
