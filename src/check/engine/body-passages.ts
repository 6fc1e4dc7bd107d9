import { components } from '../../mdx/components.ts';
import type { ParsedText } from '../../mdx/parse.ts';
import { readTag } from '../../mdx/tag.ts';
import { childrenOf, isPhrasing, isTag, offsetOf, type Node, type TagNode } from '../../mdx/tree.ts';
import { inlinePassage, passageOf } from './inline-passage.ts';
import type { Passage, PassageTraits } from './passage.ts';

/** Attributes that a reader sees as text. */
const SPOKEN = new Set(['title', 'alt', 'caption', 'credit', 'value', 'unit', 'what']);

/** A body's tree and the text it was read from, which begins at `offset` of the file. */
export interface BodyText extends ParsedText {
  offset: number;
}

/** Every block of a body that a reader reads, in order: paragraphs, headings, cells, attributes, descriptions of images, code. */
export function listBodyPassages(body: BodyText): Passage[] {
  const addresses = addressesByLabel(body.tree);
  const passages: Passage[] = [];
  const visit = (node: Node, traits: PassageTraits): void => {
    passages.push(...ownPassages(node, body));
    const children = childrenOf(node);
    if (children.length > 0 && children.every(isPhrasing)) {
      passages.push(inlinePassage(children, body, { ...traits, kind: kindOf(node) }, addresses));
      children.forEach(visitInline);
    } else for (const child of children) visit(child, node.type === 'blockquote' ? { ...traits, blockQuote: true } : traits);
  };
  const visitInline = (node: Node): void => {
    passages.push(...ownPassages(node, body));
    childrenOf(node).forEach(visitInline);
  };
  visit(body.tree, { kind: 'paragraph', origin: 'own' });
  return passages;
}

function kindOf(node: Node): PassageTraits['kind'] {
  return node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : 'paragraph';
}

function addressesByLabel(node: Node, found = new Map<string, string>()): Map<string, string> {
  if (node.type === 'definition') found.set(node.identifier, node.url);
  for (const child of childrenOf(node)) addressesByLabel(child, found);
  return found;
}

/** What a node says beside the text within it. */
function ownPassages(node: Node, body: BodyText): Passage[] {
  const start = offsetOf(node);
  if (isTag(node)) return attributePassages(node, body);
  if (node.type === 'image' && node.alt) return [passageOf(node.alt, start + '!['.length, body, { kind: 'attribute', origin: 'own' })];
  if (node.type === 'inlineCode') return [passageOf(node.value, start + 1, body, { kind: 'code', origin: 'code' })];
  if (node.type === 'code')
    return [passageOf(node.value, Math.max(start, body.masked.indexOf('\n', start) + 1), body, { kind: 'code', origin: 'code' })];
  return [];
}

function attributePassages(node: TagNode, body: BodyText): Passage[] {
  const tag = components.has(node.name ?? '') ? readTag(body.masked, offsetOf(node)) : null;
  return (tag?.attributes ?? []).flatMap(({ name, start, end, form }) => {
    const value = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
    if (form !== 'string' || !SPOKEN.has(name) || typeof value !== 'string') return [];
    const quotationMark = body.masked.slice(start, end).search(/["']/);
    return [passageOf(value, start + quotationMark + 1, body, { kind: 'attribute', origin: 'own' })];
  });
}
