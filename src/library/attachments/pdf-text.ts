import { getDocumentProxy } from 'unpdf';

export type PdfDocument = Awaited<ReturnType<typeof openPdf>>;

/** Opens a PDF for its text. @throws what pdf.js throws: `PasswordException` of one that is locked */
export function openPdf(bytes: Uint8Array) {
  return getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
}

/** The pieces of text of one page as it draws them. @throws for a page that is broken */
export async function textPieces(document: PdfDocument, page: number) {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.flatMap((item) => ('str' in item ? [item] : []));
}

/** What a writer typed into the properties of a PDF (ISO 32000, 14.3.3) and what its XMP repeats of it; programs and days are none. */
async function wordsOfProperties(document: PdfDocument): Promise<string[]> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const { Title, Subject, Keywords, Author, Custom } = info as Record<string, unknown>;
  const own = Object.values((Custom ?? {}) as Record<string, unknown>);
  const described = ['dc:title', 'dc:description', 'dc:subject', 'dc:creator'].flatMap((name) => metadata?.get(name) ?? []);
  const words = [Title, Subject, Keywords, Author, ...own, ...described].flat();
  return [...new Set(words.filter((one) => typeof one === 'string'))];
}

/** The lines of a PDF, its properties first, as far as they can be read. */
export async function linesOfPdf(bytes: Buffer, mostPages: number): Promise<string[]> {
  const document = await openPdf(bytes);
  const lines = await wordsOfProperties(document);
  for (let page = 1; page <= Math.min(document.numPages, mostPages); page += 1) {
    const pieces = await textPieces(document, page);
    lines.push(
      ...pieces
        .map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`)
        .join('')
        .split('\n'),
    );
  }
  return lines;
}
