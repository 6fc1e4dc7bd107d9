import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Run } from '../pack/booklet.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(' ').includes(name);
}

export function isNotes(node: Node): node is Element {
  return isElement(node) && node.tagName === 'section' && hasClass(node, 'footnotes');
}

export function elementsNamed(element: Element, name: string): Element[] {
  return element.childNodes.filter(isElement).flatMap((child) => (child.tagName === name ? [child] : elementsNamed(child, name)));
}

/** Paragraphs of a remark run on. */
export function inParagraph(node: Node): Node[] {
  return isElement(node) && node.tagName === 'p' ? node.childNodes : [node];
}

/** Without white space at the ends. */
export function trimmed(runs: readonly Run[]): Run[] {
  const isSpace = (run: Run | undefined): boolean => run !== undefined && 'text' in run && run.text.trim() === '';
  const kept = [...runs];
  while (isSpace(kept[0])) kept.shift();
  while (isSpace(kept.at(-1))) kept.pop();
  const last = kept.at(-1);
  if (last && 'text' in last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}
