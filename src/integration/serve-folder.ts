import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { readContentFile } from '../library/read-file.ts';

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
export function serveFolder(folder: string): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
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
