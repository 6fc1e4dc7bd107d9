import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Writes a gzip file named after its content: `library.3f2a91c0.gz`.
 * @returns the name
 */
export async function writeHashedFile(directory: string, stem: string, content: string): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const name = `${stem}.${hash}.gz`;
  await writeFile(join(directory, name), gzipSync(content, { level: 9 }));
  return name;
}
