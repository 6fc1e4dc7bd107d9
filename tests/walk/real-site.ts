import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY = 'dist';

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
