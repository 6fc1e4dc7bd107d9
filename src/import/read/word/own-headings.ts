import { largeTitle } from './large-title.ts';
import type { Styles } from './styles.ts';
import { childOf, element, isElement, wordsOf, type XmlElement } from './xml-tree.ts';

/** Names of styles that the converter knows, or that are no heading of the text. */
const KNOWN = /^(?:heading \d|title|subtitle|caption|toc \d|toc heading)$/;
/** The converter knows six levels. */
const DEEPEST = 6;
/** Letters of a paragraph that may stand in an outline; somebody gave a longer one its level by mistake. */
const LONGEST = 200;

/**
 * Paragraphs of a body that are headings by a style of the office's own, or by an outline level, get the style the converter knows
 * headings by; so does a title that its type alone tells. In place, once nothing else asks for the style any more.
 */
export function nameOwnHeadings(body: XmlElement, styles: Styles): void {
  const title = largeTitle(body, styles);
  for (const paragraph of body.children) {
    if (!isElement(paragraph) || paragraph.name !== 'w:p' || KNOWN.test(styles.nameOf(paragraph))) continue;
    const level = paragraph === title ? 1 : styles.headingLevel(paragraph);
    const words = wordsOf(paragraph).trim();
    if (level === null || level > DEEPEST || words === '' || words.length > LONGEST) continue;
    const properties = childOf(paragraph, 'w:pPr');
    const others = properties?.children.filter((child) => !isElement(child) || child.name !== 'w:pStyle') ?? [];
    const named = element('w:pPr', {}, [element('w:pStyle', { 'w:val': `Heading${level}` }), ...others]);
    paragraph.children = [named, ...paragraph.children.filter((child) => child !== properties)];
  }
}
