import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, sep } from 'node:path';

/**
 * Counts from here on how often each file below a folder is opened.
 * @returns takes the counts so far, by path from the folder, and begins anew
 */
export function countReads(folder: string, after: (restore: () => void) => void): () => Record<string, number> {
  const { openSync } = fs;
  let counts: Record<string, number> = {};
  fs.openSync = (path, ...rest) => {
    const inside = relative(folder, String(path)).split(sep).join('/');
    if (!inside.startsWith('..')) counts[inside] = (counts[inside] ?? 0) + 1;
    return openSync(path, ...rest);
  };
  syncBuiltinESMExports();
  after(() => {
    fs.openSync = openSync;
    syncBuiltinESMExports();
  });
  return () => {
    const taken = counts;
    counts = {};
    return taken;
  };
}
