import { childOf, element, isElement, wordsOf, type XmlElement } from './xml-tree.ts';

/** A letter, two of a tall first word, or a quotation mark and a letter. */
const LETTERS = /^[“"‘«]?\p{Lu}[\p{L}\p{M}]{0,2}$/u;
/** The rest of a word whose first letter stands elsewhere. */
const REST_OF_WORD = /^[\p{Ll}\p{M}]/u;

/** Paragraphs whose first letters Word keeps in a frame of their own (`w:framePr`, ECMA-376 17.3.1.11), whole again. */
export function joinDropCaps(blocks: readonly XmlElement[]): XmlElement[] {
  const joined: XmlElement[] = [];
  let cap: XmlElement | null = null;
  for (const block of blocks) {
    if (cap && isBlank(block)) continue;
    if (cap && isRestOf(cap, block)) {
      joined.push(withFirst(block, cap));
      cap = null;
      continue;
    }
    if (cap) joined.push(cap);
    cap = isCap(block) ? block : null;
    if (!cap) joined.push(block);
  }
  return cap ? [...joined, cap] : joined;
}

function isBlank(block: XmlElement): boolean {
  return block.name === 'w:p' && childOf(block, 'w:r') === undefined && wordsOf(block) === '';
}

/** A paragraph and what was drawn in it, the one letter of a box before the rest of its word. */
export function withBoxedCap(paragraph: XmlElement, behind: readonly XmlElement[]): XmlElement[] {
  const [box, ...more] = behind.filter((block) => wordsOf(block) !== '');
  const isBoxed = box?.name === 'w:p' && more.length === 0 && LETTERS.test(wordsOf(box)) && REST_OF_WORD.test(wordsOf(paragraph));
  return isBoxed ? [withFirst(paragraph, box)] : [paragraph, ...behind];
}

/** Whether a paragraph stands in a frame and holds nothing but first letters. */
function isCap(block: XmlElement): boolean {
  const frame = block.name === 'w:p' ? childOf(childOf(block, 'w:pPr'), 'w:framePr') : undefined;
  return frame !== undefined && (isDropped(block) ? wordsOf(block) !== '' : LETTERS.test(wordsOf(block)));
}

function isDropped(paragraph: XmlElement): boolean {
  const kind = childOf(childOf(paragraph, 'w:pPr'), 'w:framePr')?.attributes['w:dropCap'];
  return kind === 'drop' || kind === 'margin';
}

/** What Word marks as a first letter is one; what only stands in a frame must leave the rest of a word. */
function isRestOf(cap: XmlElement, paragraph: XmlElement): boolean {
  return paragraph.name === 'w:p' && wordsOf(paragraph) !== '' && (isDropped(cap) || REST_OF_WORD.test(wordsOf(paragraph)));
}

/** A paragraph that begins with the letters, in the look of its own text: their size and height are those of the frame. */
function withFirst(paragraph: XmlElement, cap: XmlElement): XmlElement {
  const [properties, ...children] = paragraph.children;
  const hasProperties = properties !== undefined && isElement(properties) && properties.name === 'w:pPr';
  const letters = cap.children.flatMap((child) =>
    isElement(child) && child.name === 'w:r' ? [withoutLook(child)] : isOther(child) ? [child] : [],
  );
  return element('w:p', paragraph.attributes, hasProperties ? [properties, ...letters, ...children] : [...letters, ...paragraph.children]);
}

function isOther(child: XmlElement['children'][number]): boolean {
  return !isElement(child) || child.name !== 'w:pPr';
}

function withoutLook(run: XmlElement): XmlElement {
  return element(
    'w:r',
    run.attributes,
    run.children.filter((child) => !isElement(child) || child.name !== 'w:rPr'),
  );
}
