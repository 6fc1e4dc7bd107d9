import { SaxesParser } from 'saxes';
import { escapeHtml } from '../../../text/markup.ts';

/** An element of an export that holds one article: its fields by the names of the elements on the way to them. */
export interface ExportItem {
  /** Texts by path, as `dc:creator` or `author/name`. */
  fields: ReadonlyMap<string, readonly string[]>;
  /** Attributes of elements within it that say something: links, categories. */
  marks: readonly { path: string; attributes: Readonly<Record<string, string>>; text: string }[];
}

/** What is read of an export: its root, what it says of the site, and its articles. */
export interface ExportFile {
  /** `rss`, `feed`, `rdf:rdf`, `j2xml` */
  root: string;
  site: ExportItem;
  items: ExportItem[];
}

/** Elements that hold one article, by the root of the file. */
const ITEMS: Readonly<Record<string, string>> = { rss: 'item', 'rdf:rdf': 'item', feed: 'entry', j2xml: 'content' };
const MOST = { items: 5000, depth: 60, marks: 2000 } as const;

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The XML is no export of articles that is known here, or more than one may hold. */
export class NoExport extends Error {}

/** Entities of HTML that feeds use without saying what they are. */
const ENTITIES = {
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  copy: '©',
  laquo: '«',
  raquo: '»',
} as const;

interface Building {
  fields: Map<string, string[]>;
  marks: { path: string; attributes: Record<string, string>; text: string }[];
}

/**
 * Reads a feed (RSS, Atom), an export of WordPress (WXR) or of Joomla (J2XML). Entities that a file defines itself are
 * not known, and nothing it names is fetched.
 * @throws NoExport, or what the parser says of XML that is broken
 */
export function readExportXml(xml: string): ExportFile {
  const parser = new SaxesParser({ xmlns: false });
  Object.assign(parser.ENTITIES, ENTITIES);
  const names: string[] = [];
  let root = '';
  const site: Building = { fields: new Map(), marks: [] };
  const items: Building[] = [];
  let item: Building | null = null;
  let itemDepth = 0;
  /** Markup of elements in an Atom text that is XHTML, which is written out again. */
  let xhtml: string | null = null;
  let text = '';

  const add = (to: Building, path: string, value: string): void => {
    if (value.trim() !== '') to.fields.set(path, [...(to.fields.get(path) ?? []), value]);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = name.toLowerCase();
    if (names.length === 0) {
      root = tag;
      if (!(root in ITEMS)) throw new NoExport();
    }
    if (names.length >= MOST.depth) throw new NoExport();
    names.push(tag);
    if (xhtml !== null) {
      xhtml += `<${tag}${listAttributes(attributes)}>`;
      return;
    }
    text = '';
    if (item === null && tag === ITEMS[root]) {
      if (items.length >= MOST.items) throw new NoExport();
      item = { fields: new Map(), marks: [] };
      items.push(item);
      itemDepth = names.length;
    } else if (Object.keys(attributes).length > 0) {
      const holder = item ?? site;
      if (holder.marks.length < MOST.marks) holder.marks.push({ path: names.slice(item ? itemDepth : 1).join('/'), attributes, text: '' });
    }
    if (attributes['type'] === 'xhtml') xhtml = '';
  });
  const say = (value: string): void => {
    if (xhtml === null) text += value;
    else xhtml += escapeHtml(value);
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', ({ name, attributes }) => {
    const path = names.slice(item ? itemDepth : 1).join('/');
    names.pop();
    if (xhtml !== null && attributes['type'] !== 'xhtml') {
      xhtml += `</${name.toLowerCase()}>`;
      return;
    }
    const holder = item ?? site;
    add(holder, path, xhtml ?? text);
    const mark = holder.marks.findLast((one) => one.path === path);
    if (mark && mark.text === '' && mark.attributes === attributes) mark.text = text;
    xhtml = null;
    text = '';
    if (item && names.length < itemDepth) item = null;
  });
  // Old exports hold characters that XML forbids.
  parser.write(xml.replace(FORBIDDEN, '')).close();
  return { root, site, items };
}

function listAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => /^(?:href|src|alt|title|class|colspan|rowspan)$/i.test(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}
