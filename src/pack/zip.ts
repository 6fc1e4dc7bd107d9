import { zipSync, type ZipOptions } from 'fflate';

/** Files of an archive in their order: text, or bytes. */
export type ArchiveFiles = readonly (readonly [name: string, content: string | Uint8Array, options?: { stored?: true }])[];

/** The first day ZIP knows, as local time, which is what ZIP writes: the same bytes on every machine. */
const NO_DAY = new Date(1980, 0, 1);

/** A ZIP archive whose bytes depend on nothing but its files. */
export function makeArchive(files: ArchiveFiles): Uint8Array {
  const encoder = new TextEncoder();
  const members = files.map(([name, content, { stored } = {}]): [string, [Uint8Array, ZipOptions]] => [
    name,
    [typeof content === 'string' ? encoder.encode(content) : content, { level: stored ? 0 : 9, mtime: NO_DAY, os: 0 }],
  ]);
  return zipSync(Object.fromEntries(members));
}
