import { PDFArray, PDFDict, PDFRef, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/**
 * Numbers the objects of a PDF in the order in which they are met from its catalogue, and drops what nothing leads to:
 * Chromium numbers them by what it was doing beside.
 */
export function numberObjects(context: PDFContext): void {
  const met = new Map<PDFRef, PDFRef>();
  const order: PDFRef[] = [];
  const meet = (object: PDFObject | undefined): void => {
    if (object instanceof PDFRef) {
      if (met.has(object)) return;
      met.set(object, PDFRef.of(met.size + 1));
      order.push(object);
    } else for (const inner of valuesOf(object)) meet(inner);
  };
  const { trailerInfo } = context;
  meet(trailerInfo.Root);
  meet(trailerInfo.Info);
  for (let at = 0; at < order.length; at++) meet(context.lookup(order[at]!));
  const objects = order.map((ref) => context.lookup(ref)!);
  for (const object of objects) rename(object, met);
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  objects.forEach((object, index) => context.assign(PDFRef.of(index + 1), object));
  context.largestObjectNumber = objects.length;
  Object.assign(trailerInfo, { Root: met.get(trailerInfo.Root as PDFRef), Info: met.get(trailerInfo.Info as PDFRef) });
}

function valuesOf(object: PDFObject | undefined): PDFObject[] {
  if (object instanceof PDFStream) return object.dict.values();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
}

function rename(object: PDFObject, met: ReadonlyMap<PDFRef, PDFRef>): void {
  const renamed = (value: PDFObject): PDFObject => {
    if (value instanceof PDFRef) return met.get(value) ?? value;
    rename(value, met);
    return value;
  };
  if (object instanceof PDFArray) object.asArray().forEach((value, index) => object.set(index, renamed(value)));
  const dict = object instanceof PDFStream ? object.dict : object;
  if (dict instanceof PDFDict) for (const [key, value] of dict.entries()) dict.set(key, renamed(value));
}
