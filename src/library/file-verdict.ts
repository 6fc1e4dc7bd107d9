import { hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { DigestCache } from './compile-cache.ts';

const finding = z.object({ rule: z.string(), message: z.string(), fix: z.string() });

const fileVerdict = z.object({
  /** What keeps a picture or an attachment from being published. */
  findings: z.array(finding),
  /** What an editor should know of it. */
  reminders: z.array(finding),
  /** Whether a picture says where it was taken. */
  isPlaced: z.boolean(),
});
export type FileVerdict = z.infer<typeof fileVerdict>;

export const FLAWLESS: FileVerdict = { findings: [], reminders: [], isPlaced: false };

type FileKind = 'picture' | 'attachment';

/** Judgements of files by their bytes, kept between runs, so that thousands of pictures are decoded once; and by path, within a run. */
export class FileVerdicts {
  readonly #cache: DigestCache<FileVerdict>;
  readonly #byPath = new Map<string, FileVerdict>();

  /** @param cacheDir where they are kept; null keeps them for this run only */
  constructor(cacheDir: string | null) {
    this.#cache = new DigestCache(
      cacheDir && join(cacheDir, 'files.json'),
      (value): value is FileVerdict => fileVerdict.safeParse(value).success,
    );
  }

  load(): Promise<void> {
    return this.#cache.load();
  }

  save(): Promise<void> {
    return this.#cache.save();
  }

  /** The verdict on a file as a picture or an attachment, made at its first use. */
  async of(kind: FileKind, file: string, make: () => Promise<FileVerdict>): Promise<FileVerdict> {
    const verdict = this.#byPath.get(`${kind} ${file}`) ?? (await make());
    this.#byPath.set(`${kind} ${file}`, verdict);
    return verdict;
  }

  /** The file has changed. */
  forget(file: string): void {
    for (const kind of ['picture', 'attachment'] as const) this.#byPath.delete(`${kind} ${file}`);
  }

  /** @param kind what else the judgement depends on, and the version of the judge */
  judge(kind: readonly string[], bytes: Buffer, make: () => Promise<FileVerdict>): Promise<FileVerdict> {
    return this.#cache.getLater([...kind, hash('sha256', bytes)], make);
  }
}
