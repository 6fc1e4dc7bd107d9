import type { RootContent } from 'mdast';
import { FILE_ADDRESS } from '../file-address.ts';
import { dropReasons } from '../drop-reasons.ts';
import type { Account } from '../source.ts';
import { plainText } from '../../mdx/tree.ts';
import { isPicture } from '../tidy-blocks.ts';
import { readBoilerplate, type Boilerplate } from './boilerplate-lines.ts';
import { isName, lineOf, wordsIn } from './lines.ts';
import { isOfKind } from './paper-kinds.ts';

/** How far behind a weak ending another ending must stand. */
const NEAR = 3;
/** A teaser of another article breaks off; longer prose that does not is worth a look. */
const LONG_PROSE = 25;
/** Words of a teaser at the most, and of a line that is no prose. */
const LONGEST_LINE = 14;

/** The blocks without lines that belong to the page, and without what follows the end of the article. */
export function dropBoilerplate(blocks: readonly RootContent[], { dropped }: Account): RootContent[] {
  const lines = blocks.map((block): Line => ({
    text: lineOf(block),
    isLinks: isLinks(block),
    isOther: isLinks(block) && addressesIn(block).every((url) => !/^[a-z][a-z\d+.-]*:/i.test(url) && !OF_ARTICLE.test(url)),
    links: addressesIn(block).length,
    isTitles: block.type === 'list' && block.children.every((item) => isTitle(plainText(item))),
    isPicture: isPicture(block),
    depth: block.type === 'heading' ? block.depth : null,
    isLead: block.type === 'paragraph' && block.data?.isLead === true,
    areFiles: (isLinks(block) || block.type === 'list') && areFiles(block),
  }));
  const end = findEnd(lines);
  const insets = new Set(lines.flatMap((_, index) => (index < end ? insetAt(lines, index) : [])));
  return blocks.filter((_, index) => {
    const { text = '' } = lines[index] ?? {};
    const boilerplate = readBoilerplate(text) ?? keywordsBelow(blocks, index) ?? linkBetween(blocks, lines, index);
    // The word over buttons, as the heading of nothing.
    const isOfButtons = boilerplate?.ending === 'weak' && boilerplate.reason === dropReasons.related && !standsInProse(lines, index);
    if (index < end && !insets.has(index) && (!boilerplate || boilerplate.ending) && !isOfButtons) return true;
    // Notes stand at the end of a page, and are of the text that calls them.
    if (blocks[index]?.type === 'footnoteDefinition') return true;
    if (text !== '')
      dropped.push({
        text,
        reason: boilerplate?.reason ?? (insets.has(index) ? dropReasons.related : dropReasons.afterEnd),
        isDoubtful: !boilerplate && wordsIn(text) >= LONG_PROSE && !/(?:…|\.\.\.)$/.test(text),
      });
    return false;
  });
}

interface Line {
  text: string;
  /** All its words are links. */
  isLinks: boolean;
  /** … which lead to other pages of the site. */
  isOther: boolean;
  links: number;
  /** A list of lines that may be titles. */
  isTitles: boolean;
  isPicture: boolean;
  /** Level of a heading. */
  depth: number | null;
  isLead: boolean;
  /** Its links lead to files to take along. */
  areFiles: boolean;
}

function isLinks(block: RootContent): boolean {
  let linked = 0;
  const walk = (node: RootContent): void => {
    if (node.type === 'link') linked += plainText(node).trim().length;
    else if ('children' in node) (node.children as RootContent[]).forEach(walk);
  };
  walk(block);
  return (
    linked > 0 &&
    linked >
      plainText(block)
        .replace(/\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\)?/g, '')
        .trim().length *
        0.8
  );
}

function addressesIn(block: RootContent): string[] {
  if (block.type === 'link') return [block.url];
  return 'children' in block ? (block.children as RootContent[]).flatMap(addressesIn) : [];
}

/** Whether all links of a block lead to files; a list that a system keeps by itself has the kind of each behind it: `(application/pdf)`. */
export function areFiles(block: RootContent): boolean {
  const addresses = addressesIn(block);
  return addresses.length > 0 && addresses.every((url) => FILE_ADDRESS.test(url)) && !MEDIA_TYPE.test(plainText(block));
}

const MEDIA_TYPE = /\((?:application|image|text|video|audio)\/\S{1,90}\)/u;

function isProse({ text, isLinks: isLinked }: Line): boolean {
  return !isLinked && wordsIn(text) > LONGEST_LINE && readBoilerplate(text) === null;
}

