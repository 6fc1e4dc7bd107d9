import { chromium, type Browser, type Page } from 'playwright-core';
import { Refusal } from '../problems/refusal.ts';
import { findBrowser } from './find-browser.ts';

/** How a PDF is written; the first pass only finds the pages. */
interface PrintOptions {
  isTagged: boolean;
}

/** One Chromium for all papers of a run, started when the first is asked for; it has no network and runs no scripts. */
export class PrintBrowser {
  #browser: Promise<Browser | null> | null = null;
  readonly #idle: Page[] = [];
  readonly #say: (sentence: string) => void;
  readonly #env: NodeJS.ProcessEnv;

  /** @param say takes the one sentence about why there will be no PDF */
  constructor(say: (sentence: string) => void, env: NodeJS.ProcessEnv = process.env) {
    this.#say = say;
    this.#env = env;
  }

  /** Whether PDFs can be made here. */
  async isThere(): Promise<boolean> {
    return (await this.#open()) !== null;
  }

  /**
   * Gives a page that shows the document to `work`, and takes it back.
   * @returns null where there is no browser
   */
  async show<T>(html: string, work: (sheet: PrintPage) => Promise<T>): Promise<T | null> {
    const browser = await this.#open();
    if (!browser) return null;
    const page = this.#idle.pop() ?? (await newPage(browser));
    // A document that is written over keeps the policies of the one before.
    await page.goto('about:blank');
    await page.setContent(html, { waitUntil: 'load' });
    // A browser fetches a typeface when letters of it are laid out, and prints without those that come later.
    await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
    const made = await work(new PrintPage(page));
    this.#idle.push(page);
    return made;
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
    this.#browser = null;
    this.#idle.length = 0;
  }

  #open(): Promise<Browser | null> {
    return (this.#browser ??= this.#start());
  }

  async #start(): Promise<Browser | null> {
    if (this.#env.WITHOUT_PDF === '1') return null;
    try {
      return await chromium.launch({ executablePath: findBrowser(), args: ['--disable-gpu', '--font-render-hinting=none'] });
    } catch (error) {
      this.#say(`Không thấy Chromium nên không làm PDF: ${reasonOf(error)}`);
      return null;
    }
  }
}

/** How long a machine that is busy with other things may take over one step. */
const MILLISECONDS = 180_000;

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  context.setDefaultTimeout(MILLISECONDS);
  return context.newPage();
}

/** A document that is shown. */
class PrintPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Writes texts into elements, by what their attribute `data-page-of` says. */
  async fill(texts: Readonly<Record<string, number>>): Promise<void> {
    await this.#page.evaluate((numbers) => {
      for (const place of document.querySelectorAll('[data-page-of]'))
        place.textContent = String(numbers[place.getAttribute('data-page-of') ?? ''] ?? '');
    }, texts);
  }

  pdf({ isTagged }: PrintOptions): Promise<Buffer> {
    return this.#page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: isTagged, outline: isTagged });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `trình duyệt không chạy được (${first}).`;
}
