import type { FootnoteDefinition } from 'mdast';
import { childrenOf, type Node } from '../../mdx/tree.ts';
import type { BodyBlock } from '../source.ts';

/** Notes that nothing in the body calls any more, as when their paragraph became the summary, are paragraphs of it. */
export function keepLooseNotes(body: readonly BodyBlock[]): BodyBlock[] {
  const called = new Set<string>();
  const walk = (node: Node): void => {
    if (node.type === 'footnoteReference') called.add((node as { identifier: string }).identifier);
    childrenOf(node).forEach(walk);
  };
  body.forEach((block) => walk(block as Node));
  const isLoose = (block: BodyBlock): block is FootnoteDefinition => block.type === 'footnoteDefinition' && !called.has(block.identifier);
  return body.flatMap((block): BodyBlock[] => (isLoose(block) ? block.children : [block]));
}
