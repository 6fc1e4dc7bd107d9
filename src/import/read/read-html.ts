import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { dirname } from 'node:path';
import { plainText } from '../../mdx/tree.ts';
import { dropReasons } from '../drop-reasons.ts';
import { decodeBytes } from '../encodings/decode-bytes.ts';
import { noteEncoding } from '../encodings/recover-blocks.ts';
import { failures } from '../failure-messages.ts';
import { Refusal } from '../../problems/refusal.ts';
import { emptySource, type SourceHints, type SourceText } from '../source.ts';
import { tidyBlocks } from '../tidy-blocks.ts';
import { joinTypedLists } from '../typed-lists.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import { keepLinkedData } from './linked-data.ts';
import { checkPage } from './page-limits.ts';
import { listOutside, listPageLines } from './page-text.ts';
import { collectPictures, takeOutDataImages } from './picture-files.ts';

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Reads a web page. The page is data: jsdom is given neither scripts to run nor anything to fetch, Defuddle finds
 * the article in it, and what it leaves out is listed with the part of the page it stands in.
 */
export async function readHtml(bytes: Buffer, name: string, path: string): Promise<SourceText> {
  const declared = CHARSET.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  const { text, encoding } = decodeBytes(bytes, name, declared);
  const { html, embedded } = takeOutDataImages(text);
  checkPage(html, name);
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const scripts = keepLinkedData(document);
  unwrapLayoutTables(document);
  const lines = listPageLines(document.body);
  if (lines.length === 0 && document.querySelector('img') === null) throw new Refusal(failures.noText(name));
  showLazyPictures(document);
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;

  const found = await Defuddle(document, undefined, { useAsync: false, standardize: false, removeSmallImages: false });
  const source = emptySource(await blocksOfHtml(found.content));
  source.hints = hintsOf(found, address);
  source.blocks = joinTypedLists(tidyBlocks(source.blocks));
  source.pictures = await collectPictures(source.blocks, dirname(path), embedded);
  source.dropped = listOutside(lines, [...source.blocks.map(plainText), source.hints.title ?? '']);
  if (encoding === 'windows-1258') source.notes.push(noteEncoding(encoding));
  if (scripts > 0) source.dropped.push({ text: `${scripts} đoạn mã <script>`, reason: dropReasons.code });
  return source;
}

/** Pages that load pictures late keep the address elsewhere. */
function showLazyPictures(document: Document): void {
  for (const picture of document.querySelectorAll('img')) {
    const late = picture.getAttribute('data-src') ?? picture.getAttribute('data-original') ?? picture.getAttribute('data-lazy-src');
    if (late) picture.setAttribute('src', late);
  }
}

/** @param canonical the address that the page gives itself */
function hintsOf(found: Awaited<ReturnType<typeof Defuddle>>, canonical: string | undefined): SourceHints {
  const meta = (name: string): string | undefined =>
    found.metaTags?.find((tag) => tag.property === name || tag.name === name)?.content?.trim() || undefined;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(found.published || (meta('article:published_time') ?? ''))?.[0];
  const address = meta('og:url') ?? canonical;
  return {
    title: found.title.trim() || undefined,
    summary: found.description.trim() || undefined,
    author: found.author.trim() || undefined,
    // Defuddle falls back to the host, which is no name.
    site: meta('og:site_name') ?? (found.site.trim() || undefined),
    published: day,
    url: address && /^https?:\/\//.test(address) ? address : undefined,
  };
}
