import type { Booklet } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { formatDate } from '../../text/dates.ts';
import { addressInLetters, qrCode } from './qr.ts';
import type { Part } from './pack.ts';
import { SHEETS } from './strings.ts';

/** First sheet: what it is, for whom, lines to fill in where the meeting is to come, contents, and the way to the page. */
export function coverSheet(booklet: Booklet, parts: readonly Part[], pages: PageNumbers): Markup {
  const { kind, title, lead, library, plans, state, isOver } = booklet;
  const forWhom = [booklet.unit, booklet.occasion].filter(Boolean).join(' · ');
  return h(
    'section',
    { class: 'sheet cover' },
    h('div', {}, noticeOf(booklet), h('p', { class: 'from' }, library)),
    h(
      'div',
      { class: 'middle' },
      h('p', { class: 'what' }, kind, state && ` · ${state}`),
      h('h1', { class: sizeOf(title) }, title),
      forWhom && h('p', { class: 'for' }, forWhom),
      booklet.objectives.length > 0 && aims(booklet),
      booklet.objectives.length === 0 && lead && h('p', { class: 'cover-lead' }, lead),
    ),
    plans.length > 0 && !isOver && fillIn([SHEETS.fill.when, SHEETS.fill.where, SHEETS.fill.chair, SHEETS.fill.secretary]),
    h('div', { class: 'foot' }, contents(parts, pages), codeWithAddress(booklet)),
  );
}

/** Said first of what nobody has published. */
export function noticeOf({ notice }: Booklet): Markup | undefined {
  return notice ? h('p', { class: 'notice' }, notice) : undefined;
}

/** Sheets by the id of the part that begins there; a part that is not in it has a place for its number. */
export type PageNumbers = Readonly<Record<string, number>>;

function contents(parts: readonly Part[], pages: PageNumbers): Markup {
  return h(
    'nav',
    { class: 'contents', 'aria-label': SHEETS.contents },
    h(
      'ol',
      {},
      parts.map(({ id, title, isForPaper }) =>
        h(
          'li',
          { class: isForPaper && 'paper' },
          h('a', { href: `#${id}` }, h('span', {}, title), h('b', { 'data-page-of': id }, String(pages[id] ?? ''))),
        ),
      ),
    ),
  );
}

/** What the meeting is for. */
export function aims({ objectives }: Booklet): Markup {
  return h(
    'ul',
    { class: 'aims', 'aria-label': SHEETS.objectives },
    objectives.map((one) => h('li', {}, one)),
  );
}

/** Labelled lines, two in a row. */
export function fillIn(labels: readonly string[]): Markup {
  return h(
    'dl',
    { class: 'fill' },
    labels.map((label) => h('div', {}, h('dt', {}, label), h('dd', {}))),
  );
}

export function codeWithAddress({ address, day }: Booklet, words?: string): Markup {
  return h(
    'div',
    { class: 'code' },
    qrCode(address, SHEETS.code),
    h('p', {}, words, words && h('br'), addressInLetters(address), day && [h('br'), SHEETS.copyOf(formatDate(day))]),
  );
}

/** Long titles are set smaller: the sheet has room for three lines. */
function sizeOf(title: string): string | undefined {
  return title.length > 90 ? 'longest' : title.length > 56 ? 'long' : undefined;
}
