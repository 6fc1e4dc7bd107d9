import type { Booklet } from '../booklet.ts';
import { formatDate } from '../../text/dates.ts';
import { h, type Markup } from '../markup.ts';
import { shortAddress } from '../short-address.ts';
import { MM, paragraph, tab, textRun } from './elements.ts';
import { qrPicture } from './qr-picture.ts';
import type { WordText } from './word-blocks.ts';
import { strings } from './strings.ts';

/** Millimetres of the code on paper. */
const CODE = 30;
/** Letters above which a title is set smaller: four lines of 26 points. */
const LONG_TITLE = 110;
/** Points of the page that title, lead, lines and the space above share; a line that is filled in, or names a part. */
const ROOM = 505;
const ROW = 23;

/** The first page: what it is, of whom, what is filled in on the day, what follows, and the page it comes from. */
export function coverPart(booklet: Booklet, text: WordText): Markup[] {
  const { library, kind, title, lead, unit, occasion, address, day, state } = booklet;
  const when = [unit, occasion].filter(Boolean).join(' · ');
  const shown = shortAddress(address).join('');
  const line = (words: string | undefined): Markup[] => (words ? [paragraph({ style: 'Subtitle' }, textRun(words))] : []);
  const copy = day ? `. ${strings.copyOf} ${formatDate(day)}.` : '';
  const toFill = filled(booklet);
  const rows = toFill.length + (text.parts.length < 2 ? 0 : text.parts.length);
  return [
    paragraph({ style: 'DongDau', after: spaceAbove(booklet, rows) }, textRun(library)),
    ...line([kind, state].filter(Boolean).join(' · ')),
    paragraph({ style: title.length > LONG_TITLE ? 'TenDai' : 'Title' }, textRun(title)),
    ...line(lead),
    ...line(when),
    ...toFill.map((label, index) => paragraph({ style: 'DongDien', ...(index === 0 ? { before: 36 } : {}) }, textRun(`${label}: `), tab())),
    ...contents(text),
    paragraph({ style: 'NhanBia', keepNext: true, before: 24 }, text.picture(qrPicture(address), { alt: strings.code, wide: CODE * MM })),
    paragraph({ style: 'NhanBia' }, text.runs.link(address, [textRun(shown, { style: 'Hyperlink' })]), textRun(copy)),
  ];
}

/** Points between the library's name and what follows: a third of the page, or what words and lines leave of it. */
function spaceAbove({ title, lead = '', kind, unit, occasion }: Booklet, rows: number): number {
  const [letters, line] = title.length > LONG_TITLE ? [44, 21] : [31, 30];
  const set =
    Math.ceil(title.length / letters) * line +
    (Math.ceil(lead.length / 64) + Math.ceil(kind.length / 64) + (unit || occasion ? 2 : 0)) * 19;
  return Math.round(Math.min(130, Math.max(6, ROOM - set - rows * ROW)));
}

/** Only a meeting that is to be held has something to fill in. */
function filled({ plans, forms, isOver }: Booklet): string[] {
  return isOver || (plans.length === 0 && forms.length === 0) ? [] : Object.values(strings.fill);
}

/**
 * A table of contents that leads to the parts. Word counts its pages when somebody presses F9 in it, and asks nothing on
 * opening; nobody else knows on which page a part begins.
 */
function contents(text: WordText): Markup[] {
  const { parts } = text;
  if (parts.length < 2) return [];
  const run = (...content: Markup[]): Markup => h('w:r', {}, content);
  const mark = (type: string): Markup => run(h('w:fldChar', { 'w:fldCharType': type }));
  const begin = [mark('begin'), run(h('w:instrText', { 'xml:space': 'preserve' }, ' TOC \\o "1-1" \\h \\z \\u ')), mark('separate')];
  const lines = parts.map(({ title, mark: place }, index) =>
    paragraph(
      { style: 'TOC1' },
      index === 0 ? begin : [],
      h('w:hyperlink', { 'w:anchor': place, 'w:history': 1 }, textRun(title)),
      index === parts.length - 1 ? [mark('end')] : [],
    ),
  );
  return [paragraph({ style: 'Nhan', before: 28 }, textRun(strings.contents)), ...lines];
}
