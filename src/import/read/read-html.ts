import { dirname } from 'node:path';
import { Defuddle } from 'defuddle/node';
import { plainText } from '../../mdx/tree.ts';
import { Refusal } from '../../problems/refusal.ts';
import { decodeBytes } from '../encodings.ts';
import { dropReasons, failures } from '../messages.ts';
import { emptySource, type SourceHints, type SourceText } from '../source.ts';
import { tidyBlocks } from '../tidy-blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import { openPage } from './page-limits.ts';
import { listOutside, listPageLines } from './page-text.ts';
import { collectPictures, takeOutDataImages } from './picture-files.ts';
import { joinTypedLists } from './plain-blocks.ts';

/** Names of the meta tags that people write words into. */
const SAYING = /^(?:(?:dc|og|twitter|article)[.:])?(?:title|description|subject|keywords|abstract|classification|tag|section)$/i;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Reads a web page. The page is data: jsdom is given neither scripts to run nor anything to fetch, Defuddle finds
 * the article in it, and what it leaves out is listed with the part of the page it stands in.
 */
export async function readHtml(bytes: Buffer, name: string, path: string): Promise<SourceText> {
  const declared = CHARSET.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  const { text, reviewNotes } = decodeBytes(bytes, name, declared);
  const { html, embedded } = takeOutDataImages(text);
  const document = openPage(html, name);
  const scripts = keepLinkedData(document);
  unwrapLayoutTables(document);
  const lines = listPageLines(document.body);
  if (lines.length === 0 && document.querySelector('img') === null) throw new Refusal(failures.noText(name));
  showLazyPictures(document);
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;

  const found = await Defuddle(document, undefined, { useAsync: false, standardize: false, removeSmallImages: false });
  const source = emptySource(joinTypedLists(tidyBlocks(await blocksOfHtml(found.content))), reviewNotes);
  source.hints = hintsOf(found, address);
  source.properties = (found.metaTags ?? []).flatMap(({ name, property, content }) =>
    SAYING.test(name ?? property ?? '') && content ? [content] : [],
  );
  source.pictures = await collectPictures(source.blocks, dirname(path), embedded);
  source.dropped = listOutside(lines, [...source.blocks.map(plainText), source.hints.title ?? '']);
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

/** A block of JSON-LD that speaks of one article is smaller and flatter than this. */
const LONGEST = 100_000;
const DEEPEST = 30;

/** Takes every script out of a document but the JSON-LD that is JSON. @returns how many there were */
function keepLinkedData(document: Document): number {
  const scripts = [...document.querySelectorAll('script')];
  for (const script of scripts) if (!isLinkedData(script)) script.remove();
  return scripts.length;
}

function isLinkedData(script: HTMLScriptElement): boolean {
  const text = script.textContent;
  if (script.getAttribute('type')?.trim().toLowerCase() !== 'application/ld+json' || text.length > LONGEST || depthOf(text) > DEEPEST)
    return false;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null;
  } catch {
    return false;
  }
}

/** Brackets open at once, wherever they stand: never less than the depth of the data. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}
