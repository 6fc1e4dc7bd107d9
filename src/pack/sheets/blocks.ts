import type { Block, QuotationNote, Run } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { isLongQuotation } from '../../text/long-quotation.ts';
import { callOf, marginNote, setRuns, type Setting } from './runs.ts';
import { SHEETS } from './strings.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** The text of an entry, its headings one level lower than on its page: the parts of the pack stand above them. */
export function setBlocks(blocks: readonly Block[], setting: Setting): Markup[] {
  return blocks.flatMap((block) => setBlock(block, setting));
}

function setBlock(block: Block, setting: Setting): Markup[] {
  switch (block.kind) {
    case 'heading':
      return [h(`h${block.level + 1}`, { id: block.id || undefined }, setRuns(block.content, setting))];
    case 'paragraph':
      return [h('p', {}, setRuns(block.content, setting))];
    case 'list':
      return [setList(block, setting)];
    case 'table':
      return [setTable(block, setting)];
    case 'quotation':
      return [setQuotation(block, setting)];
    case 'blockquote':
      return [h('blockquote', { class: 'other' }, setBlocks(block.blocks, setting))];
    case 'picture':
      return [setPicture(block)];
    case 'callout':
      return [setBox('callout', [block.label, block.title].filter(Boolean).join(': '), block.blocks, setting)];
    case 'questions':
      return [setBox('asked', block.title, block.blocks, setting)];
    case 'figure':
      return [setFigure(block, setting)];
    case 'mention':
      return [h('p', { class: 'mention' }, h('a', { href: block.href }, block.name), block.note && `, ${block.note}`)];
    case 'lines':
      return ruled(block.count);
    case 'form':
      return [setForm(block, setting)];
  }
}

/** Lines to write on. */
export function ruled(count: number): Markup[] {
  return Array.from({ length: count }, () => h('div', { class: 'rule' }));
}

function setList({ ordered, start, items }: Of<'list'>, setting: Setting): Markup {
  const set = items.map((item) => {
    const [only] = item;
    // An item of one paragraph is running text.
    return h('li', {}, item.length === 1 && only?.kind === 'paragraph' ? setRuns(only.content, setting) : setBlocks(item, setting));
  });
  return ordered ? h('ol', { start: start === 1 ? undefined : start }, set) : h('ul', {}, set);
}

/** Chromium leaves a cell without a letter out of the tags of a PDF: its row would be a cell short. */
const EMPTY = '\u00a0';

function setTable({ head, rows }: Of<'table'>, setting: Setting): Markup {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const isOfNumbers = (column: number): boolean => column > 0 && rows.every((row) => isNumber(row[column] ?? []));
  const names = head.map(plainText);
  const classes = Array.from({ length: columns }, (_, column) => (isOfNumbers(column) ? 'number' : undefined));
  return h(
    'div',
    // A wide one is scrolled in its place, with the keyboard as well.
    { class: `table columns-${Math.min(columns, 6)}`, tabindex: setting.isForScreen && '0' },
    h(
      'table',
      {},
      head.length > 0 &&
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            head.map((cell, at) => h('th', { scope: 'col', class: classes[at] }, setRuns(cell, setting))),
          ),
        ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, at) =>
              h('td', { class: classes[at], 'data-head': names[at] || undefined }, cell.length > 0 ? setRuns(cell, setting) : EMPTY),
            ),
          ),
        ),
      ),
    ),
  );
}

function isNumber(runs: readonly Run[]): boolean {
  return /^[\d.,\s%–-]*\d[\d.,\s%]*$/.test(plainText(runs));
}

function plainText(runs: readonly Run[]): string {
  return runs.map((run) => ('text' in run ? run.text : '')).join('');
}

function setQuotation({ text, note: number }: Of<'quotation'>, setting: Setting): Markup {
  const note = setting.notes[number - 1];
  const isWarned = note?.kind === 'quotation' && note.warning !== undefined;
  // No `figure`, which a PDF holds for a picture.
  return h(
    'div',
    { class: ['quotation', isWarned && 'doubtful', isLongQuotation(text) && 'long'].filter(Boolean).join(' ') },
    marginNote(number, setting),
    h('blockquote', {}, h('p', {}, setWords(text, isWarned), callOf(number, setting))),
    isWarned && h('p', { class: 'warning' }, warningOf(note)),
  );
}

/** Words of a quotation, line by line; struck where nobody should quote them. */
export function setWords(text: string, isStruck = false): Markup[] {
  const lines = text.split('\n').flatMap((line, index): Markup[] => (index === 0 ? [line] : [h('br'), line]));
  return isStruck ? [h('s', {}, lines)] : lines;
}

function warningOf({ warning }: QuotationNote): Markup[] {
  return warning ? [h('b', {}, SHEETS.warned(warning.label)), ` ${warning.reason}`] : [];
}

function setPicture({ src, width, height, alt, caption, credit }: Of<'picture'>): Markup {
  const said = [caption, credit && SHEETS.figureCredit(credit)].filter(Boolean).join('. ');
  return h('figure', { class: 'picture' }, h('img', { src, width, height, alt }), said && h('figcaption', {}, said));
}

function setBox(kind: string, label: string, blocks: readonly Block[], setting: Setting): Markup {
  return h('section', { class: `box ${kind}` }, h('p', { class: 'label' }, label), setBlocks(blocks, setting));
}

function setFigure({ value, unit, what }: Of<'figure'>, setting: Setting): Markup {
  return h(
    'p',
    { class: 'figure' },
    h('strong', {}, value, unit && h('small', {}, ` ${unit}`)),
    ' ',
    h('span', {}, setRuns(what, setting)),
  );
}

function setForm({ title, number, signatures, blocks }: Of<'form'>, setting: Setting): Markup {
  return h(
    'section',
    { class: 'form' },
    number && h('p', { class: 'form-number' }, 'Số: ', h('span', { class: 'blank short' }), `-${number}`),
    h('h3', { class: 'form-title' }, title),
    setBlocks(blocks, setting),
    signatures.length > 0 &&
      h(
        'p',
        { class: 'sign' },
        signatures.map((signer) => h('span', {}, signer)),
      ),
  );
}