/** A list of words below a line that announces key words and names none. */
function keywordsBelow(blocks: readonly RootContent[], index: number): Boilerplate | null {
  const [above, block] = [blocks[index - 1], blocks[index]];
  const isList = block?.type === 'list' && block.children.every((item) => wordsIn(plainText(item)) <= MOST_KEYWORDS);
  const announced = isList && above && lineOf(above).endsWith(':') ? readBoilerplate(lineOf(above)) : null;
  if (announced?.reason === dropReasons.tags) return announced;
  const isLabel = block !== undefined && KEYWORDS.test(lineOf(block)) && areWords(blocks[index + 1]);
  const isBelow = above !== undefined && KEYWORDS.test(lineOf(above)) && areWords(block);
  return isLabel || isBelow ? { reason: dropReasons.tags, ending: null } : null;
}

const KEYWORDS =
  /^(?:từ kh[óo][áa]|tags?|thẻ|(?:được )?(?:gắn|đánh) thẻ|tagged under|hashtags?|nhãn|labels?|keywords?)(?: (?:bài viết|liên quan|tìm kiếm))?\s*:?$/iu;

/** Whether a block is nothing but words that are links, or a list of short ones. */
function areWords(block: RootContent | undefined): boolean {
  if (block?.type === 'list') return block.children.every((item) => wordsIn(plainText(item)) <= MOST_KEYWORDS);
  return block?.type === 'paragraph' && wordsIn(lineOf(block)) <= LONGEST_KEYWORDS && (isLinks(block) || /^#/u.test(lineOf(block)));
}

/** What stands before a link to another article. */
const POINTER =
  /^(?:[>»►▶→=•*-]+\s*|\[?(?:video|ảnh|infographic|longform|podcast)\]?\s*[:|-]?\s*)*(?:(?:mời (?:bạn )?)?(?:xem|đọc|tham khảo) (?:thêm|tiếp|ngay)|(?:tin|bài)(?: viết)? (?:có )?liên quan|có thể bạn quan tâm|đừng bỏ lỡ)(?!\p{L})\s*:?\s*/iu;
/** The same where the link led nowhere and is none any more. */
const POINTED = /^(?:[>»►▶→=•*-]+\s*)*(?:xem|đọc) (?:thêm|tiếp)\s*:\s*\p{Lu}[^:;]*[^.:;!?]$/iu;
const LONGEST_POINTED = 25;
const SIGNED = /^(?:>{1,3}|»|►|▶|→|=>)\s*/u;
/** A link to a file, or that asks for something to be done, is of the article. */
const OF_ARTICLE = /tại đây|ở đây|tải (?:về|xuống)|đăng ký|đường dẫn|https?:|\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:$|[?#])/iu;
/** What sends readers to another article, wherever that stands. */
const TO_OTHER = /^(?:[>»►▶→=•*-]+\s*)*(?:xem|đọc) (?:thêm|tiếp)\s*:|^>>/iu;
const TITLE_WORDS = { fewest: 4, most: 35 } as const;

/** A link to another article in a paragraph of its own between those of the text: announced, or with an address of the site. */
function linkBetween(blocks: readonly RootContent[], lines: readonly Line[], index: number): Boilerplate | null {
  const block = blocks[index];
  // Systems show a link to another article of the site as a quotation of its title.
  const isQuoted = block?.type === 'blockquote' && block.children.length === 1;
  if (block?.type !== 'paragraph' && block?.type !== 'heading' && !isQuoted) return null;
  const { text = '' } = lines[index] ?? {};
  const links: { url: string; text: string }[] = [];
  const walk = (node: RootContent): void => {
    if (node.type === 'link') links.push({ url: node.url, text: plainText(node).trim() });
    else if ('children' in node) (node.children as RootContent[]).forEach(walk);
  };
  walk(block);
  const linked = links.map((link) => link.text).join(' ');
  const named = linked.replace(POINTER, '');
  // A text pasted into Word has whole addresses for those of its site.
  const ofArticle = TO_OTHER.test(text) && !isOfKind(named) ? FILE_ADDRESS : OF_ARTICLE;
  if (links.some(({ url }) => ofArticle.test(url)) || OF_ARTICLE.test(text)) return null;
  if (links.length === 0)
    return POINTED.test(text) && wordsIn(text) <= LONGEST_POINTED ? { reason: dropReasons.related, ending: null } : null;
  const pointer = POINTER.exec(text)?.[0] ?? SIGNED.exec(text)?.[0] ?? '';
  const rest = text.slice(pointer.length);
  if (named.length < rest.replace(/\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\)?/g, '').trim().length * 0.8) return null;
  const isOfSite = links.every(({ url }) => !/^[a-z][a-z\d+.-]*:/i.test(url));
  const isBetween = [lines.slice(0, index), lines.slice(index + 1)].every((side) => side.some((line) => isProse(line)));
  return pointer !== '' || (isOfSite && isTitle(rest) && isBetween && links.length === 1)
    ? { reason: dropReasons.related, ending: null }
    : null;
}

function isTitle(text: string): boolean {
  const words = wordsIn(text);
  return words >= TITLE_WORDS.fewest && words <= TITLE_WORDS.most && !/[.:;,?!]$/u.test(text);
}

/** Words of one key word at the most. */
const MOST_KEYWORDS = 7;
/** Words of all key words in one paragraph at the most. */
const LONGEST_KEYWORDS = 60;

/**
 * Lines of a box within the article, where one begins at a line: its heading and the links below it, with prose of the
 * article behind them.
 */
function insetAt(lines: readonly Line[], index: number): number[] {
  const boilerplate = readBoilerplate(lines[index]?.text ?? '');
  if (boilerplate?.reason !== dropReasons.related || boilerplate.ending === null) return [];
  let behind = index + 1;
  while (lines[behind]?.isLinks) behind += 1;
  // A print has no links.
  const next = lines[behind + 1];
  if (behind === index + 1 && lines[behind]?.isTitles && next && isProse(next)) behind += 1;
  return behind > index + 1 ? lines.slice(index, behind).map((_, offset) => index + offset) : [];
}

/** Index of the first line behind the article; the number of lines where it runs to the end. */
function findEnd(lines: readonly Line[]): number {
  const endings = lines.map(({ text }) => readBoilerplate(text)?.ending ?? null);
  const total = lines.reduce((sum, line) => sum + weightOf(line), 0);
  const head = lines.findLastIndex(({ text, isOther }) => text !== '' && !isOther);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    if (index === head && before > total / 2 && headsLinks(lines, index)) return index;
    if (endings[index] !== null && (headsProse(lines, endings, index) || lines[index + 1]?.areFiles)) endings[index] = null;
    const isEnd = endings[index] === 'strong' ? !goesOn(lines, index) : endings[index] === 'weak' && isEndOfWeak(lines, endings, index);
    if (isEnd && before > total / 2) return index;
    before += weightOf(line);
  }
  return lines.length;
}

