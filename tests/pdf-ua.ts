import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Structure types of ISO 32000-1, 14.8.4. */
const TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR ' +
    'TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
  ).split(' '),
);

interface Element {
  dict: PDFDict;
  type: string;
  parent: Element | null;
  kids: Element[];
  /** Marked content that it holds itself. */
  content: number[];
}

/**
 * What of PDF/UA-1 a program can judge, by the numbers of the Matterhorn Protocol 1.1; empty for a document without fault.
 * No validator for it is on npm or among Debian's packages: this reads the file as veraPDF does, by hand of which it was corrected.
 */
export async function pdfUaFaults(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const faults: string[] = [];
  const fault = (number: string, what: string): void => void faults.push(`${number} ${what}`);
  const { catalog, context } = document;
  const metadata = catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(metadata).decode()).toString() : '';
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) fault('06-002', 'metadata does not say PDF/UA-1');
  if (!/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(xmp)) fault('06-003', 'metadata has no title');
  if (String(catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.get(name('DisplayDocTitle'))) !== 'true')
    fault('07-001', 'title not shown');
  if (!catalog.get(name('Lang'))) fault('11-006', 'no language');
  if (String(catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'))) !== 'true') fault('01-007', 'not marked');
  if (context.trailerInfo.Encrypt) fault('26-001', 'encrypted');
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return [...faults, '01-006 no structure'];
  const tree = elementsBelow(root, null);
  const all = flatten(tree);
  judgeElements(all, rolesOf(root), fault);
  judgePages(document, root, all, fault);
  judgeFonts(document, fault);
  return faults;
}

function elementsBelow(dict: PDFDict, parent: Element | null): Element[] {
  const kids = dict.lookup(name('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return list.flatMap((kid): Element[] => {
    const found = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
    if (parent && found instanceof PDFNumber) parent.content.push(found.asNumber());
    // A reference to marked content, where it needs to name its page.
    const referred = found instanceof PDFDict ? found.lookup(name('MCID')) : undefined;
    if (parent && referred instanceof PDFNumber) parent.content.push(referred.asNumber());
    if (!(found instanceof PDFDict) || !found.has(name('S'))) return [];
    const element: Element = { dict: found, type: found.lookup(name('S'), PDFName).decodeText(), parent, kids: [], content: [] };
    element.kids = elementsBelow(found, element);
    return [element];
  });
}

function flatten(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...flatten(element.kids)]);
}

/** Which kinds may stand in which. */
const INSIDE: Record<string, readonly string[]> = {
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

function rowsOf(kids: readonly Element[]): Element[] {
  return kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : /^T(?:Head|Body|Foot)$/.test(kid.type) ? rowsOf(kid.kids) : []));
}

/** Cells of a row, each as wide as it says. */
function widthOf({ kids }: Element): number {
  return kids.reduce((sum, { dict }) => sum + Number(/ColSpan (\d+)/.exec(String(dict.lookup(name('A'))))?.[1] ?? 1), 0);
}

/** Other types by the standard ones that stand for them. */
function rolesOf(root: PDFDict): ReadonlyMap<string, string> {
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? [];
  return new Map(roles.map(([from, to]) => [from.decodeText(), (to as PDFName).decodeText()]));
}

function judgeElements(all: readonly Element[], roles: ReadonlyMap<string, string>, fault: (number: string, what: string) => void): void {
  let level = 0;
  const notes = new Set<string>();
  for (const { dict, type, kids, content, parent } of all) {
    if (!TYPES.has(roles.get(type) ?? type)) fault('02-001', `${type} is no standard type`);
    const allowed = INSIDE[type];
    if (allowed && content.length > 0) fault('09-004', `content directly in ${type}`);
    for (const kid of kids) if (allowed && !allowed.includes(kid.type)) fault('09-004', `${kid.type} in ${type}`);
    if (type === 'LI' && parent?.type !== 'L') fault('09-005', `LI in ${parent?.type}`);
    if (type === 'Figure' && !dict.has(name('Alt')) && !dict.has(name('ActualText'))) fault('13-004', 'figure without words');
    if (type === 'Table' && new Set(rowsOf(kids).map(widthOf)).size > 1) fault('09-004', 'rows of a table are not of one width');
    const heading = /^H([1-6])$/.exec(type);
    if (heading) {
      const now = Number(heading[1]);
      if (now > level + 1) fault('14-003', `H${now} after H${level}`);
      level = now;
    }
    if (type === 'TH' && !/Scope/.test(String(dict.get(name('A')))) && !dict.has(name('ID')))
      fault('15-003', 'head of a table without scope');
    if (type === 'Note') {
      const id = String(dict.get(name('ID')));
      if (!dict.has(name('ID')) || notes.has(id)) fault('19-003', `note without an identity of its own: ${id}`);
      notes.add(id);
    }
  }
}

