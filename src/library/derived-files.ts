import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST_BYTES = 32;

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

interface Place {
  folder: string;
  file: string;
}

function placeOf(cacheDir: string, parts: readonly string[]): Place {
  const folder = join(cacheDir, 'derived');
  return { folder, file: join(folder, hash('sha256', parts.join('\0'))) };
}

function readKept({ file }: Place): Derived | null {
  try {
    const kept = readFileSync(file);
    const [sha256, content] = [kept.subarray(0, DIGEST_BYTES), kept.subarray(DIGEST_BYTES)];
    return hash('sha256', content, 'buffer').equals(sha256) ? { content, sha256 } : null;
  } catch {
    return null;
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
