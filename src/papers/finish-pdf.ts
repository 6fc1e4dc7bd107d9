import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { MadePaper } from '../pack/paper.ts';
import { finishStructure } from './finish-structure.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { numberObjects } from './number-objects.ts';
import { xmpPacket, type PdfFacts } from './xmp.ts';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Makes of a PDF of Chromium one that says what it is, the same byte for byte whenever it is made: title, language and
 * metadata (PDF/UA-1), titles of the outline as they are written, everything tagged or marked as an artifact.
 * @param outline titles of all headings, in their order: Chromium glues words over the break of a line
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts, outline: readonly string[]): Promise<MadePaper> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const lost = new Map<PDFRef, number[]>();
  for (const page of document.getPages()) {
    lost.set(page.ref, markPage(document, page.node));
    page.node.set(name('Tabs'), name('S'));
    describeLinks(page.node.lookupMaybe(name('Annots'), PDFArray));
  }
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (root) {
    finishStructure(context, root, lost);
    forgetContent(root, document, lost);
  }
  renameOutline(catalog, outline);
  catalog.set(name('Lang'), PDFString.of('vi'));
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  const metadata = context.stream(xmpPacket(facts), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(name('Metadata'), context.register(metadata));
  writeInformation(document, facts);
  const pages = document.getPageCount();
  context.header = PDFHeader.forVersion(1, 7);
  numberObjects(context);
  const saved = await document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
  return { bytes: Buffer.from(saved), pages };
}

function markPage(document: PDFDocument, page: PDFDict): number[] {
  const ref = page.get(name('Contents'));
  const contents = page.lookup(name('Contents'));
  if (!(ref instanceof PDFRef) || !(contents instanceof PDFRawStream)) throw new Error('A page of Chromium has one stream.');
  const { stream, lost } = markArtifacts(Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1'));
  document.context.assign(ref, document.context.flateStream(Buffer.from(stream, 'latin1')));
  return lost;
}

/** A link says where it leads (PDF/UA-1, 7.18.5). */
function describeLinks(annotations: PDFArray | undefined): void {
  for (let index = 0; index < (annotations?.size() ?? 0); index++) {
    const annotation = annotations!.lookup(index, PDFDict);
    const address = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
    const words = address instanceof PDFString ? address.asString() : 'Tới phần này của tập';
    annotation.set(name('Contents'), PDFHexString.fromText(words));
  }
}

/** The tree that finds elements by marked content names none for what is gone. */
function forgetContent(root: PDFDict, document: PDFDocument, lost: ReadonlyMap<PDFRef, readonly number[]>): void {
  const byKey = new Map<number, PDFArray>();
  collectParents(root.lookup(name('ParentTree'), PDFDict), byKey);
  for (const page of document.getPages()) {
    const key = page.node.lookup(name('StructParents'));
    const parents = byKey.get(Number(String(key)));
    for (const id of lost.get(page.ref) ?? []) parents?.set(id, document.context.obj(null));
  }
}

function collectParents(node: PDFDict, into: Map<number, PDFArray>): void {
  const [numbers, kids] = [node.lookupMaybe(name('Nums'), PDFArray), node.lookupMaybe(name('Kids'), PDFArray)];
  for (let at = 0; at < (numbers?.size() ?? 0); at += 2) {
    const parents = numbers!.lookup(at + 1);
    if (parents instanceof PDFArray) into.set(Number(String(numbers!.lookup(at))), parents);
  }
  for (let at = 0; at < (kids?.size() ?? 0); at++) collectParents(kids!.lookup(at, PDFDict), into);
}

/** Where headings and outline do not go together, no outline is better than a wrong one. */
function renameOutline(catalog: PDFDict, titles: readonly string[]): void {
  const items: PDFDict[] = [];
  const collect = (item: PDFDict | undefined): void => {
    for (let next = item; next; next = next.lookupMaybe(name('Next'), PDFDict)) {
      items.push(next);
      collect(next.lookupMaybe(name('First'), PDFDict));
    }
  };
  collect(catalog.lookupMaybe(name('Outlines'), PDFDict)?.lookupMaybe(name('First'), PDFDict));
  if (items.length !== titles.length) return void catalog.delete(name('Outlines'));
  items.forEach((item, index) => item.set(name('Title'), PDFHexString.fromText(titles[index]!)));
}

function writeInformation(document: PDFDocument, { title, author, day }: PdfFacts): void {
  const information = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  for (const key of ['Creator', 'CreationDate', 'ModDate']) information.delete(name(key));
  information.set(name('Title'), PDFHexString.fromText(title));
  information.set(name('Author'), PDFHexString.fromText(author));
  if (!day) return;
  const written = PDFString.of(`D:${day.replaceAll('-', '')}000000Z`);
  information.set(name('CreationDate'), written);
  information.set(name('ModDate'), written);
}
