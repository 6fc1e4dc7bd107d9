import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** What Vite refuses by itself (vite.dev/config/server-options#server-fs-deny); a list of ours takes its place. */
const USUAL = ['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '.yarnrc.yml', '**/.git/**'];

/**
 * Files that `astro dev` neither serves nor bundles, as patterns for `server.fs.deny`: the whole content folder, which
 * reaches the site through the loader alone. Vite judges a path by its letters and would follow a link in that folder
 * to wherever it leads.
 */
export function deniedFiles(contentDir: string): string[] {
  const folders = new Set([resolve(contentDir), realpathOf(contentDir)]);
  return [
    ...USUAL,
    ...[...folders].map(
      (folder) =>
        `${folder
          .split(sep)
          .join('/')
          .replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&')}/**`,
    ),
  ];
}

function realpathOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return resolve(folder);
  }
}
