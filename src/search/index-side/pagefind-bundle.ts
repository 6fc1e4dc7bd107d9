import { glob, mkdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { normalise } from '../../vietnamese/normalise.ts';
import { BLOCK_SEPARATOR, FACT_SEPARATOR } from '../passages.ts';

/** A page as it will be served: its address on the site and its HTML. */
export interface SourcePage {
  url: string;
  html: string;
}

/** Every HTML page of a built site, addressed the way Pagefind does: `/a/b/` for `a/b/index.html`, `/a.html` otherwise. */
export async function* listSourcePages(directory: string): AsyncGenerator<SourcePage> {
  const files = await Array.fromAsync(glob('**/*.html', { cwd: directory }));
  for (const file of files.sort()) {
    const path = file.split(sep).join('/');
    yield { url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`, html: await readFile(join(directory, file), 'utf8') };
  }
}

/** Occurrences a chunk of the index holds before the next one begins: small chunks, so that a query downloads little else. */
const CHUNK_SIZE = '1000';

/** Pages handed to Pagefind at once: enough to keep both sides busy, few enough to stay in memory. */
const BATCH = 64;

/** Has Pagefind index pages as they come. */
export class PagefindFeed {
  readonly #index: PagefindIndex;
  #sending: Promise<void>[] = [];

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** @throws when Pagefind cannot start */
  static async open(): Promise<PagefindFeed> {
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    return new PagefindFeed(index);
  }

  /** @throws for a page that Pagefind does not take */
  async add({ url, html }: SourcePage): Promise<void> {
    const sent = this.#index.addHTMLFile({ url, content: prepareHtml(html) });
    this.#sending.push(sent.then(({ errors }) => requireNone(errors, url)));
    if (this.#sending.length >= BATCH) await this.#settle();
  }

  /** Writes the stock bundle of the pages that came. */
  async write(outputDir: string): Promise<void> {
    await this.#settle();
    await mkdir(outputDir, { recursive: true });
    const { errors } = await this.#index.writeFiles({ outputPath: outputDir });
    requireNone(errors, outputDir);
    await this.#index.deleteIndex();
  }

  async #settle(): Promise<void> {
    const sending = this.#sending;
    this.#sending = [];
    await Promise.all(sending);
  }
}

/** Ends Pagefind's process, which serves all feeds. */
export function closePagefind(): Promise<void> {
  return close().then(() => undefined);
}

/**
 * Writes a stock Pagefind bundle for these pages.
 * @throws when Pagefind reports an error
 */
export async function writePagefindBundle(pages: AsyncIterable<SourcePage> | Iterable<SourcePage>, outputDir: string): Promise<void> {
  try {
    const feed = await PagefindFeed.open();
    for await (const page of pages) await feed.add(page);
    await feed.write(outputDir);
  } finally {
    await closePagefind();
  }
}

function requireNone(errors: readonly string[], subject: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${subject}: ${errors.join('; ')}`);
}

const [BLOCK_ENDED, FACT_ENDED] = [BLOCK_SEPARATOR, FACT_SEPARATOR].map((separator) => `$& ${separator} `) as [string, string];
const BLOCK_END =
  /<\/(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|header|hgroup|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)\s*>/gi;
/** Facts set side by side, such as `<time>…</time><span>…</span>`: apart on the screen, though nothing stands between them. */
const FACT_END = /(?<=[^>])<\/(?:a|span|time)>(?=<(?:small|span|time|strong)[\s>])/gi;

/** What is to be typed is said of nothing: a guide that shows how to search for “quý III 2019” holds nothing of that time. */
const CODE = /<code(?=[\s>])/gi;
/** In a row of a table, what stands behind it is what comes of it, and no more said of anything: “2/9/1945”. */
const ROW_BEHIND_CODE = /(<tr(?=[\s>])(?:(?!<\/tr)[^])*?<code(?=[\s>]))((?:(?!<\/tr)[^])*)/gi;
const CELL = /<td(?=[\s>])/gi;

/**
 * The copy of a page that Pagefind is given: in NFC, without zero-width characters, without what stands in `code` and in
 * a row of a table behind it, and with a separator after every block and fact so that no phrase runs from one into the
 * next. The page itself is not touched.
 */
export function prepareHtml(html: string): string {
  return normalise(html)
    .replace(ROW_BEHIND_CODE, (_, before: string, behind: string) => before + behind.replace(CELL, '<td data-pagefind-ignore'))
    .replace(CODE, '<code data-pagefind-ignore')
    .replace(BLOCK_END, BLOCK_ENDED)
    .replace(FACT_END, FACT_ENDED);
}
