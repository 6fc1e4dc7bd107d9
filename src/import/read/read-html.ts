import { dirname, join } from 'node:path';
import type { RootContent } from 'mdast';
import { Refusal } from '../../problems/refusal.ts';
import { decodeBytes } from '../encodings.ts';
import { dropReasons } from '../drop-reasons.ts';
import { failures, reviewNotes } from '../messages.ts';
import { emptySource, linesOf, type SourceText } from '../source.ts';
import { tidyBlocks } from '../tidy-blocks.ts';
import { partTypedLines } from './broken-lines.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { flattenCellLists } from './cell-lists.ts';
import { writeLetteredLists } from './lettered-lists.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import { spreadMergedCells } from './merged-cells.ts';
import { openPage } from './page-limits.ts';
import { takeOutPageColumns } from './page-tables.ts';
import { findKept, listOutside, listPageLines } from './page-text.ts';
import { takeOutAnnouncements } from './web/announcements.ts';
import { takeOutContents } from './web/contents-boxes.ts';
import { listFileLinks, tellLostFiles } from './web/file-links.ts';
import { tellFurtherPages } from './web/further-pages.ts';
import { declaredTitles, findArticle } from './web/find-article.ts';
import { takeOutPartLabels, writeOutFacts } from './web/facts.ts';
import { keepFirstPost } from './web/forums.ts';
import { takeOutForms } from './web/forms.ts';
import { takeOutFurniture, unwrapAsides, unwrapForms } from './web/furniture.ts';
import { lookIntoFrames, type Frames } from './web/frames.ts';
import { findTitle } from './web/find-title.ts';
import { siteAbove } from './web/site-name.ts';
import { unfoldPictures } from './web/galleries.ts';
import { partGluedTexts } from './web/glued-texts.ts';
import { takeOutHidden } from './web/hidden.ts';
import { showLatePictures } from './web/late-pictures.ts';
import { keepLinkedData } from './web/linked-data.ts';
import { takeOutLinkedPictures } from './web/linked-pictures.ts';
import { listUnread } from './web/loss.ts';
import { partBrokenMeta, partMetaLines } from './web/meta-lines.ts';
import { markNetworkPost } from './web/network-posts.ts';
import { takeOutNextArticles } from './web/next-articles.ts';
import { takeOutSideColumns } from './web/side-columns.ts';
import { dropSeenPictures, takeOutCopies } from './web/picture-copies.ts';
import { takeOutMedia, tellMedia } from './web/media.ts';
import { isOfficePage, readOfficeMarkup, straightenLinks, takeOutAroundDocument, writeSigns } from './web/office-pages.ts';
import { quotePulled } from './web/pull-quotes.ts';
import { readNotes } from './web/page-notes.ts';
import { collectPictures, picturesBeside, takeOutDataImages, type PictureFiles } from './picture-files.ts';
import { joinTypedLists } from './plain-blocks.ts';

/** Names of the meta tags that people write words into. */
const SAYING = /^(?:(?:dc|og|twitter|article)[.:])?(?:title|description|subject|keywords|abstract|classification|tag|section)$/i;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** Reads a web page that was saved as a file, with its pictures in the folder saved beside it. */
export async function readHtml(bytes: Buffer, name: string, path: string): Promise<SourceText> {
  const declared = CHARSET.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  const { text, reviewNotes } = decodeBytes(bytes, name, declared);
  const files = picturesBeside(dirname(path), path);
  const page = await lookIntoFrames({ html: text, files, dropped: [], reviewNotes }, name, framesBeside(path));
  const source = await readPage(page.html, name, page.files);
  return { ...source, dropped: [...page.dropped, ...source.dropped], reviewNotes: [...page.reviewNotes, ...source.reviewNotes] };
}

