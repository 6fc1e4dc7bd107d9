import { isUtf8 } from 'node:buffer';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { refuse } from './findings.ts';

/** An element as its start tag says it; names without their prefixes. */
export interface XmlTag {
  name: string;
  /** Value of an attribute by its name without prefix; empty where there is none. */
  value(name: string): string;
  has(name: string): boolean;
  /** Leaves out the element with all that is in it. */
  cut(): void;
  /** Leaves out attributes, by name without prefix. */
  cutAttribute(name: string): void;
}

const ENCODING = /^<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?8["'])/i;

/**
 * Reads the XML of a part strictly and without entities of its own, and leaves out what the visitor cuts; every other
 * byte stays as it is.
 * @param seeText is given the text of every element, whole
 * @param seeEnd is given the name of every element that ends
 * @throws AttachmentError where the part is no such XML
 */
export function editXml(
  bytes: Buffer,
  see: (tag: XmlTag) => void,
  seeText?: (element: string, text: string) => void,
  seeEnd?: (element: string) => void,
): Buffer {
  if (!isUtf8(bytes)) throw refuse.broken();
  const text = new TextDecoder().decode(bytes);
  if (ENCODING.test(text.slice(0, 200))) throw refuse.broken();
  const parser = new SaxesParser({ xmlns: true, position: false });
  const cuts: [start: number, end: number][] = [];
  const open: { name: string; cutFrom: number | null }[] = [];
  const fail = (): never => {
    throw refuse.broken();
  };
  parser.on('doctype', fail);
  parser.on('error', fail);
  parser.on('opentag', (tag: SaxesTagNS) => {
    const end = parser.position;
    // No attribute value has this character in it.
    const start = text.lastIndexOf('<', end - 1);
    let cutFrom: number | null = null;
    const attributes = Object.values(tag.attributes);
    see({
      name: tag.local,
      value: (attribute) => attributes.find(({ local }) => local === attribute)?.value ?? '',
      has: (attribute) => attributes.some(({ local }) => local === attribute),
      cut: () => (cutFrom = start),
      cutAttribute: (attribute) => {
        const pattern = new RegExp(`\\s(?:[\\w.-]+:)?${attribute}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
        for (const found of text.slice(start, end).matchAll(pattern))
          cuts.push([start + found.index, start + found.index + found[0].length]);
      },
    });
    open.push({ name: tag.local, cutFrom });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element && element.cutFrom !== null) cuts.push([element.cutFrom, parser.position]);
    if (element) seeEnd?.(element.name);
  });
  if (seeText) {
    const collect = (part: string): void => seeText(open.at(-1)?.name ?? '', part);
    parser.on('text', collect);
    parser.on('cdata', collect);
  }
  parser.write(text).close();
  return cuts.length === 0 ? bytes : Buffer.from(without(text, cuts));
}

function without(text: string, cuts: readonly [start: number, end: number][]): string {
  let rest = '';
  let at = 0;
  for (const [start, end] of [...cuts].sort(([a], [b]) => a - b)) {
    if (start < at) continue;
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}
