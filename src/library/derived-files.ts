import { hash } from 'node:crypto';
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
  const file = join(folder, hash('sha256', parts.join('\0')));
  const kept = await readFile(file).catch(() => null);
  const content = kept?.subarray(DIGEST_BYTES);
  if (kept && content && hash('sha256', content, 'buffer').equals(kept.subarray(0, DIGEST_BYTES))) return content;
  const made = await make();
  try {
    await mkdir(folder, { recursive: true });
    await writeCarefully(file, Buffer.concat([hash('sha256', made, 'buffer'), made]));
  } catch {
    // As said above.
  }
  return made;
}
