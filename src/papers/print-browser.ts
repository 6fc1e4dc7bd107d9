import { chromium, errors, type Browser, type Page } from 'playwright-core';
import { Refusal } from '../problems/refusal.ts';
import { findBrowser } from './find-browser.ts';

/** How a PDF is written; the first pass only finds the pages. */
interface PrintOptions {
  isTagged: boolean;
}

/** The browser died, or gave no answer, during one paper: another try in a new one may do. */
export class BrowserFell extends Error {}

/** How often a run starts a browser, at the most: one that dies again and again will not do. */
const MOST_STARTS = 4;

/**
 * One Chromium for all papers of a run, started when the first is asked for, and anew when it has died; it has no network
 * and runs no scripts.
 */
export class PrintBrowser {
  #browser: Promise<Browser | null> | null = null;
  #starts = 0;
  readonly #idle: Page[] = [];
  readonly #say: (sentence: string) => void;
  readonly #env: NodeJS.ProcessEnv;
  readonly #launch: () => Promise<Browser>;

  /** @param say takes the one sentence about why there will be no PDF */
  constructor(say: (sentence: string) => void, env: NodeJS.ProcessEnv = process.env, launch = launchChromium) {
    this.#say = say;
    this.#env = env;
    this.#launch = launch;
  }

  /** Whether PDFs can be made here. @throws BrowserFell where it has died too often */
  async isThere(): Promise<boolean> {
    return (await this.#open()) !== null;
  }

  /**
   * Gives a page that shows the document to `work`, and takes it back.
   * @returns null where there is no browser
   * @throws BrowserFell where it has died; the next paper has a new one
   */
  async show<T>(html: string, work: (sheet: PrintPage) => Promise<T>): Promise<T | null> {
    const browser = await this.#open();
    if (!browser) return null;
    try {
      return await this.#showIn(browser, html, work);
    } catch (error) {
      if (!isFall(error, browser)) throw error;
      await this.#leave(browser);
      throw new BrowserFell(firstLine(error));
    }
  }

  async #showIn<T>(browser: Browser, html: string, work: (sheet: PrintPage) => Promise<T>): Promise<T> {
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
    // One that would not start again has said so.
    await (await this.#browser?.catch(() => null))?.close();
    this.#browser = null;
    this.#idle.length = 0;
  }

  /** Another paper that was under way may have left it already, and a new one be open. */
  async #leave(browser: Browser): Promise<void> {
    if ((await this.#browser?.catch(() => null)) === browser) {
      this.#browser = null;
      this.#idle.length = 0;
    }
    await browser.close().catch(() => undefined);
  }

  #open(): Promise<Browser | null> {
    return (this.#browser ??= this.#start());
  }

  async #start(): Promise<Browser | null> {
    if (this.#env.WITHOUT_PDF === '1') return null;
    if (++this.#starts > MOST_STARTS) throw new BrowserFell();
    try {
      return await this.#launch();
    } catch (error) {
      if (this.#starts > 1) throw new BrowserFell(firstLine(error));
      this.#say(`Không thấy Chromium nên không làm PDF: ${reasonOf(error)}`);
      return null;
    }
  }
}

function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ['--disable-gpu', '--font-render-hinting=none'] });
}

/** Not a fault of ours: the browser is gone, one of its pages is, or it does not answer. */
function isFall(error: unknown, browser: Browser): boolean {
  return !browser.isConnected() || error instanceof errors.TimeoutError || /\b(?:crashed|closed)\b/.test(firstLine(error));
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
  return `trình duyệt không chạy được (${firstLine(error)}).`;
}

function firstLine(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first;
}
