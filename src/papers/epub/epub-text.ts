import type { Block, Note, QuotationNote, Run } from '../../pack/booklet.ts';
import { h, type Markup } from '../../pack/markup.ts';
import { sentence } from '../../pack/sentence.ts';
import { pictureName } from './book.ts';
import { strings } from './strings.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Gaps to fill in, which a book only shows. */
const GAP = '……';

/** Turns blocks of one chapter into XHTML, with its notes as pop-ups (EPUB 3.3, `epub:type="footnote"`). */
export class EpubText {
  /** Addresses of the pictures that were asked for. */
  readonly pictures: string[] = [];
  readonly #notes: readonly Note[];
  readonly #pictured: (src: string) => boolean;
  readonly #called: number[] = [];
  #calls = 0;

  /** @param pictured whether there is a picture of an address; else its words stand */
  constructor(notes: readonly Note[], pictured: (src: string) => boolean) {
    this.#notes = notes;
    this.#pictured = pictured;
  }

  /** @param deeper levels between the chapter's title and the headings of the text */
  write(blocks: readonly Block[], deeper = 0): Markup[] {
    return blocks.flatMap((block) => this.#block(block, deeper));
  }

  runs(content: readonly Run[]): Markup[] {
    return content.flatMap((run): Markup[] => {
      if ('lineBreak' in run) return [h('br')];
      if ('note' in run) return this.#call(run.note);
      if ('blank' in run) return [GAP];
      const { text, strong, em, code, strike, sup, sub, href } = run;
      const marks = [strong && 'strong', em && 'em', code && 'code', strike && 's', sup && 'sup', sub && 'sub'].filter(Boolean) as string[];
      const marked = marks.reduce<Markup>((inside, tag) => h(tag, {}, inside), text);
      return [href ? h('a', { href }, marked) : marked];
    });
  }

  /** The notes that were called, in order, to stand at the end. */
  asides(): Markup[] {
    if (this.#called.length === 0) return [];
    const notes = this.#called.map((number, index) => {
      const note = this.#notes[number - 1]!;
      const words = note.kind === 'remark' ? this.runs(note.content) : sourceOf(note);
      const back = h('a', { href: `#goi-${number}`, role: 'doc-backlink', 'aria-label': strings.back }, `${index + 1}.`);
      return h('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: `chu-${number}` }, h('p', {}, back, ' ', words));
    });
    return [h('section', { class: 'notes', 'aria-labelledby': 'cac-chu-thich' }, h('h2', { id: 'cac-chu-thich' }, strings.notes), notes)];
  }

  #call(number: number): Markup[] {
    if (!this.#notes[number - 1]) return [];
    const isFirst = !this.#called.includes(number);
    if (isFirst) this.#called.push(number);
    const shown = this.#called.indexOf(number) + 1;
    this.#calls += 1;
    const attributes = { 'epub:type': 'noteref', role: 'doc-noteref', href: `#chu-${number}`, 'aria-label': strings.note(shown) };
    return [h('sup', {}, h('a', { ...attributes, id: isFirst ? `goi-${number}` : `goi-${number}-${this.#calls}` }, String(shown)))];
  }

  #block(block: Block, deeper: number): Markup[] {
    switch (block.kind) {
      case 'heading':
        return [h(`h${Math.min(6, block.level + deeper)}`, { id: `muc-${block.id}` }, this.runs(block.content))];
      case 'paragraph':
        return [h('p', {}, this.runs(block.content))];
      case 'list':
        return [this.#list(block, deeper)];
      case 'table':
        return [this.#table(block)];
      case 'quotation':
        return [this.#quotation(block)];
      case 'blockquote':
        return [h('blockquote', {}, this.write(block.blocks, deeper))];
      case 'picture':
        return [this.#picture(block)];
      case 'callout': {
        const label = [block.label, block.title].filter(Boolean).join(': ');
        return [h('div', { class: 'box' }, h('p', { class: 'label' }, label), this.write(block.blocks, deeper))];
      }
      case 'questions':
        return [h('div', { class: 'box' }, h('p', { class: 'label' }, block.title), this.write(block.blocks, deeper))];
      case 'figure': {
        const number = `${block.value}${block.unit ? (block.unit === '%' ? block.unit : ` ${block.unit}`) : ''}`;
        return [h('p', {}, h('strong', {}, number), ' – ', this.runs(block.what))];
      }
      case 'mention':
        return [h('p', {}, h('a', { href: block.href }, block.name), block.note && `. ${block.note}`)];
      case 'lines':
        return [];
      case 'form':
        return [h('p', { class: 'label' }, block.title), ...this.write(block.blocks, deeper)];
    }
  }

  #list({ ordered, start, items }: Of<'list'>, deeper: number): Markup {
    const attributes = ordered && start !== 1 ? { start } : {};
    return h(
      ordered ? 'ol' : 'ul',
      attributes,
      items.map((item) => h('li', {}, this.write(item, deeper))),
    );
  }

  #table({ head, rows }: Of<'table'>): Markup {
    const headRow =
      head.length > 0 &&
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell) => h('th', { scope: 'col' }, this.runs(cell))),
        ),
      );
    const body = rows.map((row) =>
      h(
        'tr',
        {},
        row.map((cell) => h('td', {}, this.runs(cell))),
      ),
    );
    return h('table', {}, headRow, h('tbody', {}, body));
  }

  #quotation({ text, note: number }: Of<'quotation'>): Markup {
    const note = this.#notes[number - 1];
    const warning = note?.kind === 'quotation' ? note.warning : undefined;
    const words = quotedWords(text, Boolean(warning), this.#call(number));
    return h('figure', { class: 'quote' }, words, warning && h('figcaption', {}, warningOf(warning)));
  }

  #picture({ src, alt, caption, credit }: Of<'picture'>): Markup {
    const words = [caption, credit].filter(Boolean).join('. ');
    if (!this.#pictured(src)) return h('p', {}, [alt, words].filter(Boolean).join('. '));
    this.pictures.push(src);
    return h('figure', {}, h('img', { src: pictureName(src), alt }), words && h('figcaption', {}, words));
  }
}

/** Words of a quotation, struck where nobody should quote them; its line breaks are kept. */
export function quotedWords(text: string, isStruck: boolean, call: Markup[] = []): Markup {
  const lines = text.split('\n').flatMap((line, index): Markup[] => [...(index > 0 ? [h('br')] : []), line]);
  return h('blockquote', {}, h('p', {}, isStruck ? h('s', {}, lines) : lines, call));
}

function warningOf({ label, reason }: { label: string; reason: string }): Markup[] {
  return [h('strong', {}, `${label}: `), reason];
}

/** Where a quotation comes from and how far it was checked: author, work, date, place of publication, state. */
export function sourceOf({ author, work, date, edition, state, warning, address }: QuotationNote): Markup[] {
  const named = [author, work && h('cite', {}, work), date].filter(Boolean) as Markup[];
  const first = named.flatMap((one, index) => (index > 0 ? [', ', one] : [one]));
  const known = [...first, ...(named.length > 0 ? ['. '] : []), ...(edition ? [`${sentence(edition)} `] : [])];
  const said = warning ? [' ', ...warningOf(warning)] : [];
  return [...known, h('a', { href: address }, state), '.', ...said];
}
