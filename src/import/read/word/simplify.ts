import { joinDropCaps, withBoxedCap } from './drop-caps.ts';
import { InlineReader, type Inline } from './inline.ts';
import { DELETED, SILENT, TRANSPARENT, type PartContext } from './part-context.ts';
import { wordNotes, wordReasons } from './word-messages.ts';
import { childOf, childrenNamed, element, isElement, valueOf, wordsOf, type XmlElement } from './xml-tree.ts';

/**
 * Brings one part of a Word file down to the little that the converter reads without losing any of it: paragraphs, runs,
 * tables, pictures, notes. What cannot come in is told.
 */
export class Simplifier {
  readonly #context: PartContext;
  readonly #inline: InlineReader;

  constructor(context: PartContext) {
    this.#context = context;
    this.#inline = new InlineReader(context, (parent) => this.blocks(parent));
  }

  /** The paragraphs and tables of a body, cell, note or box. */
  blocks(parent: XmlElement): XmlElement[] {
    const blocks = parent.children.filter(isElement).flatMap((child) => this.#block(child));
    return this.#context.contents.cutTyped(joinDropCaps(blocks), (text, reason) => this.#context.drop(text, reason));
  }

  #block(block: XmlElement): XmlElement[] {
    const { name } = block;
    if (name === 'w:p') return this.#paragraph(block);
    if (name === 'w:tbl') return this.#table(block);
    if (name === 'w:sdt') {
      const content = this.#context.controlled(block);
      return content ? this.blocks(content) : [];
    }
    if (name === 'mc:AlternateContent') return this.blocks(this.#context.choose(block));
    if (name === 'w:altChunk') {
      const found = this.#context.relationship(block.attributes['r:id']);
      this.#context.note(wordNotes.altChunk(found?.target ?? ''));
      this.#context.drop(`[${found?.target ?? ''}]`, wordReasons.altChunk);
      return [];
    }
    if (TRANSPARENT.has(name)) {
      this.#context.keep(block);
      return this.blocks(block);
    }
    if (DELETED.has(name)) this.#context.delete(block);
    else if (name.startsWith('m:')) return this.#paragraph(element('w:p', {}, [block]));
    else if (!SILENT.test(name)) this.#context.drop(wordsOf(block), wordReasons.shape);
    return [];
  }

  #table(table: XmlElement): XmlElement[] {
    const rows = (parent: XmlElement): XmlElement[] =>
      parent.children.filter(isElement).flatMap((row) => {
        if (row.name === 'w:sdt') return rows(childOf(row, 'w:sdtContent') ?? row);
        if (TRANSPARENT.has(row.name)) return rows(row);
        if (row.name !== 'w:tr') return SILENT.test(row.name) ? [row] : [];
        if (childOf(childOf(row, 'w:trPr'), 'w:del')) {
          this.#context.delete(row);
          return [];
        }
        return [element('w:tr', {}, [...childrenNamed(row, 'w:trPr'), ...before(row), ...cells(row)])];
      });
    // A row that begins further in has nothing in the columns before.
    const before = (row: XmlElement): XmlElement[] => {
      const skipped = valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? '0';
      const properties = element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': skipped })]);
      return /^[1-9]\d?$/.test(skipped) ? [element('w:tc', {}, [properties, element('w:p')])] : [];
    };
    const cells = (row: XmlElement): XmlElement[] =>
      row.children.filter(isElement).flatMap((cell) => {
        if (cell.name === 'w:sdt') return cells(childOf(cell, 'w:sdtContent') ?? cell);
        if (TRANSPARENT.has(cell.name)) return cells(cell);
        if (cell.name !== 'w:tc') return [];
        const properties = childOf(cell, 'w:tcPr');
        return [element('w:tc', {}, [...(properties ? [properties] : []), ...this.blocks(cell)])];
      });
    return [element('w:tbl', {}, rows(table))];
  }

  /** A paragraph, and behind it what was drawn in it. */
  #paragraph(paragraph: XmlElement): XmlElement[] {
    const behind: XmlElement[] = [];
    const state: Inline = { paragraph, behind, hidden: [], contents: [] };
    const children = this.#inline.read(paragraph, state);
    if (state.hidden.length > 0) {
      this.#context.account.count('hidden');
      this.#context.drop(state.hidden.join(''), wordReasons.hidden);
    }
    const properties = childOf(paragraph, 'w:pPr');
    const kept = element('w:p', {}, [...(properties ? [properties] : []), ...children]);
    if (this.#context.contents.isEntry(kept) && wordsOf(kept) !== '') {
      state.contents.push(wordsOf(kept));
      kept.children = [];
    }
    if (state.contents.length > 0) this.#context.drop(state.contents.join(''), wordReasons.contents);
    const isGone = state.contents.length > 0 && wordsOf(kept) === '';
    return withBoxedCap(isGone ? this.#context.contents.taken() : kept, behind);
  }
}
