import type { RootContent } from 'mdast';
import type { ArticleData } from '../../schemas/article.ts';
import type { BodyBlock, Account, SourceHints, SourceText } from '../source.ts';
import { formatDate } from '../../text/dates.ts';
import { listSentences } from '../accounting.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { findPersonNames } from '../../text/person-names.ts';
import { findCaptions } from './captions.ts';
import { withoutDegree } from './degrees.ts';
import { takeElectronicSignatures } from './electronic-signature.ts';
import { writeFormulas } from './enacting-formula.ts';
import { findHeadings } from './headings.ts';
import { isHeadingInCapitals, isName, lineOf, readByline, readDateStamp, wordsIn } from './lines.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { dayIn, isChangeLabel } from './publishing-line.ts';
import { readHead } from './head.ts';
import { readLead } from './lead.ts';
import type { Letterhead } from './letterhead.ts';
import { keepLooseNotes } from './loose-notes.ts';
import { takeSpeaker } from './speaker.ts';
import { readTail } from './tail.ts';
import { settleTurnedDay } from './turned-day.ts';

/** A source taken apart: what is the article, what is known about it, and what is neither. */
export interface Article extends Account {
  title: string | null;
  summary: string | null;
  section: ArticleData['category'] | null;
  author: string | null;
  photographer: string | null;
  /** Kind of paper that is named above the title, `Nghị quyết`. */
  kind: string | null;
  /** What stands above a paper of an office. */
  letterhead: Letterhead | null;
  /** Name of the source as it is written. */
  sourceName: string | null;
  /** Sign of the newsroom the text opened with: `(BLC) -`. */
  newsroom: string | null;
  /** ISO day at the source. */
  published: string | null;
  /** ISO day of the last change at the source, which stands for the other where none is told. */
  changed: string | null;
  /** A date above the title that was taken for the page's clock, where no other was found. */
  clock: string | null;
  body: BodyBlock[];
}

/** Takes a source apart, from its edges inwards. */
export function readArticle({ blocks, hints, dropped, reviewNotes: said, original }: SourceText): Article {
  const article: Article = {
    title: null,
    summary: null,
    section: null,
    author: null,
    photographer: null,
    kind: null,
    letterhead: null,
    sourceName: null,
    newsroom: null,
    published: null,
    changed: null,
    clock: null,
    body: [],
    dropped: [...dropped],
    reviewNotes: [...said],
  };
  const signed = takeElectronicSignatures(dropBoilerplate(blocks, article), article);
  const belowHead = takeSpeaker(readHead(signed, article, hints.title), article);
  const told = writeFormulas(readTail(belowHead, article), article);
  const text = keepOnlyLead(told, article, hints.summary);
  article.body = keepLooseNotes(findHeadings(findCaptions(text, article, original.length === 0), article));
  if (article.photographer) article.reviewNotes.push(reviewNotes.source.photographer(article.photographer));
  readOutside(article);
  takeHints(article, hints);
  article.published ??= article.changed;
  settleTurnedDay(article, hints.published);
  if (article.published === null && article.clock) article.reviewNotes.push(reviewNotes.source.onlyClock(article.clock));
  if (article.body.some((block) => block.type === 'table' && block.data?.isHeadGuessed)) article.reviewNotes.push(reviewNotes.table);
  return article;
}

/** The text below the lead; a lead with nothing below it, as above a film, is the text too. */
function keepOnlyLead(blocks: readonly RootContent[], article: Article, hint: string | undefined): readonly RootContent[] {
  const text = takeAuthorBelowLead(readLead(blocks, article, hint), blocks, article);
  if (text.length > 0 || blocks.length === 0) return text;
  const { marked, lead, copied } = reviewNotes.summary;
  article.reviewNotes = article.reviewNotes.map((note) =>
    note === marked || note === lead ? copied(listSentences(article.summary ?? '').length) : note,
  );
  return blocks;
}

/**
 * Who wrote, on a line of its own between the lead and the text; a name alone begins with a family name, or no other line of the text
 * is written as one: headings may be.
 */
function takeAuthorBelowLead(text: RootContent[], blocks: readonly RootContent[], article: Article): RootContent[] {
  const [first, ...rest] = text;
  const isLeadTaken = text.length === blocks.length - 1 && first === blocks[1];
  if (article.author !== null || !isLeadTaken || first?.type !== 'paragraph' || rest.length === 0) return text;
  const line = lineOf(first);
  const byline = isHeadingInCapitals(line) ? null : readByline(line);
  if (byline?.role !== 'author' || wordsIn(byline.name) < 2) return text;
  const isPerson = findPersonNames(withoutDegree(byline.name))[0]?.at === 0;
  if (byline.isBare && !isPerson && rest.some((block) => isName(lineOf(block)))) return text;
  article.author = byline.name;
  article.sourceName ??= byline.paper ?? null;
  article.dropped.push({ text: line, reason: dropReasons.author });
  return rest;
}

/** A date that the reader of a page put outside the article may still be the article's. */
function readOutside(article: Article): void {
  if (article.published !== null) return;
  const said = article.dropped.filter(({ text, reason }) => reason === dropReasons.sidebar && POSTED.test(text) && dayIn(text) !== null);
  for (const line of article.dropped) {
    const stamp = line.reason === dropReasons.outside ? readDateStamp(line.text) : null;
    if (!stamp || stamp.hasZone || isChangeLabel(line.text)) continue;
    article.published = stamp.day;
    line.reason = dropReasons.date;
    article.reviewNotes.push(reviewNotes.source.dateOutside(line.text));
    return;
  }
  const [line, ...more] = said;
  if (!line || more.length > 0) return;
  article.published = dayIn(line.text);
  line.reason = dropReasons.date;
  article.reviewNotes.push(reviewNotes.source.dateOutside(line.text));
}

/** What stands before the day of a text, and never before the days of other pages, the clock or a calendar. */
const POSTED = /^(?:đã xuất bản|(?:ngày )?xuất bản|ngày (?:đăng|phát hành|tải lên)|published)(?: \p{L}+)?\s*:?\s+[\p{L}\d]/iu;

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
  const issuer = article.letterhead?.issuer;
  if (article.sourceName !== null || !issuer) return;
  article.sourceName = issuer;
  article.reviewNotes.push(reviewNotes.source.issuer(issuer));
}
