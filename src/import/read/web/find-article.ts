import { Defuddle } from 'defuddle/node';
import type { RootContent, Table } from 'mdast';
import { bareText } from '../../accounting.ts';
import { isAccount, isHeadingInCapitals, isName, lineOf, readByline, wordsIn } from '../../structure/lines.ts';
import { isOfficeOfSigner } from '../../structure/signing-office.ts';
import { readSection } from '../../structure/sections.ts';
import { linesOf, type SourceHints } from '../../source.ts';
import { isPicture, tidyBlocks } from '../../tidy-blocks.ts';
import { blocksOfHtml } from '../html-blocks.ts';
import { findKept, listLostProse, type PageLine } from '../page-text.ts';
import { partTypedLines } from '../broken-lines.ts';
import { joinTypedLists, paragraph } from '../plain-blocks.ts';
import { findLead } from './marked-lead.ts';
import { textOf } from './marked-parts.ts';
import { authorOf } from './declared-author.ts';
import { findTitle } from './find-title.ts';
import { findEdges, findLostOpening, isHeadLine } from './page-edges.ts';
import { addHeadPictures, listHeadPictures } from './head-pictures.ts';
import { siteIn, withoutSectionName, withoutSiteName } from './site-name.ts';
import { unmarkTeasers } from './teasers.ts';
import { addressesIn, boxAround, isSmall, isUnreadBox, isWithin, LONGEST_NAME } from './title-box.ts';
import { vietnamDay } from './vietnam-day.ts';

type Found = Awaited<ReturnType<typeof Defuddle>>;

interface FoundArticle {
  blocks: RootContent[];
  hints: SourceHints;
}

const OPTIONS = { useAsync: false, standardize: false, removeSmallImages: false } as const;
/** Without the guesses of Defuddle that take prose of an article for something else. */
const CAREFUL = { ...OPTIONS, removePartialSelectors: false, removeLowScoring: false, removeContentPatterns: false } as const;

/**
 * The article of a page: its title and lead as the page marks them, the lines around them that tell day and author, and
 * the text that Defuddle finds.
 * @param site what the site calls itself above the article, where the head of the page does not say it
 */
export async function findArticle(document: Document, lines: readonly PageLine[], site?: string): Promise<FoundArticle> {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const title = findTitle(document, declaredTitles(document));
  const lead = title && findLead(document, title);
  const shown = title && textOf(title);
  const marked = { title: shown && withoutSectionName(shown, document, declaredTitles(document)), lead: lead && textOf(lead) };
  // The sign of the site above a title is no picture of the article.
  for (const picture of document.querySelectorAll('img'))
    if (title && isSmall(picture) && (picture.compareDocumentPosition(title) & 4) !== 0 && !title.contains(picture)) picture.remove();
  const box = title && boxAround(title, lead);
  const own = box && { text: bareText(textOf(box)), pictures: addressesIn(box) };
  const over = title ? addressesAbove(document, title) : new Set<string>();
  if (title) unmarkTeasers(document, title, lines);
  const ofHead = title ? listHeadPictures(document, title, lead) : [];
  lead?.remove();
  title?.remove();
  const whole = await findText(document, lines);
  const text = box && isUnreadBox(box, whole.blocks) ? await readBlocks(box.innerHTML) : whole.blocks;
  const [featured, blocks] = addHeadPictures(text, ofHead);
  const { found } = whole;
  const isKept = findKept(lines, linesOf(blocks));
  const { head, tail } = findEdges(lines, isKept, shown ?? found.title, blocks.map(lineOf));
  const lost = shown === null ? [] : findLostOpening(lines, isKept, shown, marked.lead);
  const hints = hintsOf(found, canonical, markedDay(document));
  const named = withoutSiteName(hints.title ?? '', document);
  if (marked.title) hints.title = marked.title;
  else if (hints.title) hints.title = named.title;
  hints.site ??= siteIn(document.title, marked.title ?? '') ?? named.site ?? site;
  hints.author = authorOf(document, found, hints.site);
  const count = countAbove(blocks, lines, shown, over);
  const isPictured = (block: RootContent): boolean => isPicture(block) || (block.type === 'paragraph' && block.data?.isCaption === true);
  const first = blocks.findIndex((block, index) => index >= count && !isPictured(block));
  // A picture above the head of a text stands below it: a day is read where the title is.
  const start = first !== -1 && isHeadLine(lineOf(blocks[first]!)) ? first : count;
  const below = blocks.slice(start);
  // A day that stands above the title is read below it.
  const told = new Set(head.map(lineOf));
  const above = blocks
    .slice(0, start)
    .filter((block, index, all) => !told.has(lineOf(block)) && isOfHead(block, all[index - 1]) && isWithin(block, own));
  const pictured = above.filter(isPictured);
  const opening = Math.max(
    0,
    below.findIndex((block, index) => !isHeadLine(lineOf(block)) && !isOfAuthor(block, below[index - 1])),
  );
  return {
    hints,
    blocks: [
      ...above.filter((block) => !isPictured(block)),
      ...(marked.title
        ? [{ type: 'heading' as const, depth: 1 as const, children: [{ type: 'text' as const, value: marked.title }] }]
        : []),
      ...head,
      ...below.slice(0, opening),
      ...(marked.lead ? [{ ...paragraph(marked.lead), data: { isLead: true } }] : []),
      ...lost,
      ...featured,
      ...pictured,
      ...below.slice(opening),
      ...tail,
    ],
  };
}

/** Titles that the head of a page declares. */
export function declaredTitles(document: Document): string[] {
  const declared = ['meta[property="og:title"]', 'meta[name="title"]'].map(
    (selector) => document.querySelector(selector)?.getAttribute('content') ?? '',
  );
  return [...declared, document.title].filter((title) => !NO_TITLE.test(title.trim()) && !PATH.test(title));
}

