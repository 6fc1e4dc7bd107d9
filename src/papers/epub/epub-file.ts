import { keepNumbers } from '../../pack/keep-numbers.ts';
import { h, writeMarkup, type Markup, type MarkupElement } from '../../pack/markup.ts';
import { makeArchive } from '../../pack/zip.ts';
import { formatDate } from '../../text/dates.ts';
import { pictureName, type Book, type Chapter } from './book.ts';
import { STYLES } from './epub-styles.ts';
import { strings } from './strings.ts';

/** What a book carries with it: files of fonts, and pictures by their addresses. */
export interface BookFiles {
  fonts: ReadonlyMap<string, Uint8Array>;
  pictures: ReadonlyMap<string, Uint8Array>;
}

interface Item {
  id: string;
  href: string;
  type: string;
  properties?: string;
}

const XHTML = 'application/xhtml+xml';

/** A book as EPUB 3.3: the same bytes for the same book. */
export function epubFile(book: Book, { fonts, pictures }: BookFiles): Uint8Array {
  const chapters = book.chapters.map((chapter, index) => ({ chapter, href: `chuong-${index + 1}.xhtml` }));
  const pages: Item[] = [
    { id: 'bia', href: 'bia.xhtml', type: XHTML },
    { id: 'muc-luc', href: 'muc-luc.xhtml', type: XHTML, properties: 'nav' },
    ...chapters.map(({ href }, index) => ({ id: `chuong-${index + 1}`, href, type: XHTML })),
  ];
  const carried: Item[] = [
    { id: 'kieu', href: 'kieu.css', type: 'text/css' },
    ...[...fonts.keys()].map((name, index) => ({ id: `phong-${index + 1}`, href: `phong/${name}`, type: 'font/woff2' })),
    ...[...pictures.keys()].map((src, index) => ({ id: `hinh-${index + 1}`, href: pictureName(src), type: 'image/png' })),
  ];
  return makeArchive([
    ['mimetype', 'application/epub+zip', { stored: true }],
    ['META-INF/container.xml', document(container())],
    ['EPUB/sach.opf', document(packageDocument(book, pages, [...pages, ...carried], pictures.size > 0))],
    ['EPUB/bia.xhtml', page(book.title, 'cover', cover(book))],
    ['EPUB/muc-luc.xhtml', page(strings.contents, 'frontmatter', contents(chapters))],
    ...chapters.map(({ chapter, href }) => [`EPUB/${href}`, page(chapter.title, 'bodymatter', chapterOf(chapter))] as const),
    ['EPUB/kieu.css', STYLES],
    ...[...fonts].map(([name, bytes]) => [`EPUB/phong/${name}`, bytes, { stored: true }] as const),
    ...[...pictures].map(([src, bytes]) => [`EPUB/${pictureName(src)}`, bytes, { stored: true }] as const),
  ]);
}

function document(root: MarkupElement, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${writeMarkup(root, 'xml')}\n`;
}

function page(title: string, type: string, content: readonly Markup[]): string {
  const namespaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };
  const head = h('head', {}, h('title', {}, title), h('link', { rel: 'stylesheet', type: 'text/css', href: 'kieu.css' }));
  const body = h('body', { 'epub:type': type }, content.map(keepNumbers));
  return document(h('html', { ...namespaces, lang: 'vi', 'xml:lang': 'vi' }, head, body), '<!DOCTYPE html>\n');
}

function container(): MarkupElement {
  const root = h('rootfile', { 'full-path': 'EPUB/sach.opf', 'media-type': 'application/oebps-package+xml' });
  return h('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, h('rootfiles', {}, root));
}

function packageDocument(book: Book, spine: readonly Item[], items: readonly Item[], hasPictures: boolean): MarkupElement {
  const { address, title, author, library, description, day } = book;
  const meta = (property: string, content: string): MarkupElement => h('meta', { property }, content);
  return h(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'dia-chi', 'xml:lang': 'vi' },
    h(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      h('dc:identifier', { id: 'dia-chi' }, address),
      h('dc:title', {}, title),
      h('dc:language', {}, 'vi'),
      h('dc:creator', {}, author ?? library),
      h('dc:publisher', {}, library),
      h('dc:date', {}, day),
      description && h('dc:description', {}, description),
      meta('dcterms:modified', `${day}T00:00:00Z`),
      accessibility(hasPictures).map(([property, content]) => meta(`schema:${property}`, content)),
    ),
    h(
      'manifest',
      {},
      items.map(({ id, href, type, properties }) => h('item', { id, href, 'media-type': type, properties })),
    ),
    h(
      'spine',
      {},
      spine.map(({ id }) => h('itemref', { idref: id })),
    ),
  );
}

/** EPUB Accessibility 1.1, section 2. */
function accessibility(hasPictures: boolean): [string, string][] {
  const features = ['tableOfContents', 'structuralNavigation', 'readingOrder', 'displayTransformability'];
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? [['accessMode', 'visual'] satisfies [string, string]] : []),
    ['accessModeSufficient', 'textual'],
    ...[...features, ...(hasPictures ? ['alternativeText'] : [])].map((feature): [string, string] => ['accessibilityFeature', feature]),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', strings.accessible],
  ];
}

function cover({ title, author, library, description, day, address, notice }: Book): Markup[] {
  return [
    h(
      'section',
      { class: 'cover', 'epub:type': 'titlepage' },
      notice && h('p', { class: 'notice' }, h('strong', {}, notice)),
      h('p', { class: 'library' }, library),
      author && h('p', { class: 'author' }, author),
      h('h1', {}, title),
      description && h('p', { class: 'lead' }, description),
      h('p', { class: 'copy' }, `${strings.copyOf} ${formatDate(day)}. ${strings.online}: `, h('a', { href: address }, address)),
      h('p', { class: 'copy' }, strings.fonts),
    ),
  ];
}

function contents(chapters: readonly { chapter: Chapter; href: string }[]): Markup[] {
  const link = (href: string, title: string): MarkupElement => h('a', { href }, title);
  const lines = chapters.map(({ chapter: { title, parts = [] }, href }) => {
    const below = parts.map((part) => h('li', {}, link(`${href}#${part.id}`, part.title)));
    return h('li', {}, link(href, title), below.length > 0 && h('ol', {}, below));
  });
  const landmark = (type: string, href: string, title: string): MarkupElement => h('li', {}, h('a', { 'epub:type': type, href }, title));
  const places = [landmark('cover', 'bia.xhtml', strings.cover), landmark('toc', 'muc-luc.xhtml', strings.contents)];
  const [first] = chapters;
  return [
    h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, h('h1', {}, strings.contents), h('ol', {}, lines)),
    h(
      'nav',
      { 'epub:type': 'landmarks', hidden: 'hidden' },
      h('h2', {}, strings.landmarks),
      h('ol', {}, places, first && landmark('bodymatter', first.href, strings.text)),
    ),
  ];
}

function chapterOf({ title, content }: Chapter): Markup[] {
  return [h('section', { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'ten' }, h('h1', { id: 'ten' }, title), content)];
}
