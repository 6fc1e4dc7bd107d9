import { join } from 'node:path';
import { factsOf, listFiles, MANIFEST, type FileFacts, type Manifest } from './manifest.ts';

/** How a site differs from its manifest: paths from its root, in order. */
export interface Difference {
  missing: string[];
  changed: string[];
  extra: string[];
}

export function isSame({ missing, changed, extra }: Difference): boolean {
  return missing.length + changed.length + extra.length === 0;
}

/** Compares a folder with what a manifest says; links and special files count as changed. */
export function compareFolder(manifest: Manifest, directory: string): Difference {
  const there = new Set(listFiles(directory).filter((file) => file !== MANIFEST));
  const wanted = Object.entries(manifest.files);
  return {
    missing: wanted.filter(([file]) => !there.has(file)).map(([file]) => file),
    changed: wanted
      .filter(([file, facts]) => there.has(file) && !isAsSaid(facts, factsOrNull(join(directory, file))))
      .map(([file]) => file),
    extra: [...there].filter((file) => !Object.hasOwn(manifest.files, file)),
  };
}

export function isAsSaid(wanted: FileFacts, found: FileFacts | null): boolean {
  return found !== null && found.bytes === wanted.bytes && found.sha256 === wanted.sha256;
}

function factsOrNull(file: string): FileFacts | null {
  try {
    return factsOf(file);
  } catch {
    return null;
  }
}
