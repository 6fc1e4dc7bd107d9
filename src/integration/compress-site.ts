import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { factsOf, type FileFacts } from '../release/file-facts.ts';
import { listFiles } from '../release/manifest.ts';

/** Texts; pictures, typefaces, papers and the index of the search are compressed already. */
const TEXTS = /\.(?:html|css|js|json|xml|svg|txt|ics|csv|webmanifest)$/;
/** Bytes. What is smaller goes over the wire in one packet either way. */
const LEAST = 1024;
/** A copy that saves less than a tenth is not worth a file. */
const MOST_OF_WHOLE = 0.9;
/** Every page asks for files of the bundler, and there are few. A page at 11 takes fifteen times as long as at 9, for 7 % of its bytes. */
const QUALITIES = { bundled: 11, others: 9 };

/** How a copy is made, by the ending that servers look for. */
const FORMS = {
  '.br': (bytes: Buffer, isBundled: boolean) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: isBundled ? QUALITIES.bundled : QUALITIES.others,
        // No larger than the file: clearing what is left over takes longer than a page.
        [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes.length)))),
      },
    }),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;
type Form = keyof typeof FORMS;

/**
 * Puts brotli and gzip copies of texts beside them, for servers that send such files as they are. What was compressed once is
 * taken from a cache by the digest of the text, and the cache keeps what this site has, nothing else.
 * @param known facts of files that were read while the site was made, by their paths
 * @returns copies that the site has now, and those that were made for it
 */
export async function compressSite(
  site: string,
  cache: string,
  known: (path: string) => FileFacts | null = () => null,
): Promise<{ copies: number; made: number }> {
  await mkdir(cache, { recursive: true });
  const queue = listFiles(site).filter((file) => TEXTS.test(file));
  const used = new Map<string, Promise<void>>();
  let [copies, made] = [0, 0];
  const keep = async (kept: string, make: () => Promise<Buffer>): Promise<void> => {
    if (existsSync(kept)) return;
    // Whole or not at all: what a killed run left half would be published by the next.
    await writeFile(`${kept}.new`, await make());
    await rename(`${kept}.new`, kept);
    made += 1;
  };
  const compressOne = async (file: string): Promise<void> => {
    const path = join(site, file);
    const { bytes: size, sha256 } = known(file) ?? factsOf(path);
    if (size < LEAST) return;
    const isBundled = file.startsWith('_astro/');
    const digest = hash('sha256', `${isBundled} ${sha256}`);
    for (const form of Object.keys(FORMS) as Form[]) {
      const kept = join(cache, digest + form);
      // Two files may have the same text.
      if (!used.has(digest + form))
        used.set(
          digest + form,
          keep(kept, async () => FORMS[form](await readFile(path), isBundled)),
        );
      await used.get(digest + form);
      if ((await stat(kept)).size > size * MOST_OF_WHOLE) continue;
      await copyFile(kept, path + form);
      copies += 1;
    }
  };
  // The work itself is done in the threads of libuv.
  await Promise.all(
    Array.from({ length: 2 * availableParallelism() }, async () => {
      for (let file = queue.pop(); file; file = queue.pop()) await compressOne(file);
    }),
  );
  for (const name of await readdir(cache)) if (!used.has(name)) await rm(join(cache, name));
  return { copies, made };
}
