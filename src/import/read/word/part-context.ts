import { ContentsFinder } from './contents.ts';
import { straightenLinkFields } from './link-fields.ts';
import type { LegacyFonts } from './legacy-fonts.ts';
import type { Styles } from './styles.ts';
import { wordReasons } from './word-messages.ts';
import type { Relationship, WordPackage } from './word-package.ts';
import { childOf, childrenNamed, element, findAll, valueOf, wordsOf, type XmlElement } from './xml-tree.ts';

export type Counted = 'deleted' | 'moved' | 'inserted' | 'hidden';

/** What is told of a file while its parts are simplified. */
export interface WordAccount {
  drop(text: string, reason: string): void;
  note(text: string): void;
  /** A tracked change, a hidden stretch: counted for one note. */
  count(kind: Counted): void;
  /** Program of what is embedded, by the part it stands in. */
  embedded: Map<string, string>;
  formulas: string[];
  missedPictures: string[];
  /** Films and sounds that are elsewhere, by address. */
  films: string[];
}

/** Holders whose contents stand where they stand. */
export const TRANSPARENT = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:dir', 'w:bdo', 'w:fldSimple', 'w14:conflictIns']);
export const DELETED = new Set(['w:del', 'w:moveFrom', 'w14:conflictDel']);
const INSERTED = new Set(['w:ins', 'w14:conflictIns']);
/** What only says how text looks, or that something is elsewhere. */
export const SILENT =
  /^w:(?:pPr|rPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|sectPr|sdtPr|sdtEndPr|proofErr|perm(?:Start|End)|bookmark(?:Start|End)|lastRenderedPageBreak|comment\w*|move\w*Range\w*|customXml\w+Range\w*|annotationRef|(?:foot|end)noteRef|separator|continuationSeparator|pgNum|softHyphen)$/;
const KNOWN_CHOICES = new Set(['w:txbxContent', 'pic:pic', 'dgm:relIds', 'c:chart', 'cx:chart', 'm:oMath', 'w:t', 'w:sym']);
const PARAGRAPH = new Set(['w:p']);

/** One part of a Word file while it is simplified: what it refers to, how its styles are, what is told of it. */
export class PartContext {
  readonly styles: Styles;
  readonly fonts: LegacyFonts;
  readonly account: WordAccount;
  readonly contents: ContentsFinder;
  /** Notes that the text calls. */
  readonly called = new Set<string>();
  readonly #word: WordPackage;
  readonly #part: string;

  constructor(word: WordPackage, part: string, root: XmlElement, styles: Styles, fonts: LegacyFonts, account: WordAccount) {
    this.#word = word;
    this.#part = part;
    this.styles = styles;
    this.fonts = fonts;
    this.account = account;
    straightenLinkFields(root);
    this.contents = new ContentsFinder(root, styles);
  }

  drop(text: string, reason: string): void {
    this.account.drop(text, reason);
  }

  note(text: string): void {
    this.account.note(text);
  }

  relationship(id: string | undefined): Relationship | undefined {
    return id === undefined ? undefined : this.#word.relationshipsOf(this.#part).get(id);
  }

  /** Whether the file has the part that is referred to. */
  isHere(id: string | undefined): boolean {
    const found = this.relationship(id);
    return found !== undefined && !found.isOutside && this.#word.parts.has(found.target);
  }

  partNamed(id: string | undefined): XmlElement | undefined {
    const found = this.relationship(id);
    return found && !found.isOutside ? this.#word.read(found.target) : undefined;
  }

  /** Of two ways to write the same, the one that is read here. */
  choose(alternate: XmlElement): XmlElement {
    const choice = childrenNamed(alternate, 'mc:Choice').find((one) => findAll(one, KNOWN_CHOICES).length > 0);
    return choice ?? childOf(alternate, 'mc:Fallback') ?? element('mc:Choice');
  }

  /** The contents of a content control that was filled in; null for a list of contents and what only asks to be filled in. */
  controlled(control: XmlElement): XmlElement | null {
    const properties = childOf(control, 'w:sdtPr');
    const content = childOf(control, 'w:sdtContent');
    if (!content) return null;
    const gallery = valueOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
    const isContents = /^table of (?:contents|figures)$/i.test(gallery);
    if (!isContents && !childOf(properties, 'w:showingPlcHdr')) return content;
    const paragraphs = findAll(content, PARAGRAPH);
    for (const part of paragraphs.length > 0 ? paragraphs : [content])
      this.drop(wordsOf(part), isContents ? wordReasons.contents : wordReasons.placeholder);
    return null;
  }

  /** Counts what was added while changes were tracked, and is kept. */
  keep(holder: XmlElement): void {
    if (INSERTED.has(holder.name) && wordsOf(holder) !== '') this.account.count('inserted');
  }

  /** Tells of what was deleted or moved while changes were tracked. */
  delete(deleted: XmlElement): void {
    const words = wordsOf(deleted);
    if (words === '') return;
    const who = deleted.attributes['w:author'] ?? childOf(childOf(deleted, 'w:trPr'), 'w:del')?.attributes['w:author'] ?? '';
    const isMoved = deleted.name === 'w:moveFrom';
    this.account.count(isMoved ? 'moved' : 'deleted');
    this.drop(words, isMoved ? wordReasons.moved(who) : wordReasons.deleted(who));
  }
}
