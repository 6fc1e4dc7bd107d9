import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { READ_CAREFULLY } from '../commands/read-carefully.ts';

/** What a finished site says of itself; it stands at the root of the site, and is how a folder is known as ours. */
export const MANIFEST = 'manifest.json';
const GENERATOR = 'thu-vien-chi-bo';
const FORMAT = 1;
/** Bytes of the longest manifest that is read: some fifty thousand files. */
export const MOST_MANIFEST_BYTES = 16 * 2 ** 20;

/** Paths from the root of the site, with `/`, that lead nowhere else. */
const path = z
  .string()
  .max(1000)
  .refine((text) => !/[\\\p{Cc}]/u.test(text) && text.split('/').every((name) => !['', '.', '..'].includes(name)));

const manifestSchema = z.strictObject({
  generator: z.literal(GENERATOR),
  /** Of this file. */
  format: z.literal(FORMAT),
  /** Version of the program that built the site. */
  engine: z.string().max(100),
  /** Of the content, in full; null outside git. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .nullable(),
  /** Whether something in the working tree differed from that commit; null outside git. */
  dirty: z.boolean().nullable(),
  /** Day in Vietnam that decided what readers see. */
  day: z.iso.date(),
  /** A preview, which shows what readers do not see yet. */
  drafts: z.boolean(),
  /** Every other file of the site, by path. */
  files: z.record(path, z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FileFacts = Manifest['files'][string];

/** @returns null for anything that is no manifest of this format */
export function parseManifest(text: string): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The file as it stands in the site: the same bytes for the same site, whoever builds it wherever. */
export function writeManifest(facts: Omit<Manifest, 'generator' | 'format' | 'files'>, directory: string): string {
  const files = Object.fromEntries(
    listFiles(directory)
      .filter((file) => file !== MANIFEST)
      .map((file) => [file, factsOf(join(directory, file))]),
  );
  return `${JSON.stringify({ generator: GENERATOR, format: FORMAT, ...facts, files }, null, 1)}\n`;
}

/** Every file below a folder, hidden ones and links included, by the order of UTF-16 units. */
export function listFiles(directory: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(directory, folder), { withFileTypes: true }).flatMap((name) => {
      const file = folder === '' ? name.name : `${folder}/${name.name}`;
      return name.isDirectory() ? below(file) : [file];
    });
  return below('').sort();
}

/** Size and digest of a plain file. @throws the system's error; `ELOOP` for a link */
export function factsOf(file: string): FileFacts {
  const descriptor = openSync(file, READ_CAREFULLY);
  try {
    if (!fstatSync(descriptor).isFile()) throw Object.assign(new Error('not a plain file'), { code: 'ELOOP', path: file });
    const hash = createHash('sha256');
    const part = Buffer.alloc(65_536);
    let bytes = 0;
    for (let read = readSync(descriptor, part); read > 0; read = readSync(descriptor, part)) {
      hash.update(part.subarray(0, read));
      bytes += read;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(descriptor);
  }
}

/** The manifest of a site in a folder; null where there is none that can be read. */
export function readManifest(directory: string): Manifest | null {
  return openManifestFile(join(directory, MANIFEST));
}

/** A manifest by the name of its file, wherever it was put; null for what is none. */
export function openManifestFile(file: string): Manifest | null {
  try {
    return factsOf(file).bytes > MOST_MANIFEST_BYTES ? null : parseManifest(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
