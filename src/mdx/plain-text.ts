import type { Root } from 'mdast';
import { isTag, childrenOf, isPhrasing, plainText, type Node } from './tree.ts';
import { components, readWritten } from './components.ts';

/** Attributes that a reader sees as text. */
const spoken = ['title', 'value', 'unit', 'what', 'caption'];

/** The text a reader reads, one line a block: no markup, no addresses, no entries shown by reference. */
export function readableText(tree: Root): string {
  return blockLines(tree)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function blockLines(node: Node): string[] {
  if (node.type === 'definition') return [];
  if (node.type === 'tableRow') return [node.children.map(plainText).join(' ')];
  const rule = isTag(node) ? components.get(node.name ?? '') : undefined;
  const words = isTag(node) && rule ? readWritten(node, rule) : null;
  const attributes = spoken
    .map((name) => words?.get(name))
    .filter((value) => typeof value === 'string')
    .join(' ');
  const children = childrenOf(node);
  if (children.length === 0 || children.every(isPhrasing)) return [`${attributes} ${plainText(node)}`];
  return [attributes, ...children.flatMap(blockLines)];
}
