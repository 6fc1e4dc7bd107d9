import type { ArticleData } from '../../schemas/article.ts';
import type { BodyBlock } from '../body.ts';
import { formatDate } from '../../text/dates.ts';
import { reviewNotes } from '../review-notes.ts';
import { dropReasons } from '../drop-reasons.ts';
import type { Dropped, SourceText } from '../source.ts';
import { findCaptions } from './captions.ts';
import { readDateStamp } from './date-stamp.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { readHead } from './head.ts';
import { findHeadings } from './headings.ts';
import { readLead } from './lead.ts';
import { readTail } from './tail.ts';

/** A source taken apart: what is the article, what is known about it, and what is neither. */
export interface Article {
  title: string | null;
  summary: string | null;
  section: ArticleData['category'] | null;
  author: string | null;
  /** Name of the source as it is written, or the sign of its newsroom. */
  sourceName: string | null;
  newsroom: string | null;
  /** ISO day at the source. */
  published: string | null;
  body: BodyBlock[];
  dropped: Dropped[];
  reviewNotes: string[];
}

/** Takes a source apart, from its edges inwards. */
export function readArticle(source: SourceText): Article {
  const { hints } = source;
  const boilerplate = dropBoilerplate(source.blocks);
  const head = readHead(boilerplate.kept, hints.title);
  const tail = readTail(head.rest);
  const lead = readLead(tail.rest, head.title !== null, hints.summary);
  const captions = findCaptions(lead.rest);
  const headings = findHeadings(captions.body);
  const byline = (role: 'author' | 'source'): string | null => head.bylines.find((line) => line.role === role)?.name ?? null;
  const article: Article = {
    title: head.title,
    summary: lead.summary,
    section: head.section,
    author: tail.author ?? byline('author'),
    sourceName: tail.sourceName ?? byline('source'),
    newsroom: lead.newsroom,
    published: head.published ?? tail.published,
    body: headings.body,
    dropped: [...source.dropped, ...boilerplate.dropped, ...head.dropped, ...tail.dropped, ...lead.dropped, ...captions.dropped],
    reviewNotes: [...source.notes, ...head.reviewNotes, ...lead.reviewNotes, ...captions.reviewNotes, ...headings.reviewNotes],
  };
  if (tail.photographer) article.reviewNotes.push(reviewNotes.source.photographer(tail.photographer));
  readOutside(article);
  takeHints(article, source);
  if (article.published === null && head.clock) article.reviewNotes.push(reviewNotes.source.onlyClock(head.clock));
  if (article.body.some((block) => block.kind === 'text' && block.node.type === 'table' && block.node.data?.isHeadGuessed))
    article.reviewNotes.push(reviewNotes.table);
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
function takeHints(article: Article, { hints }: SourceText): void {
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
