import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { derivedFile } from '../library/derived-files.ts';
import { handContent, type SiteContent } from '../library/open-content.ts';
import { ENGINE } from '../commands/engine.ts';
import { bookletPapers } from './booklet-papers.ts';
import { openSource } from './paper-source.ts';
import { wordPapers } from './word-papers.ts';
import { PAPER_LIST, type PaperList, type PaperOrder } from '../pack/paper.ts';

/** Papers made at the same time: as many as there are processors on the smallest machine that builds. */
const AT_ONCE = 2;

/** What the engine's own files add to every paper: another template, another paper. */
const MADE_BY = ['src/pack', 'src/papers', 'src/assets/fonts', 'package-lock.json'];

/**
 * Makes the papers of everything that has some, into a folder that is emptied first. What was made before of the same
 * is taken from the cache.
 * @param folder the files, at their paths on the site, and the list of them
 */
export async function makePapers(content: SiteContent, { folder, cacheDir }: { folder: string; cacheDir: string }): Promise<PaperList> {
  handContent(content);
  const engine = await engineDigest();
  const list: PaperList = {};
  await rm(folder, { recursive: true, force: true });
  const orders = await ordersOf(content);
  const work = orders.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const order of work) {
        const bytes = await derivedOrMade(order, cacheDir, engine);
        if (!bytes) continue;
        const file = join(folder, order.path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
        list[order.path] = { bytes: bytes.length };
      }
    }),
  );
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, PAPER_LIST), JSON.stringify(list));
  return list;
}

async function ordersOf(content: SiteContent): Promise<PaperOrder[]> {
  const source = await openSource(content);
  if (!source) return [];
  return [...bookletPapers(source.meetings), ...(await wordPapers(source))];
}

/** Empty bytes stand in the cache for what could not be made: tried again by the next build. */
async function derivedOrMade({ path, of, make }: PaperOrder, cacheDir: string, engine: string): Promise<Buffer | null> {
  let cannot = false;
  const bytes = await derivedFile(cacheDir, ['paper', engine, path, JSON.stringify(of)], async () => {
    const made = await make();
    if (made) return made;
    cannot = true;
    throw new CannotMake();
  }).catch((error: unknown) => {
    if (cannot && error instanceof CannotMake) return null;
    throw error;
  });
  return bytes;
}

class CannotMake extends Error {}

async function engineDigest(): Promise<string> {
  const files = await Promise.all(MADE_BY.map(filesBelow));
  const digests = files
    .flat()
    .sort()
    .map(async (file) => hash('sha256', await readFile(new URL(file, ENGINE))));
  return hash('sha256', (await Promise.all(digests)).join());
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(new URL(path, ENGINE), { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
