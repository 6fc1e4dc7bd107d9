import type { ArticleData } from '../../schemas/article.ts';
import type { BodyBlock, Account, SourceHints, SourceText } from '../source.ts';
import { formatDate } from '../../text/dates.ts';
import { dropReasons, reviewNotes } from '../messages.ts';
import { findCaptions } from './captions.ts';
import { readDateStamp, endsSentence, isName, lineOf, wordsIn } from './lines.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { readHead } from './head.ts';
import { readLead } from './lead.ts';
import { readTail } from './tail.ts';
import type { Heading, Paragraph } from 'mdast';

/** A source taken apart: what is the article, what is known about it, and what is neither. */
export interface Article extends Account {
  title: string | null;
  summary: string | null;
  section: ArticleData['category'] | null;
  author: string | null;
  photographer: string | null;
  /** Name of the source as it is written. */
  sourceName: string | null;
  /** Sign of the newsroom the text opened with: `(BLC) -`. */
  newsroom: string | null;
  /** ISO day at the source. */
  published: string | null;
  /** A date above the title that was taken for the page's clock, where no other was found. */
  clock: string | null;
  body: BodyBlock[];
}

/** Takes a source apart, from its edges inwards. */
export function readArticle({ blocks, hints, dropped, reviewNotes: said }: SourceText): Article {
  const article: Article = {
    title: null,
    summary: null,
    section: null,
    author: null,
    photographer: null,
    sourceName: null,
    newsroom: null,
    published: null,
    clock: null,
    body: [],
    dropped: [...dropped],
    reviewNotes: [...said],
  };
  const belowHead = readHead(dropBoilerplate(blocks, article), article, hints.title);
  const text = readLead(readTail(belowHead, article), article, hints.summary);
  article.body = findHeadings(findCaptions(text, article), article);
  if (article.photographer) article.reviewNotes.push(reviewNotes.source.photographer(article.photographer));
  readOutside(article);
  takeHints(article, hints);
  if (article.published === null && article.clock) article.reviewNotes.push(reviewNotes.source.onlyClock(article.clock));
  if (article.body.some((block) => block.type === 'table' && block.data?.isHeadGuessed)) article.reviewNotes.push(reviewNotes.table);
  return article;
}

/** A date that the reader of a page put outside the article may still be the article's. */
function readOutside(article: Article): void {
  if (article.published !== null) return;
  for (const line of article.dropped) {
    const stamp = line.reason === dropReasons.outside ? readDateStamp(line.text) : null;
    if (!stamp || stamp.hasZone) continue;
    article.published = stamp.day;
    line.reason = dropReasons.date;
    article.reviewNotes.push(reviewNotes.source.dateOutside(line.text));
    return;
  }
}

/** What the file declares fills in what its text does not say. */
function takeHints(article: Article, hints: SourceHints): void {
  if (article.published === null && hints.published) {
    article.published = hints.published;
    article.reviewNotes.push(reviewNotes.source.dateHint(formatDate(hints.published)));
  }
  if (article.author === null && hints.author) {
    article.author = hints.author;
    article.reviewNotes.push(reviewNotes.source.authorHint(hints.author));
  }
  article.sourceName ??= hints.site ?? null;
}

const LONGEST_PLAIN = 13;
const LONGEST_BOLD = 25;
/** Words in the paragraph that a plain line must have below it to be its heading. */
const LEAST_BELOW = 20;
const DEEPEST = 4;

/** Turns lines that head a part of the text into headings, and sets all headings at levels 2–4 without a gap. */
function findHeadings(body: readonly BodyBlock[], account: Account): BodyBlock[] {
  const marked = body.map((block, index): BodyBlock => {
    if (block.type !== 'paragraph') return block;
    const line = lineOf(block);
    if (!isHeading(block, line, body[index - 1], body[index + 1])) return block;
    account.reviewNotes.push(reviewNotes.heading(line));
    return {
      type: 'heading',
      depth: depthOf(line),
      children: block.children.flatMap((child) => (child.type === 'strong' ? child.children : [child])),
    };
  });
  return relevel(marked);
}

function isHeading(node: Paragraph, line: string, previous: BodyBlock | undefined, next: BodyBlock | undefined): boolean {
  if (!next || next.type === 'figure' || next.type === 'caption') return false;
  if (endsSentence(line.replace(/:$/u, '')) || !/^[\p{Lu}\d“"]/u.test(line)) return false;
  const isBold = node.children.every((child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''));
  if (isBold) return wordsIn(line) <= LONGEST_BOLD;
  const isIntroduced = line.endsWith(':') || previous?.type === 'figure';
  return !isIntroduced && !isName(line) && wordsIn(line) <= LONGEST_PLAIN && wordsIn(line) >= 2 && wordsIn(lineOf(next)) >= LEAST_BELOW;
}

/** Roman numerals and capitals head parts, `1.` sections, `1.1.` and `a)` what is below. */
function depthOf(line: string): Heading['depth'] {
  if (/^\d+\.\d+/.test(line) || /^[a-zđ][).]\s/.test(line)) return 4;
  return /^\d+[.)]\s/.test(line) ? 3 : 2;
}

/** The page's title is level 1: the highest level met becomes 2, and no level is left out on the way down. */
function relevel(body: readonly BodyBlock[]): BodyBlock[] {
  const depths = body.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const levels = [...new Set(depths)].sort((a, b) => a - b);
  let previous = 1;
  return body.map((block): BodyBlock => {
    if (block.type !== 'heading') return block;
    const depth = Math.min(levels.indexOf(block.depth) + 2, previous + 1);
    if (depth > DEEPEST) return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] };
    previous = depth;
    return { ...block, depth: depth as Heading['depth'] };
  });
}
