import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, with its text. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** The parts of a Word file, each read as XML: what is not well-formed throws. */
export function openWord(bytes: Uint8Array): { names: string[]; part(name: string): Node } {
  const files = unzipSync(bytes);
  const parts = Object.entries(files)
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([name, content]) => [name, readXml(new TextDecoder().decode(content))] as const);
  const read = new Map(parts);
  return { names: Object.keys(files), part: (name) => read.get(name)! };
}

function readXml(source: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const node: Node = { name, attributes: own, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.forEach((node) => (node.text += text)));
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(source).close();
  return root.children[0]!;
}

/** Every element of a name, in order. */
export function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

/** Paragraphs of a style, as text. */
export function inStyle(root: Node, style: string): Node[] {
  return all(root, 'w:p').filter((paragraph) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === style);
}
