import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says of a finished page whether the sitemap may name it: not when the page itself asks search engines to stay away.
 * @param outDir where the pages were written
 * @param base path of the site below its host, with a slash at both ends
 */
export function listedPages(outDir: string, base: string): (address: string) => boolean {
  return (address) => {
    const path = decodeURIComponent(new URL(address).pathname).slice(base.length);
    try {
      return !readFileSync(join(outDir, path, 'index.html'), 'utf8').includes('<meta name="robots" content="noindex');
    } catch {
      return false;
    }
  };
}
