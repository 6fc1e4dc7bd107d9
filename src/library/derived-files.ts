import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCarefully } from '../commands/write-carefully.ts';

const DIGEST_BYTES = 32;

/**
 * Bytes made of others at some cost, kept in a folder by the digest of what they were made of. A file that is not as
 * it was saved is made again; a folder that cannot be written costs time and nothing else.
 * @param parts everything the result depends on
 */
export async function derivedFile(cacheDir: string, parts: readonly string[], make: () => Promise<Buffer>): Promise<Buffer> {
  const folder = join(cacheDir, 'derived');
  const file = join(folder, createHash('sha256').update(parts.join('\0')).digest('hex'));
  const kept = await readFile(file).catch(() => null);
  const content = kept?.subarray(DIGEST_BYTES);
  if (kept && content && digestOf(content).equals(kept.subarray(0, DIGEST_BYTES))) return content;
  const made = await make();
  try {
    await mkdir(folder, { recursive: true });
    await writeCarefully(file, Buffer.concat([digestOf(made), made]));
  } catch {
    // As said above.
  }
  return made;
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
