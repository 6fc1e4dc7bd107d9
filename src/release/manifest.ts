import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { factsOf, type FileFacts } from './file-facts.ts';

/** What a finished site says of itself; it stands at the root of the site, and is how a folder is known as ours. */
export const MANIFEST = 'manifest.json';
/** What every file of ours that describes a folder names as its maker. */
export const GENERATOR = 'thu-vien-chi-bo';
const FORMAT = 1;
/** Bytes of the longest manifest that is read: some three hundred thousand files. */
export const MOST_MANIFEST_BYTES = 64 * 2 ** 20;

/** Paths from the root of the site, with `/`, that lead nowhere else. */
const path = z
  .string()
  .max(1000)
  .refine((text) => !/[\\\p{Cc}]/u.test(text) && text.split('/').every((name) => !['', '.', '..'].includes(name)));

/** What is said of a build, whatever it made. */
export const buildShape = {
  /** Version of the program that built. */
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
};

/** Every other file of the folder, by path. */
export const filesShape = z.record(path, z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }));

const manifestSchema = z.strictObject({
  generator: z.literal(GENERATOR),
  /** Of this file. */
  format: z.literal(FORMAT),
  ...buildShape,
  files: filesShape,
});

export type Manifest = z.infer<typeof manifestSchema>;

/** @returns null for anything that is no manifest of this format */
export function parseManifest(text: string): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * The file as it stands in the site: the same bytes for the same site, whoever builds it wherever.
 * @param known facts of files that were read while the site was made, by their paths
 */
export function writeManifest(
  facts: Omit<Manifest, 'generator' | 'format' | 'files'>,
  directory: string,
  known: (path: string) => FileFacts | null = () => null,
): string {
  const files = listFacts(directory, MANIFEST, known);
  return `${JSON.stringify({ generator: GENERATOR, format: FORMAT, ...facts, files }, null, 1)}\n`;
}

/** What is to be said of the files of a folder. @param list the file that says it, which is left out */
export function listFacts(
  directory: string,
  list: string,
  known: (path: string) => FileFacts | null = () => null,
): Record<string, FileFacts> {
  return Object.fromEntries(
    listFiles(directory)
      .filter((file) => file !== list)
      .map((file) => [file, known(file) ?? factsOf(join(directory, file))]),
  );
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