/** The pages that a saved page shows in frames, in its folder and below. */
function framesBeside(path: string): Frames {
  const files = picturesBeside(dirname(path), path);
  return async (address) => {
    const bytes = await files(address);
    const framed = join(dirname(path), address.replace(/[?#].*$/, ''));
    return bytes && { bytes, files: picturesBeside(dirname(framed), framed), frames: framesBeside(framed) };
  };
}

/**
 * Reads the text of a web page. The page is data: jsdom is given neither scripts to run nor anything to fetch, and what
 * is not in the article is listed with the part of the page it stands in.
 * @param files where the pictures it shows are
 * @param isWhole nothing but the article is in it
 */
export async function readPage(text: string, name: string, files: PictureFiles, { isWhole = false } = {}): Promise<SourceText> {
  const { html, embedded } = takeOutDataImages(text);
  const document = openPage(html, name);
  normaliseTexts(document);
  writeSigns(document);
  writeLetteredLists(document);
  const source = emptySource([]);
  const scripts = keepLinkedData(document);
  const offered = listFileLinks(document);
  const isOffice = isOfficePage(document);
  unwrapForms(document);
  unwrapAsides(document);
  showLatePictures(document);
  takeOutHidden(document, source);
  if (isOffice) takeOutAroundDocument(document, source);
  const site = isOffice || isWhole ? undefined : siteAbove(document, findTitle(document, declaredTitles(document)));
  if (!isOffice && !isWhole) markNetworkPost(document, source);
  if (!isOffice && !isWhole) keepFirstPost(document, declaredTitles(document), source);
  takeOutCopies(document, source);
  if (!isOffice) {
    partGluedTexts(document);
    partMetaLines(document);
  }
  if (!isOffice && !isWhole) {
    tellFurtherPages(document, source);
    partBrokenMeta(document);
    writeOutFacts(document, source);
    takeOutPartLabels(document, source);
    takeOutNextArticles(document, declaredTitles(document), source);
    takeOutSideColumns(document, declaredTitles(document), source);
  }
  takeOutFurniture(document, source);
  if (!isOffice) {
    takeOutAnnouncements(document, source);
    takeOutContents(document, source);
    takeOutLinkedPictures(document, source);
    quotePulled(document);
  }
  if (!isOffice && !isWhole) {
    takeOutForms(document, declaredTitles(document), source);
    takeOutPageColumns(document, source);
  }
  readNotes(document, source);
  const media = takeOutMedia(document, source);
  unwrapLayoutTables(document);
  flattenCellLists(document);
  source.reviewNotes.push(...spreadMergedCells(document));
  const lines = listPageLines(document.body);
  if (lines.length === 0 && document.querySelector('img') === null) throw new Refusal(failures.noText(name));
  straightenLinks(document);
  if (isOffice) readOfficeMarkup(document);
  unfoldPictures(document);
  for (const { place } of media) place.remove();

  const { blocks: found, hints } =
    isOffice || isWhole ? { blocks: await readBody(document), hints: {} } : await findArticle(document, lines, site);
  const blocks = isOffice ? found : dropSeenPictures(found, source);
  source.blocks = blocks;
  source.hints = hints;
  tellLostFiles(offered, blocks, source);
  source.properties = listSayings(document);
  source.pictures = await collectPictures(blocks, embedded, files);
  const isKept = findKept(lines, [...linesOf(blocks), hints.title ?? '']);
  source.dropped.push(...listOutside(lines, isKept));
  tellMedia(media, isKept, source);
  if (scripts > 0) source.dropped.push({ text: `${scripts} đoạn mã <script>`, reason: dropReasons.code });
  const unread = listUnread(html, [...linesOf(blocks), hints.title ?? ''], source.dropped);
  source.dropped.push(...unread);
  source.reviewNotes.push(...unread.map(({ text: lost }) => reviewNotes.lost(lost)));
  return source;
}

/** What the head of a page says in words. */
function listSayings(document: Document): string[] {
  return [...document.querySelectorAll('meta[content]')].flatMap((tag) => {
    const name = tag.getAttribute('name') ?? tag.getAttribute('property') ?? '';
    const content = tag.getAttribute('content') ?? '';
    return SAYING.test(name) && content !== '' ? [content] : [];
  });
}

/** All of a page that is one document. */
async function readBody(document: Document): Promise<RootContent[]> {
  return joinTypedLists(partTypedLines(tidyBlocks(await blocksOfHtml(document.body.innerHTML))));
}

/** One form of Unicode in all texts: pages typed with marks apart, or with half their letters as entities, read like others. */
function normaliseTexts(document: Document): void {
  const walker = document.createTreeWalker(document, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (/[^\u0000-\u02FF]/.test(text)) node.nodeValue = text.normalize('NFC');
  }
  for (const element of document.querySelectorAll('[content], [alt], [title], [data-caption]')) {
    for (const name of ['content', 'alt', 'title', 'data-caption']) {
      const text = element.getAttribute(name);
      if (text && /[^\u0000-\u02FF]/.test(text)) element.setAttribute(name, text.normalize('NFC'));
    }
  }
}
