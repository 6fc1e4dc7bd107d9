/** Serves a folder as a static host does, with gzip: `node tests/serve.ts FOLDER PORT`. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.woff2': 'font/woff2', '.webp': 'image/webp', '.png': 'image/png', '.jpg': 'image/jpeg', '.avif': 'image/avif',
};

const [folder = 'dist', port = '4321'] = process.argv.slice(2);

createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const found = await readFile(file).catch(() => null);
  const body = found ?? (await readFile(join(folder, '404.html')).catch(() => Buffer.from('404')));
  const type = TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream';
  const isText = /text|json|xml|javascript|svg/.test(type);
  response.writeHead(found ? 200 : 404, { 'content-type': type, ...(isText ? { 'content-encoding': 'gzip' } : {}) });
  response.end(isText ? gzipSync(body) : body);
}).listen(Number(port));
