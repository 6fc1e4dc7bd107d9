import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of some programs that is there: the one whose path is given, else one of these names in `PATH`; null where none is. */
export function findProgram(given: string | undefined, names: readonly string[]): string | null {
  if (given) return existsSync(given) ? given : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}
