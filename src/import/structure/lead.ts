import type { Paragraph, RootContent } from 'mdast';
import { bareText, listSentences } from '../accounting.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { isPicture } from '../tidy-blocks.ts';
import { isWrittenAsCaption } from './captions.ts';
import { isBold, opensPart } from './headings.ts';
import type { Article } from './read-article.ts';
import { readSpeaker } from './speaker.ts';
import { isInCapitals } from './title-lines.ts';
import { ADDRESSED, BASIS, cutText, isNumbered, isSalutation, lineOf, OF_MEETING, wordsIn } from './lines.ts';

const SHORTEST = 20;
const LONGEST = 400;
/** Paragraphs among which a sentence for the summary is looked for. */
const FIRST = 3;
/** What heads a part about shortcomings, and words of such a heading. */
const SHORTCOMINGS = /(?<!\p{L})(?:hạn chế|tồn tại|khuyết điểm|yếu kém|vướng mắc|bất cập|chưa làm được)(?!\p{L})/iu;
const LONGEST_PART = 20;
/** Words of a line of a poem. */
const LONGEST_VERSE = 10;
/** What only announces or opens: `… báo cáo kết quả như sau:`, how minutes begin. */
const OPENS_PAPER = /[:：]$|(?:như sau|sau đây|dưới đây)[.;]?$|^(?:hôm nay,?\s*)?(?:vào\s+)?(?:hồi|lúc)\s+\d/iu;
/** What a letter closes with. */
const ASKS = /^(?:rất |trân trọng )?kính (?:đề nghị|mong|xin|báo cáo)(?!\p{L})/iu;
/** A point with its mark: a summary says what the whole is about. */
const POINT = /^[-–•+*]\s/u;
/** What a title or a paper is for: `(Dùng cho sinh hoạt tháng 9)`. */
const IN_BRACKETS = /^\([^()]*\)$/u;
const NEWSROOM = /^\s*(?:[([]([\p{Lu}\d][\p{L}\d. ]{1,30})[)\]]\s*[-–—:]\s*|(\p{Lu}{2,8})\s+[-–—]\s+(?=\p{Lu}))/u;

/** What an abstract begins with, and among how many blocks it stands. */
const ABSTRACT = /^tóm tắt(?: nội dung)?\s*(?:[:.]\s*|[–-]\s|$)/iu;
const ABSTRACT_WITHIN = 5;

/**
 * Finds the summary of an article in its first paragraphs; without a title the first of them is no lead but the text
 * itself.
 * @param hint the summary the file declares
 * @returns the blocks below the lead
 */
