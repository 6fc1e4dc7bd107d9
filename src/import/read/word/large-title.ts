import { endsSentence, isNumbered, wordsIn } from '../../structure/lines.ts';
import { isOfKind } from '../../structure/paper-kinds.ts';
import type { Styles } from './styles.ts';
import { childrenNamed, findAll, wordsOf, type XmlElement } from './xml-tree.ts';

/** Paragraphs at the top of a body among which its title stands. */
const TOP = 5;
/** Half-points (ECMA-376-1, 17.3.2.38) by which a title is larger than the text, and than every line beside it. */
const LARGER = 4;
/** Words of a paragraph of the text at the least, and of a title at the most. */
const LEAST_OF_TEXT = 20;
const MOST_OF_TITLE = 30;
const RUN = new Set(['w:r']);

/**
 * The title of a text below some line at its top, where its type alone tells it: one paragraph of the largest type, in a body without a
 * title or headings of the first level.
 */
export function largeTitle(body: XmlElement, styles: Styles): XmlElement | null {
  const written = childrenNamed(body, 'w:p').filter((paragraph) => wordsOf(paragraph).trim() !== '');
  if (written.some((paragraph) => styles.nameOf(paragraph) === 'title' || styles.headingLevel(paragraph) === 1)) return null;
  const ofText = written.filter((paragraph) => wordsIn(wordsOf(paragraph)) >= LEAST_OF_TEXT).map((one) => sizeOf(one, styles));
  const usual = ofText.sort((a, b) => a - b)[Math.floor(ofText.length / 2)];
  const top = written.slice(0, TOP).map((paragraph) => ({ paragraph, size: sizeOf(paragraph, styles) }));
  const at = top.findIndex(({ size }) => size === Math.max(...top.map((one) => one.size)));
  if (usual === undefined || at < 1) return null;
  const { paragraph, size } = top[at]!;
  const others = [usual, ...top.filter((_, index) => index !== at).map((one) => one.size)];
  if (others.some((other) => size - other < LARGER)) return null;
  const line = wordsOf(paragraph).trim();
  const isTitle = wordsIn(line) > 1 && wordsIn(line) <= MOST_OF_TITLE && !endsSentence(line) && !isNumbered(line) && !isOfKind(line);
  return isTitle ? paragraph : null;
}

/** The smallest type in a paragraph, so that one large letter makes no large line. */
function sizeOf(paragraph: XmlElement, styles: Styles): number {
  const runs = findAll(paragraph, RUN).filter((run) => wordsOf(run).trim() !== '');
  return Math.min(...runs.map((run) => styles.sizeOf(run, paragraph)));
}
