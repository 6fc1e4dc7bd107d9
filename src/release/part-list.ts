import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../problems/refusal.ts';
import { factsOf } from './file-facts.ts';
import { buildShape, filesShape, GENERATOR, listFacts, MOST_MANIFEST_BYTES } from './manifest.ts';

/** What a part of a build says of itself, at the root of its folder. A part is no site: nothing in it can be opened as a page. */
export const PART_LIST = 'phan-dung.json';
const FORMAT = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const partListSchema = z.strictObject({
  generator: z.literal(GENERATOR),
  /** Of this file, and of what else is in the folder. */
  format: z.literal(FORMAT),
  number: z.int().positive(),
  of: z.int().positive(),
  ...buildShape,
  /** Digest of all that makes pages: the engine, its packages, Node. */
  madeBy: digest,
  /** Digest of all that was read. */
  content: digest,
  /** Where the site will stand. */
  address: z.string().max(1000),
  files: filesShape,
});

export type PartList = z.infer<typeof partListSchema>;

/** The part of a build that a folder holds; null where it holds none that can be read. */
export function readPartList(folder: string): PartList | null {
  const file = join(folder, PART_LIST);
  try {
    if (factsOf(file).bytes > MOST_MANIFEST_BYTES) return null;
    const parsed = partListSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success && parsed.data.number <= parsed.data.of ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The file as it stands in the folder. */
export function writePartList(facts: Omit<PartList, 'generator' | 'format' | 'files'>, folder: string): string {
  return `${JSON.stringify({ generator: GENERATOR, format: FORMAT, ...facts, files: listFacts(folder, PART_LIST) }, null, 1)}\n`;
}

/** @throws Refusal for a folder that holds a part of a build, where a site is wanted */
export function requireNoPart(folder: string): void {
  if (!existsSync(join(folder, PART_LIST))) return;
  const list = readPartList(folder);
  const which = list ? `phần ${list.number}/${list.of} của một lần dựng` : 'một phần của một lần dựng';
  throw new Refusal(`${folder} là ${which}, chưa phải trang: không mở, không đăng được. Ghép đủ các phần bằng lệnh thu-vien join.`);
}