function judgePages(document: PDFDocument, root: PDFDict, all: readonly Element[], fault: (number: string, what: string) => void): void {
  const parents = parentsByKey(root.lookup(name('ParentTree'), PDFDict));
  const elements = new Map(all.map(({ dict, content }) => [dict, content]));
  document.getPages().forEach(({ node }, index) => {
    const where = `on page ${index + 1}`;
    if (node.get(name('Tabs')) !== name('S')) fault('28-008', `tabs not by structure ${where}`);
    const contents = node.lookup(name('Contents'));
    const stream = contents instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1') : '';
    const { marked, isBare } = readContent(stream);
    if (isBare) fault('01-005', `content neither tagged nor artifact ${where}`);
    const key = Number(String(node.lookup(name('StructParents'))));
    for (const id of marked) {
      const parent = parents.get(key)?.lookup(id);
      if (!(parent instanceof PDFDict) || !elements.get(parent)?.includes(id)) fault('01-005', `content ${id} ${where} in no element`);
    }
    const annotations = node.lookupMaybe(name('Annots'), PDFArray);
    for (let at = 0; at < (annotations?.size() ?? 0); at++) {
      const annotation = annotations!.lookup(at, PDFDict);
      if (!annotation.has(name('Contents'))) fault('28-012', `link without words ${where}`);
      if (!annotation.has(name('StructParent'))) fault('28-011', `link outside the structure ${where}`);
    }
  });
}

function parentsByKey(node: PDFDict, found = new Map<number, PDFArray>()): Map<number, PDFArray> {
  const [numbers, kids] = [node.lookupMaybe(name('Nums'), PDFArray), node.lookupMaybe(name('Kids'), PDFArray)];
  for (let at = 0; at < (numbers?.size() ?? 0); at += 2) {
    const value = numbers!.lookup(at + 1);
    if (value instanceof PDFArray) found.set(Number(String(numbers!.lookup(at))), value);
  }
  for (let at = 0; at < (kids?.size() ?? 0); at++) parentsByKey(kids!.lookup(at, PDFDict), found);
  return found;
}

/** Numbers of tagged content, and whether anything is painted outside of it and of artifacts. */
function readContent(stream: string): { marked: number[]; isBare: boolean } {
  const marked: number[] = [];
  let [depth, isBare] = [0, false];
  for (const line of stream.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const id = /\/MCID (\d+)/.exec(line)?.[1];
    if (/BDC$|BMC$/.test(operator)) depth++;
    else if (operator === 'EMC') depth--;
    else if (depth === 0 && /^(?:f\*?|F|B\*?|b\*?|S|s|Tj|TJ|'|"|Do|sh)$/.test(operator)) isBare = true;
    if (id !== undefined) marked.push(Number(id));
  }
  return { marked, isBare };
}

function judgeFonts({ context }: PDFDocument, fault: (number: string, what: string) => void): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) continue;
    const [subtype, font] = [String(object.get(name('Subtype'))), String(object.get(name('BaseFont')))];
    if (subtype.startsWith('/CIDFont')) {
      const descriptor = object.lookup(name('FontDescriptor'), PDFDict);
      if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(name(key)))) fault('31-009', `${font} not embedded`);
    } else if (!object.has(name('ToUnicode'))) fault('31-027', `${font} has no letters for its glyphs`);
    if (subtype === '/Type3') fault('31-009', 'letters as drawings, which nothing smooths');
  }
}
