import { join } from 'node:path';
import { readBriefly } from '../release/file-facts.ts';

const STAYS_AWAY = Buffer.from('<meta name="robots" content="noindex');

/**
 * Says of a finished page whether the sitemap may name it: not when the page itself asks search engines to stay away.
 * @param outDir where the pages were written
 * @param base path of the site below its host, with a slash at both ends
 */
export function listedPages(outDir: string, base: string): (address: string) => boolean {
  return (address) => {
    const path = decodeURIComponent(new URL(address).pathname).slice(base.length);
    try {
      return !readBriefly(join(outDir, path, 'index.html')).includes(STAYS_AWAY);
    } catch {
      return false;
    }
  };
}
