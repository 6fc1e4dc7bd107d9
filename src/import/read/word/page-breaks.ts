import type { RootContent } from 'mdast';
import { childOf, element, findAll, isElement, isOn, valueOf, wordsOf, type XmlElement, type XmlNode } from './xml-tree.ts';

const BREAK = new Set(['w:br']);
const MARK = element('w:p', {}, [element('w:r', {}, [element('w:br', { 'w:type': 'page' })])]);

/** How the converter writes such a mark. */
export const PAGE_BREAK_STYLE = "br[type='page'] => hr";

/**
 * Breaks of pages that somebody set between the paragraphs of a body, each as a paragraph of its own; within the words of a paragraph
 * or in a table one is nothing. In place.
 */
export function markPageBreaks(body: XmlElement): void {
  body.children = body.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    const { before, behind } = child.name === 'w:p' ? breaksAround(child) : { before: false, behind: false };
    for (const piece of findAll(child, BREAK)) if (isPageBreak(piece)) piece.attributes['w:type'] = 'textWrapping';
    return [...(before ? [structuredClone(MARK)] : []), child, ...(behind ? [structuredClone(MARK)] : [])];
  });
}

/** Blocks without the marks of the converter: what stands below one knows that a page begins with it. */
export function takePageBreaks(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block, index): RootContent[] => {
    if (block.type === 'thematicBreak') return [];
    return blocks[index - 1]?.type === 'thematicBreak' ? [{ ...block, data: { ...block.data, opensPage: true } }] : [block];
  });
}

function breaksAround(paragraph: XmlElement): { before: boolean; behind: boolean } {
  const properties = childOf(paragraph, 'w:pPr');
  const section = childOf(properties, 'w:sectPr');
  const pieces = paragraph.children.filter(isElement);
  const first = pieces.findIndex((piece) => wordsOf(piece) !== '');
  const last = pieces.findLastIndex((piece) => wordsOf(piece) !== '');
  const breaks = pieces.flatMap((piece, index) => (findAll(piece, BREAK).some(isPageBreak) ? [index] : []));
  return {
    before: isOn(properties, 'w:pageBreakBefore') === true || breaks.some((index) => first === -1 || index < first),
    behind:
      (section !== undefined && valueOf(section, 'w:type') !== 'continuous') || (first !== -1 && breaks.some((index) => index > last)),
  };
}

function isPageBreak({ attributes }: XmlElement): boolean {
  return attributes['w:type'] === 'page';
}
