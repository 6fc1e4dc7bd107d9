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
  /** Of a picture that can be read. */
  picture: z
    .object({
      width: z.number(),
      height: z.number(),
      bytes: z.number(),
      /** The same for pictures of the same bytes. */
      digest: z.string(),
      /** It says where it was taken. */
      isPlaced: z.boolean(),
      /** Names of who took it or whose device did. */
      owners: z.array(z.string()),
      /** Other words in it about it. */
      words: z.array(z.string()),
    })
    .nullable(),
});
export type FileVerdict = z.infer<typeof fileVerdict>;
export type PictureRecord = NonNullable<FileVerdict['picture']>;

export const FLAWLESS: FileVerdict = { findings: [], reminders: [], picture: null };

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
