import type { Note, QuotationNote } from '../booklet.ts';
import { h, type Markup, type MarkupElement } from '../markup.ts';
import { sentence } from '../sentence.ts';
import { field, paragraph, runProperties, textRun, val } from './elements.ts';
import type { WordRuns } from './word-runs.ts';

/**
 * Footnotes, made when they are first called; a second call names the first by its number. They bear the numbers of the
 * papers' notes, not Word's own, so that whoever has the Word file and whoever has the PDF mean the same quotation.
 */
export class WordNotes {
  readonly footnotes: MarkupElement[] = [];
  readonly #notes: readonly Note[];
  readonly #runs: WordRuns;
  /** Number of a note → id of its footnote. */
  readonly #made = new Map<number, number>();

  constructor(notes: readonly Note[], runs: WordRuns) {
    this.#notes = notes;
    this.#runs = runs;
  }

  noted(number: number): Note | undefined {
    return this.#notes[number - 1];
  }

  /** Nothing where there is no such note: a file that was kept may be damaged. */
  call(number: number): Markup[] {
    const note = this.noted(number);
    if (!note) return [];
    const made = this.#made.get(number);
    if (made !== undefined) return field(`NOTEREF _chuthich${made} \\f \\h`, String(number), { style: 'FootnoteReference' });
    const own = this.footnotes.length + 1;
    this.#made.set(number, own);
    // Its place is taken before its words are made, since a remark may call another note.
    this.footnotes.push(h('w:footnote'));
    this.footnotes[own - 1] = h('w:footnote', { 'w:id': own }, this.#words(note, number));
    const call = h('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': own });
    const reference = h('w:r', {}, runProperties({ style: 'FootnoteReference' }), call, h('w:t', {}, String(number)));
    return [h('w:bookmarkStart', { 'w:id': own, 'w:name': `_chuthich${own}` }), reference, h('w:bookmarkEnd', { 'w:id': own })];
  }

  #words(note: Note, number: number): MarkupElement {
    const mark = textRun(String(number), { style: 'FootnoteReference' });
    const words = note.kind === 'remark' ? this.#runs.write(note.content, {}, 'footnotes') : this.#source(note);
    return paragraph({ style: 'FootnoteText' }, mark, textRun(' '), words);
  }

  #source({ author, work, date, edition, state, warning, address }: QuotationNote): Markup[] {
    const named = [author && [textRun(author)], work && [textRun(work, { em: true })], date && [textRun(date)]].filter(
      (one): one is MarkupElement[] => Array.isArray(one),
    );
    const first = named.flatMap((one, index) => [...(index > 0 ? [textRun(', ')] : []), ...one]);
    const known = [...first, ...(named.length > 0 ? [textRun('. ')] : []), ...(edition ? [textRun(`${sentence(edition)} `)] : [])];
    const said = warning ? [textRun(` ${sentence(warning.label)} ${sentence(warning.reason)}`.trimEnd(), { strong: true })] : [];
    return [...known, this.#runs.link(address, [textRun(sentence(state), { style: 'Hyperlink' })], 'footnotes'), ...said];
  }
}

/** The notes Word and LibreOffice need before the first: the lines above notes. */
export function separators(): MarkupElement[] {
  const one = (id: number, type: string, mark: string): MarkupElement =>
    h(
      'w:footnote',
      { 'w:type': type, 'w:id': id },
      h('w:p', {}, h('w:pPr', {}, h('w:spacing', { 'w:before': 0, 'w:after': 0 }), val('jc', 'left')), h('w:r', {}, h(`w:${mark}`))),
    );
  return [one(-1, 'separator', 'separator'), one(0, 'continuationSeparator', 'continuationSeparator')];
}
