import type { Root } from 'mdast';
import { textMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { childrenOf, offsetOf } from './tree.ts';
import type { Node } from './tree.ts';
import { unmask } from './mask.ts';

/** Gathers what `[label]: …` and `[^label]: …` define, before anything refers to it. */
export function checkDefinitions(node: Node, survey: Survey): void {
  if (node.type === 'definition') {
    if (survey.definitions.has(node.identifier)) survey.report.add(offsetOf(node), say.definitionTwice(node.label ?? node.identifier));
    else survey.definitions.set(node.identifier, node);
  }
  if (node.type === 'footnoteDefinition') {
    if (survey.footnotes.has(node.identifier)) survey.report.add(offsetOf(node), say.footnoteTwice(node.label ?? node.identifier));
    else survey.footnotes.set(node.identifier, node);
  }
  for (const child of childrenOf(node)) checkDefinitions(child, survey);
}

/** A footnote nobody calls would vanish from the page, and a call without a footnote would stay as `[^1]`. */
export function checkFootnoteUse(tree: Root, survey: Survey): void {
  const called = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if (node.type === 'text') {
      for (const call of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        survey.report.add(offsetOf(node) + call.index, say.footnoteMissing(unmask(call[1] ?? '')));
      }
    }
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  for (const [identifier, footnote] of survey.footnotes) {
    if (!called.has(identifier)) survey.report.add(offsetOf(footnote), say.footnoteUnused(footnote.label ?? identifier));
  }
}
