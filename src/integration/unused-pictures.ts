import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const PICTURES = '_astro/*.{avif,gif,jpeg,jpg,png,webp}';
/** The end of a picture's name, which holds its digest: `C3BmlyOy_c4BEf.webp`. */
const DIGEST_NAME = /[\w-]+\.(?:avif|gif|jpe?g|png|webp)\b/g;

/**
 * Removes the pictures of a finished site that none of its files names. Astro copies every picture that lies beside
 * an entry: those of drafts and of entries taken off the site too, and the originals of what pages show smaller.
 * @returns how many there were
 */
export async function removeUnusedPictures(directory: string): Promise<number> {
  const pictures = await Array.fromAsync(glob(PICTURES, { cwd: directory }));
  if (pictures.length === 0) return 0;
  const named = new Set<string>();
  for await (const file of glob('**/*.{css,html,js,json,xml}', { cwd: directory })) {
    const text = await readFile(join(directory, file), 'utf8');
    for (const name of text.match(DIGEST_NAME) ?? []) named.add(name);
  }
  const unused = pictures.filter((picture) => !named.has(picture.match(DIGEST_NAME)?.at(-1) ?? ''));
  await Promise.all(unused.map((picture) => rm(join(directory, picture))));
  return unused.length;
}
