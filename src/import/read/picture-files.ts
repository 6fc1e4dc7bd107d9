import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RootContent } from 'mdast';
import { isPicture } from '../tidy-blocks.ts';
import type { SourcePicture } from '../source.ts';

/** Largest picture file that is opened, in bytes. */
const MOST_BYTES = 30e6;
const DATA_IMAGE = /data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)/g;

/** Takes pictures written into a page out of it, so that no parser has to carry them. */
export function takeOutDataImages(html: string): { html: string; embedded: Map<string, Buffer> } {
  const embedded = new Map<string, Buffer>();
  const rest = html.replace(DATA_IMAGE, (_, base64: string) => {
    const key = `embedded-image-${embedded.size + 1}`;
    embedded.set(key, Buffer.from(base64, 'base64'));
    return key;
  });
  return { html: rest, embedded };
}

/**
 * The pictures the blocks show, by address. Files are read only from the folder of the source and below it;
 * nothing is fetched.
 */
export async function collectPictures(
  blocks: readonly RootContent[],
  folder: string,
  embedded: ReadonlyMap<string, Buffer>,
): Promise<Map<string, SourcePicture>> {
  const pictures = new Map<string, SourcePicture>();
  for (const block of blocks) {
    if (!isPicture(block)) continue;
    const { url } = block.children[0];
    if (!pictures.has(url)) pictures.set(url, { bytes: embedded.get(url) ?? (await readBeside(folder, url)), origin: url });
  }
  return pictures;
}

async function readBeside(folder: string, url: string): Promise<Buffer | null> {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^\\/i.test(url)) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, decodeURIComponent(url.replace(/[?#].*$/, ''))));
    if (!path.startsWith(root + sep)) return null;
    const { size } = await stat(path);
    return size > 0 && size <= MOST_BYTES ? await readFile(path) : null;
  } catch {
    return null;
  }
}
