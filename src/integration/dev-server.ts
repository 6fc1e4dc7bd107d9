import { realpathSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import type { Connect } from 'vite';
import { readContentFile } from '../library/read-file.ts';

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

/** Addresses of files that have no route with their ending: what goes with a session, and the figures of an article. */
const FILE = /^([^?#]*\/(?:chuyen-de\/[^?#]+\/tep\/[^?#]*[^?#/]|tin-tuc\/[^?#]+\/so-lieu\.csv))(?=[?#]|$)/;

/**
 * Lets `astro dev` find these files. With `trailingSlash: 'always'` it looks for a slash behind every address but those
 * of routes whose own name has an ending (`trailingSlashForPath` in astro/dist/core/routing/create-manifest.js); the
 * build writes them without.
 */
export const fileAddresses: Connect.NextHandleFunction = (request, _response, next) => {
  request.url = request.url?.replace(FILE, '$1/');
  next();
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/**
 * Serves the files of one folder in `astro dev`, mounted at the folder's address. Nothing outside the folder, no
 * folder and no link is ever served, whatever the address says; what is not there is left to the next in line.
 */
export function serveFolder(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodedPath(request.url ?? '/');
    const file = path === null ? null : path.replace(/^\//, '') || 'index.html';
    const read = file === null ? null : readContentFile(folder, file);
    if (!read || 'problem' in read) return next();
    response.setHeader('content-type', TYPES[extname(file!)] ?? 'application/octet-stream');
    response.end(read.bytes);
  };
}

/** The path of an address without query and fragment, percent-encoding undone; null where that cannot be undone. */
function decodedPath(address: string): string | null {
  try {
    return decodeURIComponent(address.split(/[?#]/)[0] ?? '');
  } catch {
    return null;
  }
}
