import type { Root } from 'mdast';
import { textMessages as say } from './messages.ts';
import type { Reading } from './reading.ts';
import { childrenOf, offsetOf } from './tree.ts';
import type { Node } from './tree.ts';
import { unmask } from './mask.ts';

/** Gathers what `[label]: …` and `[^label]: …` define, before anything refers to it. */
export function checkDefinitions(node: Node, reading: Reading): void {
  if (node.type === 'definition') {
    if (reading.definitions.has(node.identifier)) reading.report.add(offsetOf(node), say.definitionTwice(node.label ?? node.identifier));
    else reading.definitions.set(node.identifier, node);
  }
  if (node.type === 'footnoteDefinition') {
    if (reading.footnotes.has(node.identifier)) reading.report.add(offsetOf(node), say.footnoteTwice(node.label ?? node.identifier));
    else reading.footnotes.set(node.identifier, node);
  }
  for (const child of childrenOf(node)) checkDefinitions(child, reading);
}

/** A footnote nobody calls would vanish from the page, and a call without a footnote would stay as `[^1]`. */
export function checkFootnoteUse(tree: Root, reading: Reading): void {
  const called = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if (node.type === 'text') {
      for (const call of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        reading.report.add(offsetOf(node) + call.index, say.footnoteMissing(unmask(call[1] ?? '')));
      }
    }
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  for (const [identifier, footnote] of reading.footnotes) {
    if (!called.has(identifier)) reading.report.add(offsetOf(footnote), say.footnoteUnused(footnote.label ?? identifier));
  }
}
