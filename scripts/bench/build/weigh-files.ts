import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files and their bytes. */
export interface Weight {
  files: number;
  bytes: number;
}

/** The kernel's clock for files goes in steps. */
const STEP = 10;

/**
 * What lies in some folders. @param since only files that were written, or moved there, from this moment on (milliseconds since 1970);
 * what was written and taken away again is not seen
 */
export async function weighFiles(folders: readonly string[], since = 0): Promise<Weight> {
  const weight = { files: 0, bytes: 0 };
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const { size, ctimeMs } = await stat(join(entry.parentPath, entry.name));
      if (ctimeMs < since - STEP) continue;
      weight.files++;
      weight.bytes += size;
    }
  }
  return weight;
}
