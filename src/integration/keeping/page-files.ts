import { posix } from 'node:path';
import type { SiteFolder } from './site-folder.ts';

/** Files of the site that a page needs or offers, by their paths. */
export interface PageFiles {
  /** What the page is: its HTML, pictures, and data that its scripts read. */
  own: string[];
  /** Files of the bundler that it names. */
  bundled: string[];
  /** Pictures that it also offers as files of their own: shown on it, and there to be sent to others. */
  handedOn: string[];
  /** What is there to print, to read elsewhere, to download. */
  papers: string[];
  /** Its slides: the path of their HTML. */
  slides?: string;
}

/** What the text of a page names, each once, be it a file that is there or not; of pages that it leads to only slides. */
export interface NamedFiles {
  shown: string[];
  linked: string[];
  bundled: string[];
}

/** Where Astro puts what the bundler makes. */
const BUNDLED = '_astro/';
const SLIDES = 'trinh-chieu/index.html';
const PAPER = /\.(?:pdf|docx|epub|html|csv|zip|odt|xlsx|pptx|png|jpe?g|webp|avif)$/;
/** A picture that costs nothing comes with its page: a QR code. Bytes. */
const SMALL = 4096;

const isNames = (value: unknown): value is string[] => Array.isArray(value) && value.every((name) => typeof name === 'string');

export function isNamedFiles(value: unknown): value is NamedFiles {
  const { shown, linked, bundled } = (value ?? {}) as Partial<NamedFiles>;
  return isNames(shown) && isNames(linked) && isNames(bundled);
}

/**
 * Reads what a page refers to. Names of files are looked for in the text itself: whatever names a file that is there, in an
 * attribute, a rule or a script, is meant.
 * @param base of the site, with a slash at both ends
 */
export function readNamedFiles(text: string, base: string): NamedFiles {
  const shown = new Set<string>();
  const linked = new Set<string>();
  const here = `="${base}`;
  for (const [, tag = '', attributes = ''] of text.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=<>"]+(?:="[^"]*")?)+)\s*\/?>/g)) {
    // Most have nothing but classes.
    if (tag === 'link' || tag === 'meta' || !(attributes.includes(here) || attributes.includes('srcset='))) continue;
    const files = tag === 'a' ? linked : shown;
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
      for (const address of addressesIn(name, value)) {
        const file = fileAt(address, base);
        if (file !== null && (posix.basename(file) !== 'index.html' || file.endsWith(SLIDES))) files.add(file);
      }
    }
  }
  return { shown: [...shown], linked: [...linked], bundled: bundledNames(text) };
}

/** @param html path of its file */
export function pageFiles(html: string, named: NamedFiles, site: SiteFolder): PageFiles {
  const shown = new Set(named.shown.filter((file) => site.has(file)));
  const linked = new Set(named.linked.filter((file) => site.has(file)));
  const folder = posix.dirname(html) === '.' ? '' : `${posix.dirname(html)}/`;
  const isHandedOn = (file: string): boolean => linked.has(file) && site.factsOf(file).bytes > SMALL;
  const pictures = [...shown].filter((file) => !file.startsWith(BUNDLED) && !file.endsWith('.html'));
  const slides = `${folder}${SLIDES}`;
  return {
    own: [html, ...pictures.filter((file) => !isHandedOn(file))],
    bundled: named.bundled.filter((file) => site.has(file)),
    handedOn: pictures.filter(isHandedOn),
    papers: [...linked].filter(
      (file) => file.startsWith(folder) && PAPER.test(file) && posix.basename(file) !== 'index.html' && !shown.has(file),
    ),
    ...(linked.has(slides) ? { slides } : {}),
  };
}

/** All that files of the bundler need in turn: what a script imports, early or late, its styles, its workers; each once. */
export function withAllTheyNeed(bundled: readonly string[], site: SiteFolder, named: Map<string, string[]>): string[] {
  const all = new Set(bundled);
  for (const file of all) {
    if (!/\.(?:js|css)$/.test(file)) continue;
    if (!named.has(file))
      named.set(
        file,
        bundledNames(site.text(file)).filter((other) => site.has(other)),
      );
    for (const other of named.get(file)!) all.add(other);
  }
  return [...all].sort();
}

/** Files of the bundler that a text names, beside itself (`./x.js`) or from the root (`/_astro/x.js`). */
function bundledNames(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/(?:\.|_astro)\/((?:fonts\/)?[\w.@-]+)/g), ([, name = '']) => BUNDLED + name))];
}

function addressesIn(name: string, value: string): string[] {
  if (name === 'srcset') return value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '');
  return name === 'src' || name === 'href' || name === 'poster' || name.startsWith('data-') ? [value] : [];
}

/** The file of the site that an address would lead to; null for what is elsewhere. */
function fileAt(address: string, base: string): string | null {
  if (!address.startsWith(base)) return null;
  const path = decode(address.slice(base.length).replace(/[?#].*$/, ''));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return file.split('/').includes('..') ? null : file;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
