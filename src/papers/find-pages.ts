import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** The sheet, from 1, of each place that a link of the document leads to. */
export async function findPages(bytes: Uint8Array): Promise<Record<string, number>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  return Object.fromEntries(
    [...places].flatMap(([key, value]) => {
      const place = document.context.lookup(value);
      const page = place instanceof PDFArray ? numbers.get(place.get(0) as never) : undefined;
      return page === undefined ? [] : [[key.decodeText(), page]];
    }),
  );
}
