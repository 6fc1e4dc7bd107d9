import { hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { AttachmentEnding } from '../schemas/attachment-types.ts';
import { readAttachmentText, TEXT_RECIPE } from './attachments/attachment-text.ts';
import type { TextBlock } from './attachments/part-text.ts';
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

function isText(value: unknown): value is TextBlock[] {
  return Array.isArray(value) && value.every((block) => typeof block === 'string' || Array.isArray(block));
}

type FileKind = 'picture' | 'attachment';

/** Judgements of files by their bytes, kept between runs, so that thousands of pictures are decoded once; and by path, within a run. */
export class FileVerdicts {
  readonly #cache: DigestCache<FileVerdict>;
  readonly #byPath = new Map<string, FileVerdict>();
  readonly #textCache: DigestCache<TextBlock[]> | null;
  /** What stands in attachments, by path; none where nobody asks for it. */
  readonly texts = new Map<string, TextBlock[]>();

  /**
   * @param cacheDir where they are kept; null keeps them for this run only
   * @param readsTexts whether attachments are also read for what stands in them
   */
  constructor(cacheDir: string | null, readsTexts: boolean) {
    this.#textCache = readsTexts ? new DigestCache(cacheDir && join(cacheDir, 'attachment-texts.lines'), isText) : null;
    this.#cache = new DigestCache(
      cacheDir && join(cacheDir, 'files.lines'),
      (value): value is FileVerdict => fileVerdict.safeParse(value).success,
    );
  }

  async load(): Promise<void> {
    await this.#cache.load();
    await this.#textCache?.load();
  }

  async save(): Promise<void> {
    await this.#cache.save();
    await this.#textCache?.save();
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
    this.texts.delete(file);
  }

  /** Reads what stands in an attachment, where somebody asks for it. */
  async readText(file: string, ending: AttachmentEnding, bytes: Buffer): Promise<void> {
    const make = () => readAttachmentText(bytes, ending);
    const text = await this.#textCache?.getLater([TEXT_RECIPE, ending, hash('sha256', bytes)], make);
    if (text) this.texts.set(file, text);
  }

  /** @param kind what else the judgement depends on, and the version of the judge */
  judge(kind: readonly string[], bytes: Buffer, make: () => Promise<FileVerdict>): Promise<FileVerdict> {
    return this.#cache.getLater([...kind, hash('sha256', bytes)], make);
  }
}
