import { derivedFile } from '../library/derived-files.ts';
import { engineDigest } from '../library/engine-digest.ts';
import type { MadePaper, PaperOrder } from '../pack/paper.ts';

/** What the engine's own files add to every paper: another template, another paper. */
const MADE_BY = ['src/pack', 'src/papers', 'src/assets/fonts', 'package-lock.json'];

/**
 * A paper out of the cache, or made and put there: a line of JSON, what is told of the file, and then the file.
 * @returns null for what cannot be made here, which the next build tries again
 */
export async function keptOrMade(
  { path, of, make }: PaperOrder,
  cacheDir: string,
  engine: string,
): Promise<(MadePaper & { isMade: boolean }) | null> {
  let isMade = false;
  const kept = await derivedFile(cacheDir, ['paper', engine, path, JSON.stringify(of)], async () => {
    const made = await make();
    if (!made) throw new CannotMake();
    isMade = true;
    const { bytes, ...facts } = Buffer.isBuffer(made) ? { bytes: made } : made;
    return Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
  }).catch((error: unknown) => {
    if (error instanceof CannotMake) return null;
    throw error;
  });
  if (!kept) return null;
  const end = kept.indexOf('\n');
  return { ...(JSON.parse(kept.toString('utf8', 0, end)) as Omit<MadePaper, 'bytes'>), bytes: kept.subarray(end + 1), isMade };
}

class CannotMake extends Error {}

/** A digest of all of that. */
export function papersEngine(): Promise<string> {
  return engineDigest(MADE_BY);
}
