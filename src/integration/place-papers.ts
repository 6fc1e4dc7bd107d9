import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PAPER_LIST } from '../pack/paper.ts';
import { listFiles } from '../release/manifest.ts';
import { linkOrCopy } from './link-or-copy.ts';

/**
 * Puts papers at their paths in a site: by links where the file system has them. Nobody writes into a paper; each build makes
 * them anew.
 */
export function placePapers(papersDir: string, site: string): void {
  if (!existsSync(papersDir)) return;
  for (const path of listFiles(papersDir)) {
    if (path === PAPER_LIST) continue;
    const [from, to] = [join(papersDir, path), join(site, path)];
    mkdirSync(dirname(to), { recursive: true });
    linkOrCopy(from, to);
  }
}
