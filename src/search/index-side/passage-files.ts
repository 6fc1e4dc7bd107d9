import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PagefindBundle, PageFragment } from '../bundle/bundle.ts';
import { cutIntoPassages, isLongPage, passagePath, splitWords, type PassageFile } from '../passages.ts';

/** Writes the passages of every long page, named after its fragment. */
export async function writePassages({ meta }: PagefindBundle, fragments: readonly PageFragment[], directory: string): Promise<void> {
  await mkdir(join(directory, 'passage'), { recursive: true });
  for (const [page, { url, meta: fields, filters, content }] of fragments.entries()) {
    if (!isLongPage(meta.lengths[page]!)) continue;
    for (const [number, passage] of cutIntoPassages(splitWords(content)).entries()) {
      const file: PassageFile = { url, meta: fields, filters, ...passage };
      await writeFile(join(directory, passagePath(meta.fragments[page]!, number)), gzipSync(JSON.stringify(file), { level: 9 }));
    }
  }
}
