import { SaxesParser } from 'saxes';

/** An element of a part, its name and its attributes' names with the prefixes below, whatever the file calls them. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Namespaces of ECMA-376, transitional and strict, and of Microsoft's extensions ([MS-DOCX], [MS-ODRAWXML]). */
const NAMESPACES: readonly [prefix: string, addresses: readonly string[]][] = [
  ['w', ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']],
  ['r', ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships']],
  ['m', ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math']],
  [
    'wp',
    [
      'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
      'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
    ],
  ],
  ['a', ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main']],
  ['pic', ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture']],
  ['dgm', ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram']],
  ['c', ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart']],
  ['mc', ['http://schemas.openxmlformats.org/markup-compatibility/2006']],
  ['v', ['urn:schemas-microsoft-com:vml']],
  ['o', ['urn:schemas-microsoft-com:office:office']],
  ['w14', ['http://schemas.microsoft.com/office/word/2010/wordml']],
  ['wps', ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape']],
  ['wpg', ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup']],
  ['cx', ['http://schemas.microsoft.com/office/drawing/2014/chartex']],
];
const PREFIXES = new Map(NAMESPACES.flatMap(([prefix, addresses]) => addresses.map((address) => [address, prefix])));
const DECLARATIONS = Object.fromEntries([
  ...NAMESPACES.map(([prefix, [address = '']]) => [`xmlns:${prefix}`, address]),
  ['xmlns:other', 'urn:other'],
]);

/** @throws where a part is no XML */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: XmlElement = { name: `${PREFIXES.get(uri) ?? 'other'}:${local}`, attributes: {}, children: [] };
    for (const { uri: of, local: name, value } of Object.values(attributes)) {
      const prefix = PREFIXES.get(of);
      if (prefix !== undefined) element.attributes[`${prefix}:${name}`] = value;
      else if (of === '') element.attributes[name] = value;
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): unknown => open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const [element] = root.children.filter(isElement);
  if (!element) throw new Error('no element');
  return element;
}

export function writeXml(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'];
  const write = (node: XmlNode): void => {
    if (typeof node === 'string') {
      parts.push(escapeXml(node));
      return;
    }
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    parts.push(`<${node.name}${attributes.join('')}`);
    if (node.name === 'w:t' || node.name === 'w:instrText') parts.push(' xml:space="preserve"');
    parts.push('>');
    node.children.forEach(write);
    parts.push(`</${node.name}>`);
  };
  write({ ...root, attributes: { ...root.attributes, ...DECLARATIONS } });
  return parts.join('');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function element(name: string, attributes: Record<string, string> = {}, children: XmlNode[] = []): XmlElement {
  return { name, attributes, children };
}

/** The first child of a name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name === name);
}

/** What `<w:NAME w:val="…"/>` below an element says. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** Elements below of the names, those within one of them not; in document order. */
export function findAll(parent: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return parent.children.filter(isElement).flatMap((child) => (names.has(child.name) ? [child] : findAll(child, names)));
}

/** A switch of a run or paragraph: on where it stands without a value; undefined where it does not stand. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '1');
}

export function runOf(text: string, properties?: XmlElement): XmlElement {
  return element('w:r', {}, [...(properties ? [properties] : []), element('w:t', {}, [text])]);
}

export function paragraphOf(text: string): XmlElement {
  return element('w:p', {}, [runOf(text)]);
}

const BREAKS = new Set(['w:br', 'w:cr', 'w:tab', 'w:ptab', 'w:sym']);

/** All words below an element as one line, deleted ones and those of letters drawn along a path among them. */
export function wordsOf(parent: XmlNode): string {
  const parts: string[] = [];
  const walk = (node: XmlElement): void => {
    if (/^(?:w|m|a):t$|^w:delText$/.test(node.name)) parts.push(node.children.filter((child) => typeof child === 'string').join(''));
    else if (node.name === 'mc:Fallback') return;
    else if (BREAKS.has(node.name) || node.name === 'w:p') parts.push(' ');
    else if (node.name === 'w:noBreakHyphen') parts.push('-');
    else if (node.name === 'v:textpath') parts.push(` ${node.attributes['string'] ?? ''} `);
    node.children.filter(isElement).forEach(walk);
  };
  if (isElement(parent)) walk(parent);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
