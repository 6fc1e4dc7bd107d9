import type { RootContent } from 'mdast';
import { linesOfNodes } from '../body.ts';
import { dropReasons } from '../drop-reasons.ts';
import type { Dropped } from '../source.ts';
import { readByline } from './byline.ts';
import { cutText } from './cut-text.ts';
import { readDateStamp } from './date-stamp.ts';
import { lineOf, wordsIn } from './lines.ts';

/** What stands below an article: who wrote it and where it came from. */
export interface Tail {
  author: string | null;
  sourceName: string | null;
  photographer: string | null;
  /** ISO day, where it stands below the text. */
  published: string | null;
  rest: RootContent[];
  dropped: Dropped[];
}

const LONGEST_TAIL = 8;
/** Blocks of a signature, and words in each. */
const LONGEST_SIGNATURE = 15;
const LONGEST_LINE = 20;
const RECIPIENTS = /^(?:nơi nhận|(?:t\/?m|tm\.)\s|đã ký|\(đã ký\))/iu;
const END_MARK = /(?<!\s)\s*\.\/\.?\s*$/u;
const BYLINE_REASONS = { author: dropReasons.author, source: dropReasons.sourceLine, photographer: dropReasons.photographer } as const;
const FIELDS = { author: 'author', source: 'sourceName', photographer: 'photographer' } as const;

/** Reads the lines below a text, from the last one up. */
export function readTail(blocks: readonly RootContent[]): Tail {
  const notes = blocks.filter((block) => block.type === 'footnoteDefinition');
  const text = blocks.filter((block) => block.type !== 'footnoteDefinition');
  const tail: Tail = { author: null, sourceName: null, photographer: null, published: null, rest: text, dropped: [] };
  takeSignature(tail);
  for (let turn = 0; turn < LONGEST_TAIL && tail.rest.length > 1; turn += 1) {
    const last = tail.rest.at(-1);
    const reason = last ? readLine(lineOf(last), last, tail) : null;
    if (!last || !reason) break;
    tail.rest.pop();
    tail.dropped.unshift({ text: linesOfNodes([last]).join(' · '), reason });
  }
  cutEndMark(tail);
  tail.rest.push(...notes);
  return tail;
}

/** Everything from “Nơi nhận” down: who gets the paper, who signed it, where they can be reached. */
function takeSignature(tail: Tail): void {
  const at = tail.rest.findLastIndex((block) => /^nơi nhận\b/iu.test(lineOf(block)));
  const lines = tail.rest.slice(at);
  if (at < 1 || lines.length > LONGEST_SIGNATURE || lines.some((block) => wordsIn(lineOf(block)) > LONGEST_LINE)) return;
  tail.rest = tail.rest.slice(0, at);
  tail.dropped.unshift(...lines.map((block) => ({ text: linesOfNodes([block]).join(' · '), reason: dropReasons.recipients })));
}

/** Takes what a line says into the tail; the reason it is then left out, or null for a line of the article. */
function readLine(line: string, block: RootContent, tail: Tail): string | null {
  if (RECIPIENTS.test(line) || (block.type === 'table' && /nơi nhận/iu.test(line))) return dropReasons.recipients;
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  if (/^\.\/\.?$/.test(line)) return dropReasons.endMark;
  const byline = readByline(line);
  if (byline && tail[FIELDS[byline.role]] === null) {
    tail[FIELDS[byline.role]] = byline.name;
    return BYLINE_REASONS[byline.role];
  }
  const stamp = readDateStamp(line);
  if (!stamp || tail.published !== null) return null;
  tail.published = stamp.day;
  return dropReasons.date;
}

/** The mark `./.` that ends official papers becomes a full stop. */
function cutEndMark(tail: Tail): void {
  const last = tail.rest.at(-1);
  if (!last || !END_MARK.test(lineOf(last))) return;
  tail.rest[tail.rest.length - 1] = cutText(last, END_MARK, '.');
  tail.dropped.push({ text: './.', reason: dropReasons.endMark });
}
