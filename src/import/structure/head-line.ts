import type { RootContent } from 'mdast';
import { findWrittenDays } from '../../text/written-days.ts';
import { linesOf } from '../source.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { isAddressed } from './addressees.ts';
import { BASIS, endsSentence, isRule, lineOf, wordsIn, type DateStamp } from './lines.ts';
import { isOfKind } from './paper-kinds.ts';
import { isChangeLabel, takePublishingLine } from './publishing-line.ts';
import type { Article } from './read-article.ts';
import { readSection } from './sections.ts';
import { withCapital } from './title.ts';
import { isInCapitals } from './title-lines.ts';

/** The head of a text, read line by line as far as its title and what stands beside it. */
export interface Head {
  article: Article;
  blocks: readonly RootContent[];
  /** The title the file declares. */
  hint: string | undefined;
  /** Index of the block that holds the declared title; null for none. */
  declared: number | null;
  /** Kind of the paper, above its title. */
  kind: string;
  /** Index behind the last line that is known to name a body. */
  offices: number;
  /** Days above the title. */
  clocks: { line: string; stamp: DateStamp }[];
}

/** A line of the head. */
export interface HeadLine {
  block: RootContent;
  line: string;
  at: number;
  /** The day it tells and nothing else. */
  stamp: DateStamp | null;
}

/** What a line of the head may be. @returns whether it is, and has been taken into the article or left out */
export type HeadRule = (head: Head, line: HeadLine) => boolean;

/** Blocks above which no head reaches. */
export const LONGEST_HEAD = 12;
/** Letters below which a line is no title. */
export const SHORTEST_TITLE = 10;
/** Blocks above a declared title that are the site's, and words in one. */
const MOST_ABOVE = 2;
const LONGEST_ABOVE = 12;
const LETTERHEAD =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|số\s*:?\s*[\d…. ]*[-–].{0,40})$/iu;
/** Before the kind of a paper that is not issued yet. */
export const DRAFT = /^dự thảo /iu;
const SUBJECT = /^v\s?\/\s?v\s*:?\s*/iu;

/** Leaves a line out. @returns true, that it is taken */
export function drop({ article }: Head, text: string, reason: string): true {
  article.dropped.push({ text, reason });
  return true;
}

export const letterheadLine: HeadRule = (head, { line, at }) =>
  (LETTERHEAD.test(line) || isRule(line) || at < head.offices) && drop(head, line, dropReasons.letterhead);

/** The table above an official paper: who issued it, its number, the place and the day. */
export const letterheadTable: HeadRule = (head, { block, line }) => {
  if (block.type !== 'table' || !/cộng sản việt nam|cộng h(?:òa|oà) xã hội/iu.test(line)) return false;
  const { article } = head;
  const cells = linesOf([block]);
  article.published ??= cells.flatMap((cell) => findWrittenDays(cell))[0]?.iso ?? null;
  const subject = cells.flatMap((cell) => cell.split(/(?=V\/v)/u)).find((cell) => SUBJECT.test(cell));
  if (subject && article.title === null) article.title = titleOf('', subject.trim());
  return drop(head, cells.join(' · '), dropReasons.letterhead);
};

/** Day and author on one line. */
export const publishingLine: HeadRule = ({ article, declared }, { block, line, at }) =>
  block.type === 'paragraph' && at !== declared && !BASIS.test(line) && !isUpperKind(line) && takePublishingLine(line, article);

/** A title in capitals that begins with a kind of paper, whatever days it names: `LỊCH TRỰC TUẦN 3 THÁNG 10 NĂM 2026`. */
function isUpperKind(line: string): boolean {
  return isInCapitals(line) && isOfKind(line);
}

export const sectionName: HeadRule = (head, { block, line }) => {
  const section = block.type === 'table' ? null : readSection(line);
  if (!section) return false;
  head.article.section ??= section.category;
  return drop(head, line, dropReasons.section);
};

export const addressee: HeadRule = (head, { block, at }) =>
  isAddressed(block, head.blocks[at - 1]) && drop(head, linesOf([block]).join(' · '), dropReasons.recipients);

/** A line or two above the title the file declares, no sentence: the site's name, its motto. */
export const lineOfSite: HeadRule = (head, { line, at }) => {
  const { declared } = head;
  const isAbove = declared !== null && at < declared && declared <= MOST_ABOVE;
  return isAbove && wordsIn(line) <= LONGEST_ABOVE && !endsSentence(line) && drop(head, line, dropReasons.header);
};

export function linesFrom(blocks: readonly RootContent[], at: number): string[] {
  return blocks.slice(at, at + LONGEST_HEAD).map(lineOf);
}

export function acceptDate(head: Head, line: string, stamp: DateStamp): true {
  const { article } = head;
  if (isChangeLabel(line)) article.changed ??= stamp.day;
  else article.published = stamp.day;
  if (stamp.isContradictory) article.reviewNotes.push(reviewNotes.source.wrongWeekday(line));
  return drop(head, line, dropReasons.date);
}

/** A kind of paper and the line below as one title: `Báo cáo về việc …`, also of `V/v …`; `Báo cáo: Kết quả …`; `Về việc …` alone. */
export function titleOf(kind: string, line: string): string {
  const subject = line.replace(SUBJECT, 'về việc ').replace(/^Về việc(?=\s)/u, 'về việc');
  if (kind === '') return withCapital(subject);
  return `${capitalise(kind.replace(DRAFT, ''))}${/^\p{Ll}/u.test(subject) ? '' : ':'} ${subject}`;
}

export function capitalise(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase().replace(/:$/u, '');
}