/** The way to a page, which some portals give for its title: `Sở Nội vụ > Tin tức > Xem tin`. */
const PATH = /\S\s*[>»›]\s+\S[^>»›]*[>»›]\s+\S/u;
/** What pages are called that name no article: a kind of page. */
const NO_TITLE =
  /^(?:(?:in|xem|bản) (?:bài(?: viết)?|trang|tin(?: tức)?|in)|print(?: this)?(?: page| article)?|chi tiết(?: (?:bài(?: viết)?|tin(?: tức)?))?|trang chủ|home(?: page)?|untitled(?: document)?|no title|tin tức|bản tin|document|new page \d*)$/iu;

/** Whether a line says where the author works who is named above it. */
function isOfAuthor(block: RootContent, above: RootContent | undefined): boolean {
  return above !== undefined && isOfficeOfSigner(lineOf(block)) && readByline(lineOf(above))?.role === 'author';
}

/** Whether a block above the title is of the article: a day, a section, a picture with its caption, prose. */
function isOfHead(block: RootContent, before: RootContent | undefined): boolean {
  const line = lineOf(block);
  // The name of the site, which is as short as a person's.
  if (isName(line) && isHeadingInCapitals(line) && readSection(line) === null) return false;
  if (isPicture(block) || isHeadLine(line) || readSection(line) !== null || wordsIn(line) >= LONGEST_NAME) return true;
  return block.type === 'paragraph' && block.data?.isCaption === true && before !== undefined && isPicture(before);
}

/** Pictures that a page shows above its title, and nowhere below it. */
function addressesAbove(document: Document, title: Element): Set<string> {
  const above = new Set<string>();
  const below = new Set<string>();
  for (const picture of document.querySelectorAll('img'))
    (title.compareDocumentPosition(picture) & 4 ? below : above).add(picture.getAttribute('src') ?? '');
  return above.difference(below);
}

/** Blocks at the start that stand above the title in the page. */
function countAbove(blocks: readonly RootContent[], lines: readonly PageLine[], title: string | null, over: ReadonlySet<string>): number {
  const at = title === null ? -1 : lines.findIndex(({ text }) => bareText(text) === bareText(title));
  const texts = lines.slice(0, Math.max(0, at)).map(({ text }) => bareText(text));
  const above = new Set(texts);
  const whole = texts.join('');
  // A table is above where all of its cells are.
  const isAbove = (block: RootContent): boolean => {
    if (isPicture(block)) return over.has(block.children[0].url);
    const line = bareText(lineOf(block));
    // Lines parted by breaks are one block.
    const isBroken = block.type === 'paragraph' && line.length >= LONGEST_NAME && whole.includes(line);
    return above.has(line) || isBroken || (block.type === 'table' && cellsOf(block).every((cell) => above.has(bareText(cell))));
  };
  const first = blocks.findIndex((block) => !isAbove(block));
  return first === -1 ? 0 : first;
}

function cellsOf({ children }: Table): string[] {
  return children.flatMap((row) => row.children.map((cell) => lineOf({ type: 'paragraph', children: cell.children }))).filter(Boolean);
}

/** The text as Defuddle finds it; once more without its guesses where prose between its lines is missing. */
async function findText(document: Document, lines: readonly PageLine[]): Promise<{ found: Found; blocks: RootContent[] }> {
  const found = await Defuddle(document, undefined, OPTIONS);
  const blocks = await readBlocks(found.content);
  const lost = listLostProse(lines, findKept(lines, linesOf(blocks))).length;
  if (lost === 0) return { found, blocks };
  const careful = await readBlocks((await Defuddle(document, undefined, CAREFUL)).content);
  return { found, blocks: listLostProse(lines, findKept(lines, linesOf(careful))).length < lost ? careful : blocks };
}

async function readBlocks(html: string): Promise<RootContent[]> {
  return joinTypedLists(partTypedLines(tidyBlocks(await blocksOfHtml(html))));
}

/** Meta tags that say when an article was published, journals' among them. */
const STAMPS = [
  'article:published_time',
  'pubdate',
  'datePublished',
  'citation_online_date',
  'citation_publication_date',
  'citation_date',
  'DC.date.issued',
  'DC.date.created',
  'DC.date',
  'dcterms.issued',
  'dcterms.created',
  'publish-date',
  'date',
] as const;

/** Where a page marks by schema.org when its article was published. */
function markedDay(document: Document): string | null {
  const element = document.querySelector('[itemprop~="datePublished"]');
  return element && (element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element));
}

/**
 * @param canonical the address that the page gives itself
 * @param day when the page's elements say that it was published
 */
function hintsOf(found: Found, canonical: string | undefined, day: string | null): SourceHints {
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) =>
        found.metaTags?.find((tag) => tag.property === name || tag.name?.toLowerCase() === name.toLowerCase())?.content?.trim(),
      )
      .find((content) => content);
  const stamps = [found.published, ...STAMPS.map((name) => meta(name)), day];
  const address = meta('og:url') ?? canonical;
  const site = found.site.trim();
  return {
    title: NO_TITLE.test(found.title.trim()) ? undefined : found.title.trim() || undefined,
    summary: found.description.trim() || undefined,
    // Defuddle falls back to the author, or the host, which is no name.
    site: meta('og:site_name') ?? (site === '' || site === found.author.trim() || isAccount(site) ? undefined : site),
    published: stamps.map(vietnamDay).find((day) => day !== undefined),
    url: address && /^https?:\/\//.test(address) ? address : undefined,
  };
}
