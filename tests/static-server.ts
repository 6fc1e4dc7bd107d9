import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

import { hostingHeaders } from './hosting-headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
};

/** Milliseconds that a connection may be idle. */
const KEPT_OPEN = 120_000;

/** A server that this machine alone can reach. */
export interface LocalServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  close: () => void;
}

/**
 * Starts a server on the loopback address.
 * @param port a free one when left out
 */
export async function listenLocally(server: Server, port = 0): Promise<LocalServer> {
  // A process that was busy for some seconds finds its connections still open.
  server.keepAliveTimeout = KEPT_OPEN;
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/**
 * Serves a folder as a static host does, with gzip and the headers of its `_headers`.
 * @param port a free one when left out
 * @param before awaited before each answer
 * @param onSent told of every answer: the path asked for, and the bytes of the body as they went over the wire
 */
export function serveFolder(
  folder: string,
  {
    port = 0,
    before,
    onSent = () => {},
  }: { port?: number; before?: () => Promise<void>; onSent?: (path: string, bytes: number) => void } = {},
): Promise<LocalServer> {
  const readCompressed = compressedReader();
  const headersAt = hostingHeaders(folder);
  return listenLocally(
    createServer(async (request, response) => {
      const path = pathOf(request.url ?? '/');
      await before?.();
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const found = await readCompressed(file);
      const { body, isCompressed } = found ??
        (await readCompressed(join(folder, '404.html'))) ?? { body: Buffer.from('404'), isCompressed: false };
      response.writeHead(found ? 200 : 404, {
        'content-type': typeOf(found ? file : '.html'),
        ...headersAt(found ? path : '/404.html'),
        ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      });
      response.end(body);
      onSent(path, body.length);
    }),
    port,
  );
}

function pathOf(url: string): string {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return '/404.html';
  }
}

function typeOf(file: string): string {
  return TYPES[extname(file) || file] ?? 'application/octet-stream';
}

interface Compressed {
  body: Buffer;
  isCompressed: boolean;
}

/** Reads files, texts compressed; what was compressed once is kept while the file stays as it is. */
function compressedReader(): (file: string) => Promise<Compressed | null> {
  const kept = new Map<string, { stamp: string; content: Compressed }>();
  return async (file) => {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.size} ${found.mtimeMs}`;
    const known = kept.get(file);
    if (known?.stamp === stamp) return known.content;
    const bytes = await readFile(file);
    const isCompressed = /text|json|xml|javascript|svg/.test(typeOf(file));
    const content = { body: isCompressed ? gzipSync(bytes) : bytes, isCompressed };
    kept.set(file, { stamp, content });
    return content;
  };
}
