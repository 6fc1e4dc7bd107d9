import type { Root } from 'mdast';
import { isTag, childrenOf, isPhrasing, plainText, type Node } from './tree.ts';
import { components, readWritten, SHOWN_ATTRIBUTES } from './components.ts';

const IN_TEXT = Object.keys(SHOWN_ATTRIBUTES).filter((name) => SHOWN_ATTRIBUTES[name] === 'text');

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
  const attributes = IN_TEXT.map((name) => words?.get(name))
    .filter((value) => typeof value === 'string')
    .join(' ');
  const children = childrenOf(node);
  if (children.length === 0 || children.every(isPhrasing)) return [`${attributes} ${plainText(node)}`];
  return [attributes, ...children.flatMap(blockLines)];
}
