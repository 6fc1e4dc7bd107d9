import { bareText } from '../accounting.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { nameOfCapitals } from './capitals.ts';
import { areOfScholars } from './degrees.ts';
import {
  acceptDate,
  addressee,
  drop,
  letterheadLine,
  letterheadTable,
  lineOfSite,
  linesFrom,
  publishingLine,
  sectionName,
  type HeadLine,
  type HeadRule,
} from './head-line.ts';
import { BASIS, isAccount, isHeadingInCapitals, lineOf, readByline } from './lines.ts';
import { isBodyName } from './office-line.ts';
import { isOfficeOfSigner } from './signing-office.ts';
import { isInCapitals, isSpanOfYears, isTitleGoingOn, PLACE_AND_MONTH } from './title-lines.ts';

/** A weekday or an hour, on a line of its own beside the day. */
const HOUR = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:lúc )?\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?::\d{2})?)(?: ?[,|-])?$/iu;
/** How often a page was read. */
const COUNT = /^[\d.,]{1,9}$/;

const placeAndMonth: HeadRule = (head, { line }) => PLACE_AND_MONTH.test(line) && drop(head, line, dropReasons.month);

const yearsOfTitle: HeadRule = ({ article }, { line }) => {
  if (!isSpanOfYears(line)) return false;
  article.title = `${article.title} ${line}`;
  return true;
};

const day: HeadRule = (head, { line, stamp }) => stamp !== null && head.article.published === null && acceptDate(head, line, stamp);

/** A line that stands twice at the head is the title for certain. */
const titleAgain: HeadRule = (head, { line }) => {
  const { article } = head;
  if (bareText(line) !== bareText(article.title ?? '')) return false;
  article.reviewNotes = article.reviewNotes.filter((note) => note !== reviewNotes.title.firstLine);
  return drop(head, line, dropReasons.repeatedTitle);
};

function mayBeByline({ block, line }: HeadLine): boolean {
  return block.type === 'paragraph' && !isHeadingInCapitals(line);
}

const byline: HeadRule = (head, read) => {
  const { article } = head;
  const found = mayBeByline(read) ? readByline(read.line) : null;
  if (!found) return false;
  const isFurther = found.role === 'author' && article.author !== null && areOfScholars(article.author, found.name);
  if (isFurther) article.author = `${article.author}; ${found.name}`;
  else if (found.role !== 'photographer') article[found.role === 'source' ? 'sourceName' : 'author'] ??= found.name;
  article.sourceName ??= found.paper ?? null;
  return drop(head, read.line, found.role === 'source' ? dropReasons.sourceLine : dropReasons.author);
};

/** Where the author works who is named on the line above. */
const officeOfAuthor: HeadRule = (head, read) => {
  const { article, blocks } = head;
  if (!mayBeByline(read) || article.author === null || !isOfficeOfSigner(read.line)) return false;
  return readByline(lineOf(blocks[read.at - 1]!))?.role === 'author' && drop(head, read.line, dropReasons.author);
};

const counter: HeadRule = (head, { line }) => COUNT.test(line) && drop(head, line, dropReasons.counter);

const hour: HeadRule = (head, { line }) => HOUR.test(line) && drop(head, line, dropReasons.date);

const account: HeadRule = (head, { block, line }) => block.type === 'paragraph' && isAccount(line) && drop(head, line, dropReasons.account);

/** Who decides, in capitals between the title of a decision and what it rests on. */
const authority: HeadRule = (head, { line, at }) => {
  const lines = linesFrom(head.blocks, at).slice(0, MOST_OF_AUTHORITY);
  const basis = lines.findIndex((one) => BASIS.test(one));
  return basis > 0 && lines.slice(0, basis).every(isInCapitals) && drop(head, line, dropReasons.letterhead);
};

/** Lines of who decides, with the first of what that rests on. */
const MOST_OF_AUTHORITY = 4;

/** The rest of a title that wraps, by its look or by the title the file declares. */
const titleGoingOn: HeadRule = ({ article, declared, hint }, { block, line }) => {
  const title = article.title ?? '';
  const isDeclared = declared !== null && line !== '' && hint !== undefined && bareText(hint).startsWith(bareText(`${title} ${line}`));
  if (!isTitleGoingOn(title, block, line) && !isDeclared) return false;
  article.title = `${title} ${line}`;
  return true;
};

/** The body whose text it is. */
const bodyBelow: HeadRule = (head, { block, line }) => {
  const { article } = head;
  if (block.type !== 'paragraph' || article.letterhead !== null || article.sourceName !== null || !isBodyName(line)) return false;
  article.sourceName = nameOfCapitals(line, '');
  return drop(head, line, dropReasons.sourceLine);
};

/** What a line may be below the title, the first that holds. */
export const BELOW_TITLE: readonly HeadRule[] = [
  placeAndMonth,
  letterheadLine,
  letterheadTable,
  yearsOfTitle,
  day,
  publishingLine,
  titleAgain,
  sectionName,
  byline,
  officeOfAuthor,
  counter,
  hour,
  account,
  authority,
  addressee,
  titleGoingOn,
  bodyBelow,
  lineOfSite,
];