export function readLead(blocks: readonly RootContent[], article: Article, hint?: string): RootContent[] {
  const marked = blocks.findIndex((block) => block.type === 'paragraph' && block.data?.isLead);
  if (marked !== -1) return readMarked(blocks, marked, article);
  const abstract = blocks.slice(0, ABSTRACT_WITHIN).findIndex((block) => block.type !== 'table' && ABSTRACT.test(lineOf(block)));
  if (abstract !== -1) return readAbstract(blocks, abstract, article, hint);
  const rest = parLead(blocks);
  const at = rest.findIndex((block, index) => isText(block) && wordsIn(lineOf(block)) > 0 && !isBelowPicture(rest, index));
  // What stands in a part of the text is the text, not what is said before it.
  const isInPart = rest.slice(0, at + 1).some(opensPart);
  // What announces a list stays above it.
  const announcesList = at !== -1 && rest[at + 1]?.type === 'list' && !/[.!?]["”’)]*$/u.test(lineOf(rest[at]!));
  const isFirst =
    at <= 2 || rest.slice(0, at).every((block) => block.type === 'paragraph' && (isPicture(block) || block.data?.isCaption === true));
  const first = isFirst && !isInPart && !announcesList ? rest[at] : undefined;
  if (first) {
    const mark = NEWSROOM.exec(lineOf(first));
    if (mark) {
      article.newsroom = mark[1] ?? mark[2] ?? null;
      article.dropped.push({ text: mark[0].trim(), reason: dropReasons.newsroom });
      rest[at] = cutText(first, NEWSROOM);
    }
    const opening = lineOf(rest[at] ?? first);
    const below = rest.slice(at + 1).filter((block) => wordsIn(lineOf(block)) >= SHORTEST).length;
    const isInBold = first.type === 'paragraph' && isBold(first);
    if (article.title !== null && below >= (isInBold ? 1 : 2) && !isOpening(opening)) {
      const left = takeLead(rest, at, isInBold, article);
      if (left) {
        article.reviewNotes.push(reviewNotes.summary.lead);
        return left;
      }
    }
  }
  copySummary(rest, article, hint);
  return rest;
}

/** Words of a heading from which on it is the lead, where it ends as a sentence does. */
const LONG_HEADING = 14;

/** The blocks with a first heading that is a sentence, as systems without a field for it write the lead, as a paragraph. */
function parLead(blocks: readonly RootContent[]): RootContent[] {
  const at = blocks.findIndex((block) => !isPicture(block));
  const first = blocks[at];
  if (first?.type !== 'heading' || wordsIn(lineOf(first)) < LONG_HEADING || !/[.!…]["”]?$/u.test(lineOf(first))) return [...blocks];
  return blocks.with(at, { type: 'paragraph', children: [{ type: 'strong', children: first.children }] });
}

function isBelowPicture(blocks: readonly RootContent[], index: number): boolean {
  const [above, block] = [blocks[index - 1], blocks[index]];
  return (
    above !== undefined &&
    isPicture(above) &&
    !above.data?.isAlone &&
    block?.type === 'paragraph' &&
    isWrittenAsCaption(block, lineOf(block))
  );
}

/** An abstract without its label, or below it; where a summary cannot hold it, it stays as it is. */
function readAbstract(blocks: readonly RootContent[], at: number, article: Article, hint: string | undefined): RootContent[] {
  const label = ABSTRACT.exec(lineOf(blocks[at]!))?.[0] ?? '';
  const isAlone = lineOf(blocks[at]!).length === label.length;
  const lead = isAlone ? blocks[at + 1] : cutText(blocks[at]!, ABSTRACT);
  if (!lead || !isText(lead) || !fits(lineOf(lead)) || callsNote(lead)) {
    copySummary(lead ? [lead, ...blocks.slice(at + 1)] : blocks, article, hint);
    return [...blocks];
  }
  article.summary = lineOf(lead);
  article.dropped.push({ text: label.trim(), reason: dropReasons.summaryLabel });
  article.reviewNotes.push(reviewNotes.summary.marked);
  return blocks.toSpliced(at, isAlone ? 2 : 1);
}

/** The lead as the page marks it, without the sign of a newsroom; where a summary cannot hold it, it stays a paragraph. */
function readMarked(blocks: readonly RootContent[], at: number, article: Article): RootContent[] {
  const block = blocks[at]!;
  const mark = NEWSROOM.exec(lineOf(block));
  const lead = mark ? cutText(block, NEWSROOM) : block;
  if (mark) {
    article.newsroom = mark[1] ?? mark[2] ?? null;
    article.dropped.push({ text: mark[0].trim(), reason: dropReasons.newsroom });
  }
  const left = takeLead(blocks.with(at, lead), at, true, article);
  if (left) {
    article.reviewNotes.push(reviewNotes.summary.marked);
    return withoutLead(left, at, lineOf(lead), article);
  }
  copySummary([lead], article, undefined);
  return blocks.with(at, lead);
}

/** The blocks without a second copy of the lead right below it, as where a field and the text both hold it. */
function withoutLead(blocks: RootContent[], at: number, lead: string, { dropped }: Article): RootContent[] {
  const copy = blocks.findIndex((block, index) => index >= at && index < at + FIRST && bareText(lineOf(block)) === bareText(lead));
  if (copy === -1) return blocks;
  dropped.push({ text: lineOf(blocks[copy]!), reason: dropReasons.repeatedLead });
  return blocks.toSpliced(copy, 1);
}

/**
 * Takes the lead out of the text, so that it stands in one place.
 * @param isSure it is a lead for certain: of one that is too long for a summary its first sentences are taken
 * @returns the blocks without what was taken; null where a summary cannot hold it
 */
function takeLead(blocks: readonly RootContent[], at: number, isSure: boolean, article: Article): RootContent[] | null {
  const lead = blocks[at]!;
  const line = lineOf(lead);
  if (callsNote(lead)) return null;
  if (fits(line)) {
    article.summary = line;
    return blocks.toSpliced(at, 1);
  }
  const opening = isSure ? longestOpening(line) : null;
  if (opening === null) return null;
  const rest = cutText(lead, new RegExp(`^\\s*${RegExp.escape(opening)}\\s*`, 'u'));
  if (lineOf(rest) === line) return null;
  article.summary = opening;
  return blocks.with(at, rest);
}

/** A summary has no notes: a paragraph that calls one stays in the text. */
function callsNote(block: RootContent): boolean {
  return block.type === 'footnoteReference' || ('children' in block && (block.children as RootContent[]).some(callsNote));
}

function isText(block: RootContent): boolean {
  return block.type === 'paragraph' && !block.data?.isCaption && !isVerse(block);
}

/** Lines of a poem, each on a line of its own. */
function isVerse(block: Paragraph): boolean {
  const breaks = block.children.filter(({ type }) => type === 'break').length;
  return breaks >= 2 && wordsIn(lineOf(block)) <= LONGEST_VERSE * (breaks + 1);
}

/** No paragraph is the summary: the declared one, else whole sentences of the opening, copied. */
function copySummary(blocks: readonly RootContent[], article: Article, hint: string | undefined): void {
  const paragraphs = withoutShortcomings(blocks)
    .filter((block) => isText(block) && !isTitleOfPart(block))
    .map(lineOf)
    .filter((line) => !isOpening(line))
    .slice(0, FIRST);
  const declared = hint && fits(hint) && !/(?:…|\.\.\.)$/.test(hint) ? hint : null;
  const summary = declared ?? paragraphs.map(longestOpening).find((text) => text !== null) ?? null;
  article.summary = summary;
  if (summary === null) article.reviewNotes.push(reviewNotes.summary.missing);
  else if (paragraphs.some((text) => bareText(text).includes(bareText(summary))))
    article.reviewNotes.push(reviewNotes.summary.copied(listSentences(summary).length));
}

/** The blocks without the parts that tell what was not good: no text is summed up by those. */
function withoutShortcomings(blocks: readonly RootContent[]): RootContent[] {
  let isBelow = false;
  return blocks.filter((block) => {
    const line = lineOf(block);
    if (opensPart(block) || (isNumbered(line) && wordsIn(line) <= LONGEST_PART)) isBelow = SHORTCOMINGS.test(line);
    return !isBelow;
  });
}

/** What a paper begins with before it says anything, and what is one of several points. */
function isOpening(line: string): boolean {
  if (isNumbered(line) || isInCapitals(line) || POINT.test(line)) return true;
  // What ends in a comma greets readers, or goes on below.
  if (/,$/u.test(line)) return true;
  if (ADDRESSED.test(line) || ASKS.test(line)) return true;
  return (
    BASIS.test(line) ||
    OPENS_PAPER.test(line) ||
    OF_MEETING.test(line) ||
    isSalutation(line) ||
    IN_BRACKETS.test(line) ||
    readSpeaker(line) !== null
  );
}

/** A line in bold that heads what is below it: it stands there already. */
function isTitleOfPart(block: RootContent): boolean {
  return block.type === 'paragraph' && isBold(block) && opensPart(block);
}

/** As many whole sentences from the start as a summary may hold. */
function longestOpening(paragraph: string): string | null {
  let opening = '';
  for (const sentence of listSentences(paragraph)) {
    const longer = `${opening} ${sentence}`.trim();
    if (longer.length > LONGEST || OPENS_PAPER.test(sentence)) break;
    opening = longer;
  }
  return fits(opening) && wordsIn(opening) >= 8 ? opening : null;
}

function fits(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST;
}
