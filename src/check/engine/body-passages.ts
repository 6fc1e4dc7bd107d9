import { components, SHOWN_ATTRIBUTES } from '../../mdx/components.ts';
import { unmask } from '../../mdx/mask.ts';
import type { ParsedText } from '../../mdx/parse.ts';
import { readTag } from '../../mdx/tag.ts';
import { childrenOf, isPhrasing, isTag, offsetOf, type Node, type TagNode } from '../../mdx/tree.ts';
import { alignText, type Run } from './align.ts';
import { Passage, PLACEHOLDER, type PassageLink, type PassageTraits } from './passage.ts';

/** A body's tree and the text it was read from, which begins at `offset` of the file. */
export interface BodyText extends ParsedText {
  offset: number;
}

/** Every block of a body that a reader reads, in order: paragraphs, headings, cells, attributes, descriptions of images, code. */
export function listBodyPassages(body: BodyText): Passage[] {
  const addresses = addressesByLabel(body.tree);
  const passages: Passage[] = [];
  let tables = 0;
  const visit = (node: Node, traits: PassageTraits): void => {
    passages.push(...ownPassages(node, body));
    const children = childrenOf(node);
    if (node.type === 'table') {
      const table = tables++;
      for (const [row, { children: cells }] of node.children.entries())
        for (const [column, cell] of cells.entries()) visit(cell, { ...traits, cell: { table, row, column } });
    } else if (children.length > 0 && children.every(isPhrasing)) {
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
    if (form !== 'string' || !Object.hasOwn(SHOWN_ATTRIBUTES, name) || typeof value !== 'string') return [];
    const quotationMark = body.masked.slice(start, end).search(/["']/);
    return [passageOf(value, start + quotationMark + 1, body, { kind: 'attribute', origin: 'own' })];
  });
}

/** A passage of one value that stands at `offset` of the body. */
function passageOf(value: string, offset: number, body: BodyText, traits: PassageTraits): Passage {
  const gathered = new Gathered(body);
  gathered.addText(value, offset);
  return gathered.finish(traits);
}

/**
 * The words of one block, its markup left out.
 * @param addresses what `[label]: …` lines of the text define
 */
function inlinePassage(children: readonly Node[], body: BodyText, traits: PassageTraits, addresses: ReadonlyMap<string, string>): Passage {
  const gathered = new Gathered(body);
  const visit = (node: Node): void => {
    const at = gathered.length;
    const from = gathered.parts.length;
    if (node.type === 'text') return gathered.addText(node.value, offsetOf(node));
    if (node.type === 'break') return gathered.addPlaceholder('\n', offsetOf(node));
    if (childrenOf(node).length === 0) return gathered.addPlaceholder(PLACEHOLDER, offsetOf(node));
    childrenOf(node).forEach(visit);
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const href = node.type === 'link' ? node.url : (addresses.get(node.identifier) ?? '');
    gathered.links.push({ href, text: readable(gathered.parts.slice(from).join('')), at, isBare: body.masked[offsetOf(node)] !== '[' });
  };
  children.forEach(visit);
  return gathered.finish(traits);
}

class Gathered {
  /** Joined at the end: to read a string that is still growing copies all of it each time. */
  readonly parts: string[] = [];
  length = 0;
  readonly links: PassageLink[] = [];
  readonly #runs: Run[] = [];
  readonly #body: BodyText;

  constructor(body: BodyText) {
    this.#body = body;
  }

  addText(value: string, offset: number): void {
    this.#add(value, alignText(value, this.#body.masked, offset));
  }

  /** Longer than it looks, so that no edit reaches over it. */
  addPlaceholder(character: string, offset: number): void {
    this.#add(character, [{ at: 0, length: 3, source: offset, sourceLength: 0 }]);
  }

  finish(traits: PassageTraits): Passage {
    return new Passage(readable(this.parts.join('')), this.#runs, traits, this.links);
  }

  #add(value: string, runs: readonly Run[]): void {
    for (const run of runs) this.#runs.push({ ...run, at: run.at + this.length, source: run.source + this.#body.offset });
    this.parts.push(value);
    this.length += value.length;
  }
}

/** What the mask hides, one character for one: comments become white space that nobody types. */
function readable(text: string): string {
  return unmask(text, '\v');
}
