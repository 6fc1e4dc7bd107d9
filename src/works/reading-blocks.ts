import { outermostPairs, pairQuotationMarks } from '../text/quotation-marks.ts';

/** A part of a text, in characters; the end is not included. */
interface Range {
  from: number;
  to: number;
}

/** Characters over which lines are joined: a poem, a quotation of a few paragraphs. */
const MOST_JOINED = 2000;
/** Longer paragraphs are cut between sentences, so that whoever examines them may pause. */
const LONGEST = 6000;
/** The last character of a line that ends a paragraph, whatever closes after it. */
const ENDED = /[.!?:…]["”’)\]]*\s*$/u;
const SENTENCE_END = /[.!?…\uFFFC]["”’)\]]*\s/gu;
const MARKS = /[“”"„‟″]/;

/**
 * The parts of a pasted text in which quotations are looked for. Verses stand on lines of their own, and text from a PDF
 * or a letter breaks anywhere: a line goes on in the next where a quotation is still open or no sentence has ended. A
 * blank line always parts.
 */
export function* readingBlocks(text: string): Generator<Range> {
  for (const { 0: group, index } of text.matchAll(/[^\r\n]+(?:(?:\r\n?|\n)[^\S\r\n]*[^\s][^\r\n]*)*/g))
    for (const { from, to } of joined(group)) yield* cut(text, { from: from + index, to: to + index });
}

/** Lines of a group that belong together. */
function* joined(group: string): Generator<Range> {
  let from = 0;
  let to = 0;
  for (const { 0: line, index } of group.matchAll(/[^\r\n]+/g)) {
    const end = index + line.length;
    if (end <= to) continue;
    if (to > from && end - from > MOST_JOINED) {
      yield { from, to };
      from = index;
    }
    to = Math.max(end, MARKS.test(line) ? endOfQuotation(group, index, end) : end);
    if (!ENDED.test(group.slice(from, to))) continue;
    yield { from, to };
    from = to;
  }
  if (to > from) yield { from, to };
}

/** End of the line in which the quotations of a line close; its own end where none is open, or none closes soon. */
function endOfQuotation(group: string, from: number, end: number): number {
  const { pairs } = pairQuotationMarks(group.slice(from, Math.max(end, from + MOST_JOINED)));
  const close = Math.max(-1, ...pairs.flatMap(([open, at]) => (from + open < end && from + at >= end ? [from + at] : [])));
  if (close < 0) return end;
  const after = group.slice(close).search(/[\r\n]/);
  return after < 0 ? group.length : close + after;
}

/** A long paragraph in pieces, cut at the end of a sentence, else between words; quotations stay whole. */
function* cut(text: string, { from, to }: Range): Generator<Range> {
  if (to - from <= LONGEST) return yield { from, to };
  const paragraph = withoutQuotations(text.slice(from, to));
  let start = 0;
  while (paragraph.length - start > LONGEST) {
    const ends = [...paragraph.slice(start, start + LONGEST).matchAll(SENTENCE_END)];
    const last = ends.at(-1);
    const next = last ? start + last.index + last[0].length : paragraph.indexOf(' ', start + LONGEST) + 1;
    if (next === 0) break;
    yield { from: from + start, to: from + next };
    start = next;
  }
  yield { from: from + start, to };
}

/** A text of the same length, in which nothing is to be seen of what is quoted. */
function withoutQuotations(text: string): string {
  const parts: string[] = [];
  let passed = 0;
  for (const [open, close] of outermostPairs(pairQuotationMarks(text))) {
    parts.push(text.slice(passed, open), '\uFFFC'.repeat(close + 1 - open));
    passed = close + 1;
  }
  return parts.join('') + text.slice(passed);
}
