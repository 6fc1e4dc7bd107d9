import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { RESERVED_SEGMENTS } from '../../src/schemas/addresses.ts';
import { COLLECTIONS, definitionOf } from '../../src/schemas/collections.ts';

const DIRECTORY = 'dist';
/** Set where axe shall judge every address. */
export const WHOLE_WALK = 'WHOLE_WALK';
/** Addresses of one section that it judges otherwise. */
const SAMPLE = 12;

function locations(file: string): string[] {
  const path = join(DIRECTORY, file);
  return existsSync(path)
    ? [...readFileSync(path, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
    : [];
}

/** Paths of every address in the sitemap of the real build, in its order; none when it is not built. */
export function listedPaths(): string[] {
  return locations('sitemap-index.xml').flatMap((map) => locations(map.slice(1)));
}

/** Of pages that are written, each in its own way, and of those made alike from data, one in so many is opened but in the whole walk. */
const ONE_IN = { written: 3, made: 7 };

/**
 * Of each section some addresses, spread over it.
 * @param stepOf how many addresses of a section stand for one
 */
function sample(paths: readonly string[], stepOf: (count: number, isWritten: boolean) => number): string[] {
  const written = new Set(COLLECTIONS.filter((name) => definitionOf(name).writing).map((name) => definitionOf(name).address));
  // Archives by topic, year or state are made alike as well.
  const sections = Map.groupBy(paths, (path) => (isArchive(path) ? 'archives' : (path.split('/').at(1) ?? '')));
  return [...sections].flatMap(([section, own]) => {
    // Odd, so that the four looks of the walk, which take turns, all come to be seen.
    const step = stepOf(own.length, written.has(section)) | 1;
    return own.filter((_, index) => index % step === 0);
  });
}

/** `/chuyen-de/nam/2019/`. */
function isArchive(path: string): boolean {
  return RESERVED_SEGMENTS.includes(path.split('/').at(2) ?? '');
}

/** Those that axe judges. */
export function sampleOf(paths: readonly string[]): string[] {
  return sample(paths, (count, isWritten) => (isWritten ? ONE_IN.written : Math.ceil(count / SAMPLE)));
}

/** Those that are opened. */
export function openedOf(paths: readonly string[]): string[] {
  return [...new Set([...sampleOf(paths), ...sample(paths, (_, isWritten) => (isWritten ? ONE_IN.written : ONE_IN.made))])];
}
