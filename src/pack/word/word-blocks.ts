import type { Block, Note, Run } from '../booklet.ts';
import { isLongQuotation } from '../../text/long-quotation.ts';
import { h, type Markup } from '../markup.ts';
import { MM, paragraph, tab, table, textRun, type ParagraphLook, type RunLook } from './elements.ts';
import { Lists } from './numbering.ts';
import { strings } from './strings.ts';
import { TEXT_WIDTH } from './styles.ts';
import { formBlocks } from './word-form.ts';
import { WordNotes } from './word-notes.ts';
import { drawing, type MeasuredPicture, type Pictures } from './word-picture.ts';
import { WordRuns } from './word-runs.ts';

type Kind = Block['kind'];
type Of<K extends Kind> = Extract<Block, { kind: K }>;

/** Notes number their own bookmarks. */
const AFTER_NOTES = 100_000;

/** Deepest of the levels that `Lists` has. */
const DEEPEST = 5;

/** Turns blocks into paragraphs and tables, and keeps what the other parts of the document need of them. */
export class WordText {
  readonly runs = new WordRuns();
  readonly lists = new Lists();
  readonly notes: WordNotes;
  /** What the contents name, in order. */
  readonly parts: { title: string; mark: string }[] = [];
  /** Pictures that stand in the text, by the names of their files. */
  readonly media = new Map<string, Uint8Array>();
  readonly #pictures: Pictures;
  #bookmarks = 0;

  constructor(notes: readonly Note[], pictures: Pictures = new Map()) {
    this.notes = new WordNotes(notes, this.runs);
    this.runs.call = (note) => this.notes.call(note);
    this.#pictures = pictures;
  }

