import { blocksOfPart } from '../../../library/attachments/part-text.ts';
import type { WordPackage } from './word-package.ts';

/** Parts of a Word file with text; the same page header may stand in several, a chart repeats its categories. */
const TEXT = /\/(?:footnotes|endnotes|comments|diagrams\/data\d*)\.xml$/;
const REPEATED = /\/(?:header\d*|footer\d*|charts\/chart\w*)\.xml$/;
/** What stands under “Properties”, labels of the office among it. */
const PROPERTIES = /^docProps\/(?:core|app|custom)\.xml$/;

/** Between the pieces of a line; no character of XML 1.0. */
const BETWEEN = '\u0001';

/**
 * The lines of a Word file as its parts have them, in the pieces they are written in, read by what reads attachments for the
 * content check: independent of what makes the draft, so that this can be held by it.
 * @throws AttachmentError
 */
export function originalLines({ main, parts }: WordPackage): string[][] {
  const repeated = new Set<string>();
  const lines: string[] = [];
  for (const [name, data] of parts) {
    if (name !== main && !TEXT.test(name) && !REPEATED.test(name)) continue;
    const found = blocksOfPart(data, BETWEEN).flatMap((block) => (typeof block === 'string' ? [block] : block.flat()));
    if (REPEATED.test(name)) for (const line of found) repeated.add(line);
    else lines.push(...found);
  }
  return [...lines, ...repeated].map((line) => line.split(BETWEEN));
}

/** The words of a file's properties, as they stand between tags: none of them is passed over because another is faulty. */
export function propertiesOf({ parts }: WordPackage): string[] {
  return [...parts].flatMap(([name, data]) =>
    PROPERTIES.test(name) ? [...data.toString('utf8').matchAll(/>([^<>]*\S[^<>]*)</g)].map(([, text = '']) => decodeXml(text)) : [],
  );
}

function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, word?: string) => {
    if (word !== undefined) return named[word] ?? whole;
    return String.fromCodePoint(Math.min(Number.parseInt(hex ?? decimal ?? '0', hex ? 16 : 10), 0x10ffff));
  });
}