/**
 * Whether a heading that sounds like a page's stands above a sentence of the article: other headings of its level are the
 * article's own, and neither links nor lines of a form are near.
 */
function headsProse(lines: readonly Line[], endings: readonly unknown[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line?.depth || !next || next.depth !== null || next.isLinks || wordsIn(next.text) < SHORTEST_SENTENCE) return false;
  const isOwn = ({ depth, text }: Line): boolean => depth === line.depth && readBoilerplate(text) === null;
  const behind = lines.findIndex(({ depth }, at) => at > index && depth !== null);
  const end = behind === -1 ? lines.length : behind;
  return (
    /(?<!\.)[.!?]["”’)]*$/u.test(next.text) &&
    lines.some(isOwn) &&
    !lines.slice(index + 1, end).some(({ isLinks: isLinked }) => isLinked) &&
    !lines.slice(index + 1, Math.min(end + 1, index + 1 + NEAR)).some((_, at) => endings[index + 1 + at] === 'strong')
  );
}

/** Whether prose of the article stands above a line, and right below it. */
function standsInProse(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && isProse(next) && lines.slice(0, index).some((line) => line.depth === null && !line.isLead && isProse(line));
}

/** What a text itself lists by links at its end. */
const OWN_LIST = /tham khảo|tài liệu|nguồn|chú thích|ghi chú|phụ lục|văn bản|tệp|đính kèm|tải (?:về|xuống)|trích dẫn|mẫu|biểu/iu;
const LONGEST_LABEL = 10;

/** Whether the last line that is no link to another page of the site is short and has several of them below it. */
function headsLinks(lines: readonly Line[], index: number): boolean {
  const [line, ...below] = lines.slice(index);
  if (!line || line.isLinks || line.isPicture || wordsIn(line.text) > LONGEST_LABEL || /[.!?]$/u.test(line.text)) return false;
  if (OWN_LIST.test(line.text) || isName(line.text)) return false;
  return below.reduce((sum, { links }) => sum + links, 0) >= 2;
}

/** Words of a sentence that a heading may stand for. */
const SHORTEST_SENTENCE = 8;

/** Links are not counted: a short article may have a long list of others below it. */
function weightOf({ text, isLinks: isLinked }: Line): number {
  return isLinked ? 0 : wordsIn(text);
}

/** Whether links of a box, and no teasers, stand between a line and prose of the article. */
function goesOn(lines: readonly Line[], index: number): boolean {
  const inset = insetAt(lines, index);
  if (inset.length === 0) return false;
  const below = lines.slice(index + inset.length);
  return below[0] !== undefined && isProse(below[0]) && !below.slice(1).some(({ isLinks: isLinked }) => isLinked);
}

/** A word like “Bình luận” ends the article where no prose is below it, or another such line and no prose between. */
function isEndOfWeak(lines: readonly Line[], endings: readonly unknown[], index: number): boolean {
  const below = lines.slice(index + 1);
  if (!below.some((line) => isProse(line))) return true;
  const near = endings.slice(index + 1, index + 1 + NEAR).findIndex((ending) => ending !== null);
  return near !== -1 && !below.slice(0, near).some((line) => isProse(line));
}
