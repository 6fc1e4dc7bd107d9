import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST_BYTES = 32;
/** Days that a file is kept for which nobody has a use: a change that is taken back within them costs nothing. */
const DAYS_KEPT = 30;

export interface Derived {
  content: Buffer;
  sha256: Buffer;
}

/**
 * Bytes made of others at some cost, kept in a folder by the digest of what they were made of. A file that is not as
 * it was saved, be it that a build was killed at it, is made again; a folder that cannot be written costs time and nothing else.
 * @param parts everything the result depends on
 */
export async function derivedFile(cacheDir: string, parts: readonly string[], make: () => Promise<Buffer>): Promise<Buffer> {
  const place = placeOf(cacheDir, parts);
  return (readKept(place) ?? keep(place, await make())).content;
}

/** The same, at once, with its digest: for a thread that does nothing else. */
export function derivedBytes(cacheDir: string, parts: readonly string[], make: () => Buffer): Derived {
  const place = placeOf(cacheDir, parts);
  return readKept(place) ?? keep(place, make());
}

/**
 * Takes away what no build has asked for in a month, so that a cache that is carried from build to build does not grow for ever. When a
 * file was asked for last is its time.
 */
export function forgetUnused(cacheDir: string, now = Date.now()): void {
  const folder = derivedFolder(cacheDir);
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (statSync(file).mtimeMs < now - DAYS_KEPT * 86_400_000) rmSync(file, { force: true });
    }
  } catch {
    // No folder, or one that cannot be read: as said above.
  }
}

/** Where they are kept, each under a name that says what it was made of. */
export function derivedFolder(cacheDir: string): string {
  return join(cacheDir, 'derived');
}

interface Place {
  folder: string;
  file: string;
}

function placeOf(cacheDir: string, parts: readonly string[]): Place {
  const folder = derivedFolder(cacheDir);
  return { folder, file: join(folder, hash('sha256', parts.join('\0'))) };
}

function readKept({ file }: Place): Derived | null {
  try {
    const kept = readFileSync(file);
    const [sha256, content] = [kept.subarray(0, DIGEST_BYTES), kept.subarray(DIGEST_BYTES)];
    if (!hash('sha256', content, 'buffer').equals(sha256)) return null;
    markUsed(file);
    return { content, sha256 };
  } catch {
    return null;
  }
}

function markUsed(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // A folder for reading only: `forgetUnused` can take nothing from there either.
  }
}

function keep({ folder, file }: Place, content: Buffer): Derived {
  const sha256 = hash('sha256', content, 'buffer');
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, Buffer.concat([sha256, content]), { flag: 'wx' });
  } catch {
    // As said above.
  }
  return { content, sha256 };
}
