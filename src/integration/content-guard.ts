import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { nameFault } from '../library/file-names.ts';
import { isPlainFile } from '../library/read-file.ts';
import { decodedPath } from './serve-folder.ts';

/** Stands for whatever is refused: only the page that asks for it fails. */
const REFUSED = '\0content-guard';
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/**
 * Keeps Vite from serving or bundling anything of the content folder but pictures that are regular files: its own rule
 * looks at the path alone, and would follow a link to wherever it leads. Texts reach the site through the loader.
 */
export function contentGuard(contentDir: string): Plugin {
  let root = process.cwd();
  let base = '/';
  /** The file an address or a module's name means, as a path from the content folder; null for anything outside it. */
  const inContent = (name: string): string | null => {
    const path = name.replaceAll('\\', '/').replace(/^\/@id\//, '/');
    const places = [path, path.startsWith(base) ? `/${path.slice(base.length)}` : path].flatMap((place) => [place.replace(/^\/+@fs\/+(?=[a-z]:)/i, '').replace(/^\/+@fs\/+/, '/'), join(root, place)]);
    const inside = places.map((place) => relative(contentDir, resolve(place)).split(sep).join('/'));
    return inside.find((file) => file !== '' && file !== '..' && !file.startsWith('../') && !/^(?:[a-z]:|\/)/i.test(file)) ?? null;
  };
  const refuses = (name: string): boolean => {
    const file = inContent(name);
    return file !== null && !(PICTURE.test(file) && file.split('/').every((part) => nameFault(part) === null) && isPlainFile(contentDir, file));
  };
  const isRefused = (id: string): boolean => refuses(id.split(/[?#]/)[0] ?? '');
  return {
    name: 'content-guard',
    enforce: 'pre',
    configResolved: (config) => {
      ({ root, base } = config);
    },
    // A pattern of `import.meta.glob` comes by, too; what it finds comes by again, one by one.
    resolveId: (source) => (/^(?:\/|[a-z]:)/i.test(source) && !/[*{]/.test(source) && isRefused(source) ? REFUSED : null),
    load: (id) => (id === REFUSED || isRefused(id) ? 'throw new Error("Tệp này không phải ảnh của thư mục nội dung, nên không được đưa vào trang.");' : null),
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? '/';
        const path = decodedPath(address);
        const picture = URL.parse(address, 'http://localhost')?.searchParams.get('href') ?? '';
        if (path !== null && !refuses(path) && !refuses(decodedPath(picture) ?? '')) return next();
        response.statusCode = path === null ? 400 : 403;
        response.end();
      });
    },
  };
}
