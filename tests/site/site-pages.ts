import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** The two sites that `npm test` builds first. */
export const SITES = ['dist', 'dist.fixture'] as const;

export interface SitePage {
  /** Path of the file in the site, with `/`. */
  file: string;
  /** Address of the page below the host: `/tin-tuc/`; `/404.html` stays as it is. */
  path: string;
  html: string;
  elements: Element[];
}

export interface Site {
  directory: string;
  /** All files, as addresses below the host. */
  files: ReadonlySet<string>;
  pages: SitePage[];
}

const parser = unified().use(rehypeParse);
const cache = new Map<string, Site>();

/**
 * Reads a built site, once.
 * @param base path of the site below its host, with a slash at both ends
 */
export function readSite(directory: string, base = '/'): Site {
  const known = cache.get(directory);
  if (known) return known;
  if (!existsSync(join(directory, 'index.html')))
    throw new Error(
      `${directory} is not built. Run "npm test", or "npm run build" and "CONTENT_DIR=tests/fixtures/library ` +
        'OUT_DIR=dist.fixture npm run build".',
    );
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((name) => name.isFile());
  const files = names.map((name) => relative(directory, join(name.parentPath, name.name)).split(sep).join('/')).sort();
  const pages = files
    .filter((file) => file.endsWith('.html') && !isPaper(file))
    .map((file): SitePage => {
      const html = readFileSync(join(directory, file), 'utf8');
      return { file, path: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, html, elements: allElements(parser.parse(html)) };
    });
  const site = { directory, files: new Set(files.map((file) => base + file)), pages };
  cache.set(directory, site);
  return site;
}

/** A file of its own beside a page, under the page's name; papers.test.ts judges them. */
function isPaper(file: string): boolean {
  return /(?:^|\/)([^/]+)\/\1\.html$/.test(file);
}

function allElements(node: Root | Element): Element[] {
  const nested = (child: Root['children'][number]): Element[] => (child.type === 'element' ? [child, ...allElements(child)] : []);
  return node.children.flatMap(nested);
}

export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** The element's classes; none where it has no such attribute. */
export function classesOf(element: Element): string[] {
  return (attribute(element, 'className') ?? '').split(' ').filter(Boolean);
}

export function textOf(node: ElementContent | Element): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Content of `<meta name=…>` or `<meta property=…>`, or null. */
export function metaOf({ elements }: SitePage, name: string): string | null {
  const meta = elements.find(
    (element) =>
      element.tagName === 'meta' &&
      [attribute(element, 'name'), attribute(element, 'property'), attribute(element, 'httpEquiv')].includes(name),
  );
  return meta ? attribute(meta, 'content') : null;
}

/** Address in `<link rel=…>`, or null. */
export function linkOf({ elements }: SitePage, rel: string): string | null {
  const link = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === rel);
  return link ? attribute(link, 'href') : null;
}

/** Pages a search engine may list. */
export function isIndexable(page: SitePage): boolean {
  return page.file !== '404.html' && metaOf(page, 'robots') === null;
}

/** Without the library's head and foot: what stands in other sites' frames, slides, and the sheets of a session of one's own. */
export function standsAlone({ path }: SitePage): boolean {
  return /\/nhung\/|\/trinh-chieu\/$|\/soan\/in\/$/.test(path);
}

/** What is wrong and on which pages, one line for each thing, so that a test fails once with all of it. */
export function offences(pages: readonly SitePage[], find: (page: SitePage) => readonly string[]): string[] {
  const where = new Map<string, string[]>();
  for (const page of pages) {
    for (const what of new Set(find(page))) where.set(what, [...(where.get(what) ?? []), page.path]);
  }
  return [...where].map(
    ([what, paths]) => `${what}: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`,
  );
}
