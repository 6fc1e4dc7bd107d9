import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
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

/** Where the pictures of a source are: the bytes behind an address, or null where there are none. */
export type PictureFiles = (address: string) => Promise<Buffer | null>;

/** The pictures the blocks show, by address. */
export async function collectPictures(
  blocks: readonly RootContent[],
  embedded: ReadonlyMap<string, Buffer>,
  files: PictureFiles,
): Promise<Map<string, SourcePicture>> {
  const pictures = new Map<string, SourcePicture>();
  for (const block of blocks) {
    if (!isPicture(block)) continue;
    const { url } = block.children[0];
    if (!pictures.has(url)) pictures.set(url, { bytes: embedded.get(url) ?? (await files(url)), origin: url });
  }
  return pictures;
}

/** Folders that browsers save beside a page, by what they put behind its name. */
const SAVED_FOLDERS = ['_files', '_tệp', '_tập tin', '-Dateien', '.files', '.fld', '_fichiers'];

/**
 * Pictures from the folder of a source and below it; nothing is fetched. An address of the web leads to the file of the
 * same name in the folder that a browser saved beside the page.
 */
export function picturesBeside(folder: string, page: string): PictureFiles {
  const stem = basename(page).replace(/\.[^.]*$/, '');
  return async (address) => {
    const path = decoded(address.replace(/[?#].*$/, ''));
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(path)) return readBelow(folder, path);
    if (!/^(?:https?:)?\/\//i.test(path) && !path.startsWith('/')) return null;
    const name = path.split('/').at(-1) ?? '';
    if (name === '' || name === '..') return null;
    for (const ending of SAVED_FOLDERS) {
      const bytes = await readBelow(folder, `${stem}${ending}/${name}`);
      if (bytes) return bytes;
    }
    // `wp-content/uploads/2025/03/a.jpg` of a site, copied beside an export of it.
    const within = path.replace(/^(?:https?:)?\/\/[^/]*/i, '').replace(/^\/+/, '');
    return (await readBelow(folder, within)) ?? (await readBelow(folder, within.replace(/^.*?(?=uploads\/)/, '')));
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A file below a folder, whichever Unicode form its name has on this disk. */
async function readBelow(folder: string, name: string): Promise<Buffer | null> {
  for (const form of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
    const bytes = await readOne(folder, form);
    if (bytes) return bytes;
  }
  return null;
}

async function readOne(folder: string, name: string): Promise<Buffer | null> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, name));
    if (!path.startsWith(root + sep)) return null;
    const { size } = await stat(path);
    return size > 0 && size <= MOST_BYTES ? await readFile(path) : null;
  } catch {
    return null;
  }
}
