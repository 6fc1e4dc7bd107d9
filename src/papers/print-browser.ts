import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { Refusal } from '../problems/refusal.ts';

/** How a PDF is written; the first pass only finds the pages. */
interface PrintOptions {
  isTagged: boolean;
}

/** The browser died, or gave no answer, during one paper: another try in a new one may do. */
export class BrowserFell extends Error {}

/** A browser and the process that it is. */
export interface PrintProcess {
  browser: Browser;
  process: ChildProcess;
  /** Ends the process and all it has started, whatever they are doing. */
  kill: () => Promise<void>;
}

/** How often a run starts a browser, at the most: one that dies again and again will not do. */
const MOST_STARTS = 4;

/**
 * One Chromium for all papers of a run, started when the first is asked for, and anew when it has died; it has no network
 * and runs no scripts.
 */
export class PrintBrowser {
  #running: Promise<PrintProcess | null> | null = null;
  #starts = 0;
  readonly #idle: Page[] = [];
  readonly #say: (sentence: string) => void;
  readonly #env: NodeJS.ProcessEnv;
  readonly #launch: () => Promise<PrintProcess>;

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
    const running = await this.#open();
    if (!running) return null;
    const { browser } = running;
    try {
      return await endedBy(browser, this.#showIn(browser, html, work));
    } catch (error) {
      if (!isFall(error, browser)) throw error;
      await this.#leave(running);
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
    const running = await this.#running?.catch(() => null);
    this.#running = null;
    this.#idle.length = 0;
    await running?.kill();
  }

  /** Another paper that was under way may have left it already, and a new one be open. */
  async #leave(fallen: PrintProcess): Promise<void> {
    if ((await this.#running?.catch(() => null)) === fallen) {
      this.#running = null;
      this.#idle.length = 0;
    }
    await fallen.kill();
  }

  #open(): Promise<PrintProcess | null> {
    return (this.#running ??= this.#start());
  }

  async #start(): Promise<PrintProcess | null> {
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

/**
 * A browser that is asked to close may never do so (it did on a slow machine, while it opened a page), and one that died may
 * leave processes behind: what nobody needs any more is killed. Playwright kills only what it has started as a server.
 */
export async function launchChromium(): Promise<PrintProcess> {
  // Most builds print nothing, since what was printed is kept, and Playwright takes long to load.
  const [{ chromium }, { findBrowser }] = await Promise.all([import('playwright-core'), import('./find-browser.ts')]);
  const args = ['--disable-gpu', '--font-render-hinting=none'];
  const server = await chromium.launchServer({ executablePath: findBrowser(), args, host: '127.0.0.1' });
  return { browser: await chromium.connect(server.wsEndpoint()), process: server.process(), kill: () => server.kill() };
}

/** Not a fault of ours: the browser is gone, one of its pages is, or it does not answer. */
function isFall(error: unknown, browser: Browser): boolean {
  return !browser.isConnected() || isLate(error) || /\b(?:crashed|closed)\b/.test(firstLine(error));
}

class PaperLate extends Error {
  // As Playwright calls its own.
  override readonly name = 'TimeoutError';
}

function isLate(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** How long a machine that is busy with other things may take over one step. */
const MILLISECONDS = 180_000;

/** Printing and scripts have no limit of their own, and not every answer is told of a browser's death. */
function endedBy<T>(browser: Browser, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new Error('The browser is closed.'));
    const late = setTimeout(() => reject(new PaperLate('The paper took too long.')), 2 * MILLISECONDS);
    browser.once('disconnected', end);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(late);
      browser.off('disconnected', end);
    });
  });
}

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
