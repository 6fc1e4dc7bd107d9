import type { Paragraph, RootContent } from 'mdast';
import { linesOf, type Account, type Dropped } from '../source.ts';
import { dropReasons } from '../drop-reasons.ts';
import { isPicture } from '../tidy-blocks.ts';
import { isBulletinFoot } from './bulletin-lines.ts';
import { cutText, isRule, lineOf, readByline, readDateStamp, wordsIn } from './lines.ts';
import { dayIn, isChangeLabel, takePublishingLine } from './publishing-line.ts';
import type { Article } from './read-article.ts';
import { nameOfCapitals } from './capitals.ts';
import { isOfficeOfSigner } from './signing-office.ts';
import { isOffice } from './office-line.ts';
import { isOfKind } from './paper-kinds.ts';
import { readSection } from './sections.ts';
import { areFiles } from './boilerplate.ts';
import { daySignedIn, isTableOfRecipients, takeSignatures } from './signature.ts';

const LONGEST_TAIL = 8;
const RECIPIENTS = /^(?:nơi\s*nhận|(?:t\/?m|tm\.)\s|đã ký|\(đã ký\))/iu;
const END_MARK = /(?<!\s)\s*\.\/\.?\s*$/u;

/** The label above files, with none below it. */
const NO_FILES = /^(?:(?:các )?(?:tệp|file|tập tin|tài liệu|văn bản)(?: tin)? (?:đính )?kèm(?: theo)?|đính kèm|tải về|download)\s*:?$/iu;

/** The address of the page, as print versions and programs that read the web add it. */
const ADDRESS =
  /^\(?(?:(?:nguồn(?: tin| bài(?: viết)?)?|(?:link|liên kết|đường dẫn|địa chỉ|url)(?: (?:bài(?: viết)?|trang|gốc|nguồn|tin))*|source|permalink|xem tại)\s*:\s*)?(?:https?:\/\/|www\.)\S+\)?\.?$/iu;

/** What the kinds of bylines tell, and why they are left out. */
const BYLINES = {
  author: ['author', dropReasons.author],
  source: ['sourceName', dropReasons.sourceLine],
  photographer: ['photographer', dropReasons.photographer],
} as const;

type Told = Pick<Article, 'author' | 'sourceName' | 'photographer' | 'published' | 'changed'> & { isAuthorBare: boolean };

/** Reads the lines below a text, from the last one up: who wrote it and where it came from. @returns the blocks above them */
export function readTail(blocks: readonly RootContent[], article: Article): RootContent[] {
  const notes = blocks.filter((block) => block.type === 'footnoteDefinition');
  let rest: RootContent[] = blocks.filter((block) => block.type !== 'footnoteDefinition');
  const told: Told = { author: null, sourceName: null, photographer: null, published: null, changed: null, isAuthorBare: false };
  const files = rest.splice(startOfFiles(rest));
  const gallery = [...rest.splice(startOfGallery(rest)), ...files];
  const signatures = takeSignatures(rest);
  rest = signatures.rest;
  const dropped = signatures.taken.map((block) => droppedBlock(block, dropReasons.recipients));
  for (let turn = 0; turn < LONGEST_TAIL && rest.length > 1; turn += 1) {
    const last = rest.at(-1);
    if (last?.type === 'paragraph' && !readDateStamp(lineOf(last)) && takePublishingLine(lineOf(last), article)) {
      rest.pop();
      continue;
    }
    const isOfAuthor = last?.type === 'paragraph' && isOfficeOfSigner(lineOf(last)) && isAuthorLine(rest.at(-2));
    const isFoot = last?.type === 'paragraph' && isBulletinFoot(lineOf(last)) && isSignedAbove(rest);
    const isBeside = isOfAuthor || isFoot;
    if (last && told.author === null && isSigningOffice(last, rest.at(-2))) {
      told.author = lineOf(last);
      dropped.unshift(droppedBlock(rest.pop()!, dropReasons.author));
      continue;
    }
    const read = isBeside ? (isFoot ? dropReasons.footer : dropReasons.author) : last && readLine(lineOf(last), last, told);
    const reason = read || (last && headsNothing(last) ? dropReasons.separator : null);
    if (!last || !reason) break;
    rest.pop();
    dropped.unshift(droppedBlock(last, reason));
  }
  article.dropped.push(...dropped);
  article.author = told.author ?? article.author;
  article.sourceName = told.sourceName ?? article.sourceName;
  article.photographer = told.photographer;
  article.published ??= told.published ?? daySignedIn(signatures.taken);
  article.changed ??= told.changed;
  return [...withoutEndMark(rest, article), ...gallery, ...notes];
}

/** Words of a heading of a box of the page at the most. */
const LONGEST_LABEL = 6;

/** Whether the last block is a heading: its text was left out, or is elsewhere on the page. */
function headsNothing(last: RootContent): boolean {
  const line = lineOf(last);
  return last.type === 'heading' && wordsIn(line) <= LONGEST_LABEL && !/[.!?]$/u.test(line);
}

/** Words of the name of an office that signs. */
const LONGEST_OFFICE = 12;

