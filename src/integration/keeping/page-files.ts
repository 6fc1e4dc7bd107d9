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

/** Where Astro puts what the bundler makes. */
const BUNDLED = '_astro/';
const SLIDES = 'trinh-chieu/index.html';
const PAPER = /\.(?:pdf|docx|epub|html|csv|zip|odt|xlsx|pptx|png|jpe?g|webp|avif)$/;
/** A picture that costs nothing comes with its page: a QR code. Bytes. */
const SMALL = 4096;

/**
 * Reads what a page refers to. Names of files are looked for in the text itself: whatever names a file that is there, in an
 * attribute, a rule or a script, is meant.
 * @param html path of its file
 * @param base of the site, with a slash at both ends
 */
export function readPageFiles(html: string, site: SiteFolder, base: string): PageFiles {
  const text = site.text(html);
  const shown = new Set<string>();
  const linked = new Set<string>();
  for (const [, tag = '', attributes = ''] of text.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=<>"]+(?:="[^"]*")?)+)\s*\/?>/g)) {
    if (tag === 'link' || tag === 'meta') continue;
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
      const files = addressesIn(name, value).flatMap((address) => fileAt(address, site, base) ?? []);
      for (const file of files) (tag === 'a' ? linked : shown).add(file);
    }
  }
  const folder = posix.dirname(html) === '.' ? '' : `${posix.dirname(html)}/`;
  const isHandedOn = (file: string): boolean => linked.has(file) && site.listed(file)[2] > SMALL;
  const pictures = [...shown].filter((file) => !file.startsWith(BUNDLED) && !file.endsWith('.html'));
  const slides = `${folder}${SLIDES}`;
  return {
    own: [html, ...pictures.filter((file) => !isHandedOn(file))],
    bundled: namesOf(text, site),
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
    if (!named.has(file)) named.set(file, namesOf(site.text(file), site));
    for (const other of named.get(file)!) all.add(other);
  }
  return [...all].sort();
}

/** Files of the bundler that a text names, beside itself (`./x.js`) or from the root (`/_astro/x.js`). */
function namesOf(text: string, site: SiteFolder): string[] {
  const names = new Set(Array.from(text.matchAll(/(?:\.|_astro)\/((?:fonts\/)?[\w.@-]+)/g), ([, name = '']) => name));
  return [...names].map((name) => BUNDLED + name).filter((file) => site.has(file));
}

function addressesIn(name: string, value: string): string[] {
  if (name === 'srcset') return value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '');
  return name === 'src' || name === 'href' || name === 'poster' || name.startsWith('data-') ? [value] : [];
}

/** The file of the site that an address leads to; null for what is elsewhere or no file. */
function fileAt(address: string, site: SiteFolder, base: string): string | null {
  if (!address.startsWith(base)) return null;
  const path = decode(address.slice(base.length).replace(/[?#].*$/, ''));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return !file.split('/').includes('..') && site.has(file) ? file : null;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
