import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/**
 * All addresses of sections whose entries are written, each in its own way; of the others, whose pages are made alike from data, some that
 * are spread over the section.
 */
export function sampleOf(paths: readonly string[]): string[] {
  const written = new Set(COLLECTIONS.filter((name) => definitionOf(name).writing).map((name) => definitionOf(name).address));
  const sections = Map.groupBy(paths, (path) => path.split('/').at(1) ?? '');
  return [...sections].flatMap(([section, own]) => {
    // Odd, so that the four looks of the walk, which take turns, all come to be seen.
    const step = Math.ceil(own.length / SAMPLE) | 1;
    return written.has(section) ? own : own.filter((_, index) => index % step === 0);
  });
}
