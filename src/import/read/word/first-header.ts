import type { LegacyFonts } from './legacy-fonts.ts';
import { PartContext, type WordAccount } from './part-context.ts';
import { Simplifier } from './simplify.ts';
import type { Styles } from './styles.ts';
import type { WordPackage } from './word-package.ts';
import { childrenNamed, findAll, isElement, isOn, wordsOf, type XmlElement } from './xml-tree.ts';

const SECTION = new Set(['w:sectPr']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
const PARAGRAPH = new Set(['w:p']);
/** The motto of the state or the party, or a number and a sign: a running head has neither. */
const MOTTO = /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/iu;
const NUMBER = /(?<![\p{L}])số\s*:?\s*[\d….\s]*[-–/]\s*\p{Lu}/iu;
const DAY = /ngày\s*[\d….\s]+tháng\s*[\d….\s]+năm/iu;
/** Paragraphs at the top of a body in which its own letterhead would stand. */
const TOP = 20;

/** What a page header needs to be read like the body. */
interface Surroundings {
  word: WordPackage;
  main: string;
  styles: Styles;
  fonts: LegacyFonts;
  account: WordAccount;
}

/**
 * The letterhead of a paper that somebody put into the header of its first page: paragraphs and tables for the top of the body.
 * @param body before it is simplified
 * @returns null where that header has none, or the body has its own
 */
export function letterheadOfFirstPage(body: XmlElement, around: Surroundings): { part: string; blocks: XmlElement[] } | null {
  const top = findAll(body, PARAGRAPH).slice(0, TOP).map(wordsOf).join('\n');
  if (MOTTO.test(top)) return null;
  const { word, main, styles, fonts, account } = around;
  const part = firstHeader(body, word, main);
  const root = word.read(part);
  if (part === undefined || !root) return null;
  const words = findAll(root, PARAGRAPH).map(wordsOf).join('\n');
  if (!MOTTO.test(words) && !(NUMBER.test(words) && DAY.test(words))) return null;
  const blocks = new Simplifier(new PartContext(word, part, root, styles, fonts, account)).blocks(root);
  blocks.forEach(withoutDrawings);
  return { part, blocks };
}

/** The part that Word shows above the first page. */
function firstHeader(body: XmlElement, word: WordPackage, main: string): string | undefined {
  const section = findAll(body, SECTION)[0];
  const headers = childrenNamed(section, 'w:headerReference');
  const isFirstOther = isOn(section, 'w:titlePg') === true;
  const ofType = (type: string): XmlElement | undefined => headers.find(({ attributes }) => (attributes['w:type'] ?? 'default') === type);
  const reference = (isFirstOther ? ofType('first') : undefined) ?? ofType('default');
  const found = word.relationshipsOf(main).get(reference?.attributes['r:id'] ?? '');
  return found && !found.isOutside && word.parts.has(found.target) ? found.target : undefined;
}

/** A header's pictures are its own part's, and are rules and coats of arms. In place. */
function withoutDrawings(block: XmlElement): void {
  block.children = block.children.filter((child) => !isElement(child) || !DRAWN.has(child.name));
  block.children.filter(isElement).forEach(withoutDrawings);
}
