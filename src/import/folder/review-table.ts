import { dirname, relative } from 'node:path';
import { spreadsheetTable } from '../../text/csv.ts';
import { formatDate } from '../../text/dates.ts';
import { escapeHtml } from '../../text/markup.ts';
import { visibleLine } from '../../text/visible-text.ts';
import { tableWords } from './folder-messages.ts';
import { firstNotes, orderRows, sharedNotes, type ReviewRow } from './review-row.ts';

/** What the tables of one run are made of. */
export interface ReviewTable {
  /** What was imported, for the heading. */
  name: string;
  /** ISO day. */
  today: string;
  /** Absolute path of the folder the table lies in. */
  folder: string;
  /** Paths are shown from here. */
  root: string;
  /** Absolute path of the folder this run puts drafts into. */
  drafts: string;
  /** Where a draft of that name in `drafts` is shown; null where it is not. */
  previewOf: (id: string) => string | null;
  rows: readonly ReviewRow[];
}

const LONGEST_CELL = 400;
const shown = (text: string): string => visibleLine(text, LONGEST_CELL);

/** The table for spreadsheets, to be written in UTF-16LE: a row a file, what needs somebody first on top. */
export function reviewCsv({ rows, root }: ReviewTable): string {
  const { columns, states } = tableWords;
  const { file, state, draft, title, date, kind, must, should, small, first, reason } = columns;
  const shared = sharedNotes(rows);
  return spreadsheetTable([
    [file, state, draft, title, date, kind, must, should, small, ...first, reason],
    ...orderRows(rows).map((row) => [
      shown(row.file),
      states[row.state],
      row.draft ? shown(relative(root, row.draft)) : '',
      shown(row.title),
      row.date,
      row.kind,
      row.doubts.must,
      row.doubts.should,
      row.doubts.small,
      ...first.map((_, index) => shown(firstNotes(row, shared)[index] ?? '')),
      shown(row.reason),
    ]),
  ]);
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8d4cc, #45423c); --dim: light-dark(#5b574f, #b3ada2); 
  --must: light-dark(#9b1c1c, #ff9d8f) }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; font: 1rem/1.6 system-ui, sans-serif;
  background: light-dark(#fdfcfa, #1b1a18); color: light-dark(#22201c, #ebe7df); overflow-wrap: anywhere }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 }
p { margin: .3rem 0 1rem; color: var(--dim) }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .6rem .8rem .6rem 0; border-block-end: 1px solid var(--line) }
th { font-weight: 600; font-size: .9rem; color: var(--dim) }
a { color: inherit }
small { display: block; color: var(--dim); font-size: .875rem }
ul { margin: 0; padding-inline-start: 1.1rem; font-size: .9rem }
b { color: var(--must) }
@media (min-width: 48.01rem) {
  th, td:nth-child(2) { white-space: nowrap }
  td:first-child { min-width: 15rem }
  td:last-child { min-width: 10rem }
}
@media (max-width: 48rem) {
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  table, tbody, tr, td { display: block }
  tr { border-block-end: 1px solid var(--line); padding-block: .8rem }
  td { border: 0; padding: .15rem 0 }
  td[data-label]::before { content: attr(data-label) ': '; color: var(--dim); font-size: .875rem }
}`;

/** The table as a page that needs nothing but itself: opened from the disk, on a phone too. */
export function reviewPage(table: ReviewTable): string {
  const { name, today, rows } = table;
  const { title, lead, privacy, columns, doubts } = tableWords;
  const made = rows.filter(({ state }) => state === 'imported' || state === 'before').length;
  const failed = rows.filter(({ state }) => state === 'failed').length;
  const shared = sharedNotes(rows);
  const forAll = shared.length > 0 ? `<p>${tableWords.shared}</p>${listOf(shared)}` : '';
  const previews = table.previewOf('') === null ? '' : `<br>${tableWords.previews}`;
  const heads = [columns.title, columns.date, columns.kind, doubts, columns.file];
  return [
    '<!doctype html>',
    '<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title(shown(name)))}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title(shown(name)))}</h1><p>${lead(today, made, failed)}<br>${privacy}${previews}</p>${forAll}`,
    `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>`,
    ...orderRows(rows).map((row) => rowOf(row, table, shared)),
    '</tbody></table></body></html>',
    '',
  ].join('\n');
}

function rowOf(row: ReviewRow, { folder, root, drafts, previewOf }: ReviewTable, shared: readonly string[]): string {
  const { columns, doubts, noTitle, noDate } = tableWords;
  const cell = (label: string, html: string): string => `<td data-label="${label}">${html}</td>`;
  const name = escapeHtml(row.title ? shown(row.title) : row.draft ? noTitle : shown(row.file));
  const path = row.draft ? escapeHtml(shown(relative(root, row.draft))) : '';
  const link = row.draft ? `<a href="${escapeHtml(addressOf(relative(folder, row.draft)))}">${name}</a><small>${path}</small>` : name;
  const preview = row.id !== null && row.draft && dirname(row.draft) === drafts ? previewOf(row.id) : null;
  const shownAt = preview ? `<small><a href="${escapeHtml(preview)}">${tableWords.preview}</a></small>` : '';
  return [
    `<tr><td>${link}${shownAt}</td>`,
    cell(columns.date, row.date ? formatDate(row.date) : row.draft ? noDate : '–'),
    cell(columns.kind, escapeHtml(row.kind) || '–'),
    cell(doubts, doubtsOf(row, firstNotes(row, shared))),
    cell(columns.file, escapeHtml(shown(row.file))),
    '</tr>',
  ].join('');
}

function doubtsOf({ state, reason, doubts: { must, should, small } }: ReviewRow, first: readonly string[]): string {
  const { states, columns } = tableWords;
  if (state === 'failed') return `<b>${states.failed}</b>: ${escapeHtml(shown(reason))}`;
  if (state === 'twin') return escapeHtml(shown(reason));
  const count = (label: string, number: number): string => `${label.toLowerCase()} ${number}`;
  const counts = [count(columns.must, must), count(columns.should, should), count(columns.small, small)].join(' · ');
  return [
    must > 0 ? `<b>${counts}</b>` : counts,
    state === 'before' ? `<small>${states.before}</small>` : '',
    first.length > 0 ? listOf(first) : '',
  ].join('');
}

function listOf(notes: readonly string[]): string {
  return `<ul>${notes.map((note) => `<li>${escapeHtml(shown(note))}</li>`).join('')}</ul>`;
}

/** A path as a link has it. */
function addressOf(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