  write(blocks: readonly Block[]): Markup[] {
    return blocks.flatMap((block) => this.#block(block));
  }

  /** A paragraph; gaps at the ends of its lines lead to its edge. */
  paragraph(content: readonly Run[], look: ParagraphLook = { style: 'BodyText' }, run: RunLook = {}, width = TEXT_WIDTH): Markup {
    const hasEdge = content.some((one) => 'blank' in one && one.blank !== 'short');
    return paragraph(
      { ...look, ...(hasEdge ? { tabs: [{ at: width, leader: 'dot', align: 'right' }] } : {}) },
      this.runs.write(content, run),
    );
  }

  /**
   * Words of a quotation with its note; a saying nobody should quote is struck and says why.
   * @param isListed its number stands before it as well, where several are read out
   */
  quotation(text: string, note: number, isListed = false): Markup[] {
    const noted = this.notes.noted(note);
    const warning = noted?.kind === 'quotation' ? noted.warning : undefined;
    const words = paragraph(
      { style: 'Quote', keepNext: Boolean(warning), mayBreak: isLongQuotation(text) },
      isListed ? textRun(`${note}. `, { strong: true }) : [],
      textRun(text, { strike: Boolean(warning) }),
      this.notes.call(note),
    );
    if (!warning) return [words];
    return [words, paragraph({ style: 'CanhBao' }, textRun(`${warning.label}: ${warning.reason}`))];
  }

  /** A picture in running text. @param wide how wide it is shown, in twips, where its pixels do not say so */
  picture({ bytes, type, width, height }: MeasuredPicture, { alt, wide }: { alt: string; wide?: number }): Markup {
    const number = this.media.size + 1;
    const name = `hinh${number}.${type}`;
    this.media.set(name, bytes);
    const relation = this.runs.relations.document.add('image', `media/${name}`);
    return drawing({ relation, number, width, height, alt, ...(wide ? { shownWidth: wide } : {}) });
  }

  label(text: string): Markup {
    return paragraph({ style: 'Nhan' }, textRun(text));
  }

  /** A place that a link leads to. */
  bookmark(name: string, at: Markup): Markup[] {
    this.#bookmarks += 1;
    const id = { 'w:id': AFTER_NOTES + this.#bookmarks };
    return [h('w:bookmarkStart', { ...id, 'w:name': name }), at, h('w:bookmarkEnd', id)];
  }

  /** The heading of a part, which the contents name. */
  part(title: string, look: ParagraphLook): Markup[] {
    const mark = `_Toc${this.parts.push({ title, mark: `_Toc${this.parts.length + 1}` })}`;
    return this.bookmark(mark, paragraph(look, textRun(title)));
  }

  /** Lines to write on. */
  lines(count: number): Markup[] {
    return Array.from({ length: count }, () => paragraph({ style: 'DongKe' }, tab()));
  }

  #block(block: Block): Markup[] {
    switch (block.kind) {
      case 'heading':
        return [this.paragraph(block.content, { style: `Heading${block.level}` })];
      case 'paragraph':
        return [this.paragraph(block.content)];
      case 'list':
        return this.#list(block, 0);
      case 'table':
        return [this.table(block)];
      case 'quotation':
        return this.quotation(block.text, block.note);
      case 'blockquote':
        return block.blocks.flatMap((one) =>
          one.kind === 'paragraph' ? [this.paragraph(one.content, { style: 'Quote' })] : this.#block(one),
        );
      case 'picture':
        return this.#picture(block);
      case 'callout':
        return [this.label([block.label, block.title].filter(Boolean).join(': ')), ...this.write(block.blocks)];
      case 'questions':
        return [this.label(block.title), ...this.write(block.blocks)];
      case 'figure':
        return [this.#figure(block)];
      case 'mention':
        return [this.#mention(block)];
      case 'lines':
        return this.lines(block.count);
      case 'form':
        return formBlocks(block, this);
    }
  }

  #list({ ordered, start, items }: Of<'list'>, level: number): Markup[] {
    const id = ordered ? this.lists.numbered(start) : this.lists.bullets;
    return items.flatMap((blocks) =>
      blocks.flatMap((block, index): Markup[] => {
        if (block.kind === 'list') return this.#list(block, Math.min(level + 1, DEEPEST));
        if (block.kind !== 'paragraph' || index > 0) return this.#block(block);
        return [this.paragraph(block.content, { style: 'ListParagraph', list: { id, level } })];
      }),
    );
  }

  table({ head, rows }: Pick<Of<'table'>, 'head' | 'rows'>): Markup {
    const count = Math.max(head.length, ...rows.map((row) => row.length));
    const columns = columnWidths([head, ...rows], count);
    const toWriteIn = rows.some((row) => row.every((cell) => cell.length === 0));
    const cell = (content: readonly Run[], index: number): Markup[] => [
      this.paragraph(content, { style: 'ODuLieu' }, {}, (columns[index] ?? TEXT_WIDTH) - 2 * CELL_MARGIN),
    ];
    const padded = (row: readonly Run[][]): Run[][] => Array.from({ length: count }, (_, index) => row[index] ?? []);
    return table({
      columns,
      ...(head.length > 0 ? { head: padded(head).map(cell) } : {}),
      rows: rows.map((row) => padded(row).map(cell)),
      ...(toWriteIn ? { rowHeight: WRITING } : {}),
    });
  }

  #picture({ src, width, height, alt, caption, credit }: Of<'picture'>): Markup[] {
    const words = [caption, credit && `${strings.source} ${credit}`].filter(Boolean).join(' ');
    const file = this.#pictures.get(src);
    // Whoever has no picture still has what it shows.
    if (!file) return [paragraph({ style: 'Caption' }, textRun([alt, words].filter(Boolean).join('. ')))];
    const run = this.picture({ ...file, width, height }, { alt });
    const shown = paragraph({ style: 'BodyText', keepNext: words !== '', centred: true }, run);
    return words === '' ? [shown] : [shown, paragraph({ style: 'Caption' }, textRun(words))];
  }

  #figure({ value, unit, what }: Of<'figure'>): Markup {
    const number = `${value}${unit ? (unit === '%' ? unit : ` ${unit}`) : ''}`;
    return paragraph({ style: 'SoLieu' }, textRun(number, { strong: true }), textRun(' – '), this.runs.write(what));
  }

  #mention({ name, note, href }: Of<'mention'>): Markup {
    const link = this.runs.link(href, [textRun(name, { style: 'Hyperlink' })]);
    return paragraph({ style: 'BodyText' }, link, note ? [textRun(`. ${note}`)] : []);
  }
}

/** Room at each side of a cell. */
const CELL_MARGIN = 108;
/** Height of a row to write in. */
const WRITING = 9 * MM;
/** Narrowest column, as a share of the table. */
const NARROWEST = 0.13;

/** Wide columns for long words, by the longest cell; none so narrow that each word takes a line. */
function columnWidths(rows: readonly (readonly Run[][])[], count: number): number[] {
  const longest = Array.from({ length: count }, (_, index) =>
    Math.max(
      6,
      ...rows.map((row) =>
        Math.min(
          160,
          (row[index] ?? []).reduce((sum, run) => sum + ('text' in run ? run.text.length : 6), 0),
        ),
      ),
    ),
  );
  const shares = longest.map((length) => Math.sqrt(length));
  const sum = shares.reduce((all, share) => all + share, 0);
  const atLeast = shares.map((share) => Math.max(share / sum, Math.min(NARROWEST, 1 / count)));
  const whole = atLeast.reduce((all, share) => all + share, 0);
  return atLeast.map((share) => Math.floor((share / whole) * TEXT_WIDTH));
}
