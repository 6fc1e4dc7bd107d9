import type { PhrasingContent, RootContent } from 'mdast';
import { childrenOf, plainText, type Node } from '../../mdx/tree.ts';

/** What opens at the start, and closes at the end, of words that are emphasised. */
const START = /^\s+/u;
const END = /\s+$/u;
/** Behind it a letter may not follow at once: CommonMark 0.31, “left-flanking delimiter run”. */
const END_WITH_SIGN = /[\p{P}\p{S}]+$/u;

/**
 * Blocks whose emphasis neither begins nor ends with a space, nor ends with a sign right before a letter: there Markdown knows no
 * emphasis, and its writer puts codes of characters (`&#x20;`), which no editor can read. No character is lost.
 */
export function loosenEdges<T extends RootContent>(blocks: readonly T[]): T[] {
  return blocks.map((block) => loosenNode(block));
}

function loosenNode<T extends Node>(node: T): T {
  const children = childrenOf(node);
  if (children.length === 0) return node;
  const loose = children.flatMap((child, index) => loosen(loosenNode(child) as PhrasingContent, children[index + 1]));
  return { ...node, children: loose };
}

function loosen(node: PhrasingContent, next: Node | undefined): PhrasingContent[] {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return [node];
  const isBeforeLetter = next !== undefined && /^[\p{L}\p{N}]/u.test(plainText(next)) && !END.test(plainText(node));
  const [before, first] = cut(node, START, 0);
  const [after, rest] = cut(first, isBeforeLetter ? END_WITH_SIGN : END, -1);
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...text(before), ...(plainText(rest) === '' ? [] : [rest]), ...text(after)];
}

/** What matches at one end of the words of a node, and the node without it; nothing where they end in another node. */
function cut<T extends Extract<PhrasingContent, { children: PhrasingContent[] }>>(node: T, edge: RegExp, at: 0 | -1): [string, T] {
  const child = node.children.at(at);
  const found = child?.type === 'text' ? (edge.exec(child.value)?.[0] ?? '') : '';
  if (child?.type !== 'text' || found === '') return ['', node];
  const value = child.value.replace(edge, '');
  const index = at === 0 ? 0 : node.children.length - 1;
  const children = value === '' ? node.children.toSpliced(index, 1) : node.children.with(index, { ...child, value });
  return [found, { ...node, children }];
}
