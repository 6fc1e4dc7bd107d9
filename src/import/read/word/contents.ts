import type { Styles } from './styles.ts';
import { wordReasons } from './word-messages.ts';
import { element, findAll, isElement, wordsOf, type XmlElement } from './xml-tree.ts';

const FIELD = /^\s*(?:TOC|TOA|INDEX)\b/i;
const STYLE = /^(?:toc \d|table of (?:figures|authorities)|toc heading|contents (?:\d|heading)|toa heading|index \d)/;
const TITLE = /^(?:mục lục|nội dung|danh mục (?:các )?(?:bảng|hình|biểu|sơ đồ|phụ lục)[^.]{0,40}|contents|table of contents)\s*:?$/iu;
/** A line that was typed with the number of its page: behind a tab, dots or an ellipsis. */
const TYPED = /\S\s*(?:\t|\.{3,}|…+)[\s.…]*\d{1,3}\s*$/u;
/** Lines of a typed list of contents at the least. */
const FEWEST = 2;

/** Stands where a line of contents stood, until its title is found. */
const TAKEN = 'contents-line';

/** Finds the list of contents of a paper, with the numbers of its pages: as Word makes it, or typed. */
export class ContentsFinder {
  readonly #styles: Styles;
  /** Where fields begin that are lists of contents. */
  readonly #begins = new Set<XmlElement>();
  /** Fields that are open, and whether each is a list of contents. */
  readonly #open: boolean[] = [];

  /** @param root the part whose fields will be passed */
  constructor(root: XmlElement, styles: Styles) {
    this.#styles = styles;
    const open: { begin: XmlElement; instruction: string }[] = [];
    const walk = (parent: XmlElement): void => {
      for (const child of parent.children.filter(isElement)) {
        const kind = fieldMark(child);
        const field = open.at(-1);
        if (kind === 'begin') open.push({ begin: child, instruction: '' });
        else if (kind === 'end') open.pop();
        else if (child.name === 'w:instrText' && field) {
          field.instruction += textOf(child);
          if (this.isContentsField(field.instruction)) this.#begins.add(field.begin);
        }
        walk(child);
      }
    };
    walk(root);
  }

  isContentsField(instruction: string): boolean {
    return FIELD.test(instruction);
  }

  /** Follows the fields of a text, child by child of its runs. @returns whether the child is of a list of contents */
  pass(child: XmlElement): boolean {
    const kind = fieldMark(child);
    if (kind === 'begin') this.#open.push(this.#begins.has(child));
    const isInside = this.#open.includes(true);
    if (kind === 'end') this.#open.pop();
    return isInside;
  }

  /** Whether a paragraph is a line of contents by its style. */
  isEntry(paragraph: XmlElement): boolean {
    return STYLE.test(this.#styles.nameOf(paragraph));
  }

  /** What stands for a line of contents that was taken out. */
  taken(): XmlElement {
    return element(TAKEN);
  }

  /** Paragraphs without a list of contents that was typed, and without the title above any list of contents. */
  cutTyped(blocks: readonly XmlElement[], drop: (text: string, reason: string) => void): XmlElement[] {
    const kept: XmlElement[] = [];
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at]!;
      const end = block.name === 'w:p' && TITLE.test(wordsOf(block)) ? endOfContents(blocks, at + 1) : at;
      for (const line of blocks.slice(at, end)) drop(wordsOf(line), wordReasons.contents);
      if (end > at) at = end - 1;
      else if (block.name !== TAKEN) kept.push(block);
    }
    return kept;
  }
}

/** Where the lines of contents end that begin here; nowhere, in front of the title, where there are too few of them. */
function endOfContents(blocks: readonly XmlElement[], start: number): number {
  let lines = 0;
  let end = start;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const isTaken = block.name === TAKEN;
    if (isTaken || (block.name === 'w:p' && TYPED.test(writtenIn(block)))) {
      lines += isTaken ? FEWEST : 1;
      end = at + 1;
    } else if (block.name !== 'w:p' || wordsOf(block) !== '') break;
  }
  return lines >= FEWEST ? end : start - 1;
}

function fieldMark(child: XmlElement): string | undefined {
  return child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined;
}

/** The words of a paragraph with its tabs. */
function writtenIn(paragraph: XmlElement): string {
  const marks = findAll(paragraph, new Set(['w:t', 'w:tab']));
  return marks
    .map((mark) => (mark.name === 'w:tab' ? '\t' : textOf(mark)))
    .join('')
    .slice(-LONGEST_END);
}

function textOf({ children }: XmlElement): string {
  return children.filter((child) => !isElement(child)).join('');
}

/** Characters at the end of a line that are looked at. */
const LONGEST_END = 200;