/** Whether a block is an office that signs in the place of a person: its name in bold, below the end of a sentence. */
function isSigningOffice(block: RootContent, above: RootContent | undefined): boolean {
  const line = lineOf(block);
  const isSetApart = block.type === 'paragraph' && isEmphasised(block) && wordsIn(line) <= LONGEST_OFFICE;
  return isSetApart && isOfficeOfSigner(line) && /\p{Ll}.*\s\p{Lu}/u.test(line) && /[.!?…]["”’)]*$/u.test(above ? lineOf(above) : '');
}

/** In bold or italics as a whole. */
function isEmphasised(block: Paragraph): boolean {
  return block.children.every((child) => /^(?:strong|emphasis)$/u.test(child.type) || (child.type === 'text' && child.value.trim() === ''));
}

/** Words of a caption below a picture. */
const LONGEST_CAPTION = 25;

/** Index from which on there are nothing but pictures with their captions, a heading above them; who wrote stands above them then. */
function startOfGallery(blocks: readonly RootContent[]): number {
  const isOf = (index: number): boolean => {
    const [block, above] = [blocks[index], blocks[index - 1]];
    if (!block || isPicture(block) || block.type === 'heading') return block !== undefined;
    if (block.type !== 'paragraph' || readByline(lineOf(block)) !== null || !above || !isPicture(above)) return false;
    return block.data?.isCaption === true || wordsIn(lineOf(block)) <= LONGEST_CAPTION;
  };
  let start = blocks.length;
  while (start > 1 && isOf(start - 1)) start -= 1;
  // A heading without pictures is of the text.
  const headsPicture = (index: number): boolean => {
    const next = blocks[index + 1];
    return blocks[index]?.type === 'heading' && next !== undefined && isPicture(next);
  };
  while (start < blocks.length && !isPicture(blocks[start]!) && !headsPicture(start)) start += 1;
  const isSigned = start > 1 && start < blocks.length && readByline(lineOf(blocks[start - 1]!)) !== null;
  return isSigned ? start : blocks.length;
}

/** Index from which on there are nothing but files to take along, below their label; who wrote stands above them. */
function startOfFiles(blocks: readonly RootContent[]): number {
  let start = blocks.length;
  while (start > 1 && areFiles(blocks[start - 1]!)) start -= 1;
  return start < blocks.length && start > 1 && NO_FILES.test(lineOf(blocks[start - 1]!)) ? start - 1 : blocks.length;
}

/** Whether a block says who wrote, by a label or with a name alone. */
function isAuthorLine(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && readByline(lineOf(block))?.role === 'author';
}

/** Whether who wrote stands above the last line, or above others of the periodical there. */
function isSignedAbove(blocks: readonly RootContent[]): boolean {
  const above = blocks.slice(0, -1).findLast((block) => !isBulletinFoot(lineOf(block)) && !isRule(lineOf(block)));
  return isAuthorLine(above);
}

function droppedBlock(block: RootContent, reason: string): Dropped {
  return { text: linesOf([block]).join(' · '), reason };
}

/** Takes what a line says; the reason it is then left out, or null for a line of the article. */
function readLine(line: string, block: RootContent, told: Told): string | null {
  if (RECIPIENTS.test(line) || isTableOfRecipients(block)) return dropReasons.recipients;
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  if (/^\.\/\.?$/.test(line)) return dropReasons.endMark;
  if (NO_FILES.test(line)) return dropReasons.separator;
  if (isOffice(line)) {
    told.sourceName ??= nameOfCapitals(line, '');
    return dropReasons.recipients;
  }
  if (ADDRESS.test(line)) return dropReasons.sourceLine;
  const byline = isOfKind(line) || readSection(line) ? null : readByline(line);
  const [field, reason] = byline ? BYLINES[byline.role] : [];
  // A name alone that stood below one whose work is told is the site's.
  const isStronger = byline?.role === 'author' && !byline.isBare && told.isAuthorBare;
  // One word over nothing names a box of the page.
  const isLabel = block.type === 'heading' && byline?.isBare === true && wordsIn(line) < 2;
  if (byline && field && !isLabel && (told[field] === null || isStronger)) {
    told[field] = byline.name;
    if (byline.role === 'author') told.isAuthorBare = byline.isBare === true;
    told.sourceName ??= byline.paper ?? null;
    return reason;
  }
  const changed = CHANGED.test(line) && wordsIn(line) <= LONGEST_CHANGE ? dayIn(line) : null;
  if (changed) {
    told.changed ??= changed;
    return dropReasons.date;
  }
  const stamp = readDateStamp(line);
  if (!stamp || (told.published !== null && !isChangeLabel(line))) return null;
  if (!isChangeLabel(line)) told.published = stamp.day;
  else told.changed ??= stamp.day;
  return dropReasons.date;
}

/** When a page was changed last, with what was changed or by whom behind the day, as wikis and handbooks end. */
const CHANGED =
  /^(?:\S+\.\w+\s*[·|•]\s*)?(?:lần )?(?:cập nhật|chỉnh sửa|sửa(?: đổi)?|updated|modified|edited|last (?:updated|modified|edited))(?: (?:lần )?(?:cuối(?: cùng)?|gần nhất|mới nhất))?(?: (?:vào|ngày|lúc|on))*\s*:?\s+(?=\d|tháng|thg|[A-Z][a-z]{2})/iu;
const LONGEST_CHANGE = 20;

/** The mark `./.` that ends official papers, and what is issued with them, becomes a full stop. */
function withoutEndMark(blocks: readonly RootContent[], { dropped }: Account): readonly RootContent[] {
  return blocks.map((block) => {
    if (block.type === 'table' || !END_MARK.test(lineOf(block))) return block;
    dropped.push({ text: './.', reason: dropReasons.endMark });
    return cutText(block, END_MARK, '.');
  });
}
