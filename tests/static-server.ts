import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.woff2': 'font/woff2', '.webp': 'image/webp', '.png': 'image/png', '.jpg': 'image/jpeg', '.avif': 'image/avif',
};

/**
 * Serves a folder as a static host does, with gzip.
 * @param onSent told of every answer: the path asked for, and the bytes of the body as they went over the wire
 */
export function serveFolder(folder: string, port: number, onSent: (path: string, bytes: number) => void = () => {}): Server {
  return createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = await readFile(file).catch(() => null);
    const content = found ?? (await readFile(join(folder, '404.html')).catch(() => Buffer.from('404')));
    const type = TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream';
    const isText = /text|json|xml|javascript|svg/.test(type);
    const body = isText ? gzipSync(content) : content;
    response.writeHead(found ? 200 : 404, { 'content-type': type, ...(isText ? { 'content-encoding': 'gzip' } : {}) });
    response.end(body);
    onSent(path, body.length);
  }).listen(port);
}
