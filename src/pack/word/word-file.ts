import { makeArchive } from '../zip.ts';
import { h, writeMarkup, type Markup, type MarkupElement } from '../markup.ts';
import { MM, paragraph, tab, textRun, typedText, val, field } from './elements.ts';
import { Relations } from './relations.ts';
import { PAGE, stylesPart } from './styles.ts';
import type { WordText } from './word-blocks.ts';
import { separators } from './word-notes.ts';

/** What a file says of itself, and at the head and foot of its pages. */
export interface WordFacts {
  title: string;
  /** Who gives it out. */
  library: string;
  /** ISO day. */
  day?: string;
  address: string;
  /** At the left and the right below every page but the first; nothing for a form. */
  foot?: { left: string; right: string };
  /** At the head of every page, the first as well. */
  notice?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': OFFICE,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts beside the document itself: name, relation, last part of the media type. */
const BESIDE = { styles: 'styles', numbering: 'numbering', settings: 'settings', fontTable: 'fontTable', footnotes: 'footnotes' } as const;

/** A Word file. The same text gives the same bytes, on every machine and in every browser. */
export function wordFile(body: readonly Markup[], text: WordText, facts: WordFacts): Uint8Array {
  const relations = text.runs.relations.document;
  for (const name of Object.values(BESIDE)) relations.add(name, `${name}.xml`);
  const head = { header: relations.add('header', 'header.xml'), footer: relations.add('footer', 'footer.xml') };
  const { notice } = facts;
  const first = notice ? { first: relations.add('header', FIRST_HEAD) } : {};
  const document = h('w:document', NAMESPACES, h('w:body', {}, body, section({ ...head, ...first })));
  const footnotes = h('w:footnotes', NAMESPACES, separators(), text.notes.footnotes);
  const own = text.runs.relations.footnotes;
  return makeArchive([
    ['[Content_Types].xml', part(contentTypes(notice !== undefined))],
    ['_rels/.rels', part(packageRelations())],
    ['docProps/core.xml', part(coreProperties(facts))],
    ['docProps/app.xml', part(h('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }))],
    ['word/document.xml', part(document)],
    ['word/_rels/document.xml.rels', part(relations.part())],
    ['word/styles.xml', part(stylesPart(NAMESPACES))],
    ['word/numbering.xml', part(text.lists.part(NAMESPACES))],
    ['word/settings.xml', part(settings())],
    ['word/fontTable.xml', part(fonts())],
    ['word/footnotes.xml', part(footnotes)],
    ...(own.isEmpty ? [] : [['word/_rels/footnotes.xml.rels', part(own.part())] as const]),
    ['word/header.xml', part(h('w:hdr', NAMESPACES, noticeLine(notice), paragraph({ style: 'Header' }, field('PAGE', '2'))))],
    ...(notice ? [[`word/${FIRST_HEAD}`, part(h('w:hdr', NAMESPACES, noticeLine(notice)))] as const] : []),
    ['word/footer.xml', part(h('w:ftr', NAMESPACES, footer(facts)))],
    ...[...text.media].map(([name, bytes]) => [`word/media/${name}`, bytes, { stored: true }] as const),
  ]);
}

function part(root: MarkupElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeMarkup(root, 'xml')}`;
}

/** The head of the first page, which otherwise has none. */
const FIRST_HEAD = 'header-first.xml';

function noticeLine(notice: string | undefined): Markup[] {
  return notice ? [paragraph({ style: 'Header' }, textRun(notice, { strong: true }))] : [];
}

function footer({ foot }: WordFacts): MarkupElement {
  return paragraph({ style: 'Footer' }, foot ? [textRun(foot.left), tab(), textRun(foot.right)] : []);
}

/** The first page has no foot, and a head only where something must be said. In the order of CT_SectPr. */
function section({ header, footer: foot, first }: { header: string; footer: string; first?: string }): MarkupElement {
  const { width, height, top, bottom, left, right, head } = PAGE;
  return h(
    'w:sectPr',
    {},
    h('w:headerReference', { 'w:type': 'default', 'r:id': header }),
    Boolean(first) && h('w:headerReference', { 'w:type': 'first', 'r:id': first }),
    h('w:footerReference', { 'w:type': 'default', 'r:id': foot }),
    h('w:pgSz', { 'w:w': width, 'w:h': height }),
    h('w:pgMar', { 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left, 'w:header': head, 'w:footer': head, 'w:gutter': 0 }),
    h('w:titlePg'),
  );
}

function contentTypes(hasFirstHead: boolean): MarkupElement {
  const override = (name: string, type: string): MarkupElement => h('Override', { PartName: name, ContentType: type });
  return h(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    h('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    h('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    h('Default', { Extension: 'png', ContentType: 'image/png' }),
    h('Default', { Extension: 'jpeg', ContentType: 'image/jpeg' }),
    override('/word/document.xml', `${WORD}.document.main+xml`),
    [...Object.values(BESIDE), 'header', 'footer'].map((name) => override(`/word/${name}.xml`, `${WORD}.${name}+xml`)),
    hasFirstHead && override(`/word/${FIRST_HEAD}`, `${WORD}.header+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  );
}

function packageRelations(): MarkupElement {
  const relations = new Relations();
  relations.add('officeDocument', 'word/document.xml');
  relations.add('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
  relations.add('extended-properties', 'docProps/app.xml');
  return relations.part();
}

function coreProperties({ title, library, day, address }: WordFacts): MarkupElement {
  const moment = (name: string): MarkupElement | false =>
    Boolean(day) && h(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`);
  return h(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    h('dc:title', {}, typedText(title)),
    h('dc:creator', {}, library),
    h('dc:identifier', {}, address),
    h('dc:language', {}, 'vi-VN'),
    moment('created'),
    moment('modified'),
  );
}

/** In the order of CT_Settings. Without the compatibility mode Word opens a file as one of 2007. */
function settings(): MarkupElement {
  const uri = 'http://schemas.microsoft.com/office/word';
  return h(
    'w:settings',
    NAMESPACES,
    val('defaultTabStop', Math.round(10 * MM)),
    h(
      'w:footnotePr',
      {},
      [-1, 0].map((id) => h('w:footnote', { 'w:id': id })),
    ),
    h('w:compat', {}, h('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': uri, 'w:val': 15 })),
    val('themeFontLang', 'vi-VN'),
    val('decimalSymbol', ','),
    val('listSeparator', ';'),
  );
}

function fonts(): MarkupElement {
  const font = (name: string, family: string, pitch: string): MarkupElement =>
    h('w:font', { 'w:name': name }, val('charset', '00'), val('family', family), val('pitch', pitch));
  return h('w:fonts', NAMESPACES, font('Times New Roman', 'roman', 'variable'), font('Courier New', 'modern', 'fixed'));
}
