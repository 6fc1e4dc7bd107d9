import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Nodes, Parents } from 'mdast';
import { unmask } from './mask.ts';

export type Node = Nodes;
export type TagNode = MdxJsxFlowElement | MdxJsxTextElement;

export function offsetOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parents).children : [];
}

export function isTag(node: Node): node is TagNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Nothing a reader would see: white space, comments. */
export function isBlank(node: Node): boolean {
  if (node.type === 'text') return unmask(node.value).trim() === '';
  return node.type === 'paragraph' && node.children.every(isBlank);
}

export function visibleChildren(node: Node): Node[] {
  return childrenOf(node).filter((child) => !isBlank(child));
}

/** Text alone, as a reader would say it: no markup, no code beyond its words. */
export function plainText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return unmask(node.value);
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(plainText).join('');
}

const PHRASING: ReadonlySet<string> = new Set(
  'text emphasis strong delete inlineCode break link linkReference image imageReference footnoteReference mdxJsxTextElement'.split(' '),
);

export function isPhrasing(node: Node): boolean {
  return PHRASING.has(node.type);
}

/** A picture on lines of its own: a paragraph with nothing else in it. */
export function loneImage(node: Node) {
  if (node.type !== 'paragraph') return null;
  // Asked for each picture of a paragraph, so that it must not look further than the second thing in it.
  let lone: Node | null = null;
  for (const child of node.children) {
    if (lone === null && (child.type === 'image' || child.type === 'imageReference')) lone = child;
    else if (!isBlank(child)) return null;
  }
  return lone?.type === 'image' || lone?.type === 'imageReference' ? lone : null;
}
