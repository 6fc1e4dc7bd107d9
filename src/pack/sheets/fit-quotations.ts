import type { QuotationNote } from '../booklet.ts';
import { breathsOf, sentencesOf } from '../../text/sentences.ts';

/** A quotation as a panel of the leaflet shows it: whole, or its beginning with “…”. */
interface ShownQuotation {
  text: string;
  note: QuotationNote;
}

/** Quotations and the size of their letters, as `styles/leaflet.css` names it. */
interface FittedQuotations {
  size: Size['name'];
  shown: ShownQuotation[];
}

interface Size {
  name: 'usual' | 'smaller' | 'smallest';
  /** Letters that a line holds at least. */
  letters: number;
  /** Height of a line in millimetres. */
  line: number;
}

/** 17, 14.5 and 12 points on lines of 115 mm. */
const SIZES: readonly Size[] = [
  { name: 'usual', letters: 32, line: 8.52 },
  { name: 'smaller', letters: 38, line: 7.27 },
  { name: 'smallest', letters: 46, line: 6.02 },
];
const SMALLEST = SIZES.at(-1)!;
/** Millimetres below the heading of a panel. */
const ROOM = 170;
/** Source and state: letters of a line, its height, and what stands around a quotation, in millimetres. */
const SOURCE = { letters: 64, line: 4.77, around: 11.6 };
/** Lines that are left of a long quotation: of one among others, and of the only one. */
const LINES_LEFT = { among: 10, alone: 24 };

/**
 * As many of the quotations, from the first, as a panel of the leaflet has room for: smaller first, then long ones shortened
 * at a sentence, then fewer. Source and state of each have their place. Heights are estimated, and rather too large.
 */
export function fitQuotations(notes: readonly QuotationNote[]): FittedQuotations {
  const whole = notes.map((note) => ({ text: note.text, note }));
  for (let count = whole.length; count > 1; count -= 1) {
    const first = whole.slice(0, count);
    const fitted = inLargest(first) ?? inLargest(first.map((one) => shortened(one, LINES_LEFT.among)));
    if (fitted) return fitted;
  }
  const only = whole.slice(0, 1);
  return inLargest(only) ?? { size: SMALLEST.name, shown: only.map((one) => shortened(one, LINES_LEFT.alone)) };
}

function inLargest(shown: ShownQuotation[]): FittedQuotations | undefined {
  const size = SIZES.find((one) => shown.reduce((sum, quotation) => sum + heightOf(quotation, one), 0) <= ROOM);
  return size && { size: size.name, shown };
}

function heightOf({ text, note }: ShownQuotation, { letters, line }: Size): number {
  const { author = '', work = '', date = '', state } = note;
  const source = [author, work, date, state].join(', ');
  return linesOf(text, letters) * line + linesOf(source, SOURCE.letters) * SOURCE.line + SOURCE.around;
}

function linesOf(text: string, letters: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

/** So many lines of a quotation in the smallest letters: up to the end of a sentence or a verse, else of a clause or a word. */
function shortened({ text, note }: ShownQuotation, lines: number): ShownQuotation {
  const { letters } = SMALLEST;
  if (linesOf(text, letters) <= lines) return { text, note };
  const ends = [...sentencesOf(text).map(({ to }) => to), ...[...text.matchAll(/\n/g)].map(({ index }) => index)];
  const end = Math.max(0, ...ends.filter((to) => linesOf(text.slice(0, to), letters) <= lines));
  const most = lines * letters - 1;
  const kept = end > 0 ? text.slice(0, end) : breathsOf(text, most)[0]!.slice(0, most);
  return { text: `${kept.replace(/[\s,;:.]+$/, '')}…`, note };
}
