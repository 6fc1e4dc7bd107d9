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

/** The lines of a PDF, as far as they can be read. */
export async function linesOfPdf(bytes: Buffer, mostPages: number): Promise<string[]> {
  const document = await openPdf(bytes);
  const lines: string[] = [];
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
