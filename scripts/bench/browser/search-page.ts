import type { Browser, Page } from '@playwright/test';

/** The search page of a site, opened in a browser as a reader has it. */
export class SearchPage {
  private readonly browser: Browser;
  private readonly address: string;

  constructor(browser: Browser, origin: string) {
    this.browser = browser;
    this.address = `${origin}/tim-kiem/`;
  }

  /** A first visit with a query in the address; resolves when the results are there and nothing more is asked for. */
  async visit(query: string): Promise<void> {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${this.address}?q=${encodeURIComponent(query)}`);
    await page.locator('search-page:is([data-mode=found], [data-mode=nothing])').waitFor();
    await page.waitForLoadState('networkidle');
    await context.close();
  }

  async open(): Promise<Page> {
    const page = await (await this.browser.newContext()).newPage();
    await page.goto(this.address);
    await page.locator('search-page[data-mode=start]').waitFor();
    return page;
  }
}

/** Submits a query on an open search page. @returns milliseconds until the results stood in the page */
export function submit(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve, reject) => {
        const root = document.querySelector<HTMLElement>('search-page')!;
        const input = root.querySelector('input')!;
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          if (root.dataset.mode === 'waiting') return;
          observer.disconnect();
          if (root.dataset.mode === 'failed') reject(new Error(`The search failed for "${text}"`));
          resolve(performance.now() - begun);
        });
        observer.observe(root, { attributeFilter: ['data-mode'] });
        input.value = text;
        input.form!.requestSubmit();
      }),
    query,
  );
}

/** What a search page shows of an answer. */
export interface ShownAnswer {
  /** Links of the results, in their order, as paths below the root of the site or of its copy. */
  links: string[];
  /** All words on it: results, what is said of the query, what filters would leave. */
  words: string;
}

/**
 * Asks an open search page.
 * @param root address of the site or of its copy, with its last stroke
 */
export async function askPage(page: Page, root: string, query: string): Promise<ShownAnswer> {
  await submit(page, query);
  const { links, words } = await page.evaluate(() => {
    const shown = document.querySelector('search-page')!.cloneNode(true) as HTMLElement;
    // What is spoken comes later; what is offered while typing is no answer.
    for (const element of shown.querySelectorAll('[role=status], [role=listbox], [hidden]')) element.remove();
    return {
      links: [...document.querySelectorAll<HTMLAnchorElement>('search-page [data-part=results] a')].map(({ href }) => href),
      words: shown.textContent.replace(/\s+/g, ' '),
    };
  });
  return { links: links.map((href) => pathBelow(href, root)), words };
}

function pathBelow(href: string, root: string): string {
  return href.startsWith(root) ? href.slice(root.length).replace(/(^|\/)index\.html(?=[?#]|$)/, '$1') : href;
}

/** How long the page's own processor takes for a fixed sum, in milliseconds: what a slow-down really amounts to. */
export function timeOfFixedWork(page: Page): Promise<number> {
  return page.evaluate(() => {
    const begun = performance.now();
    let sum = 0;
    for (let i = 0; i < 60_000_000; i++) sum = (sum + i * i) % 1_000_003;
    return performance.now() - begun + (sum < 0 ? 1 : 0);
  });
}

/** The processes that show pages, by number. */
export async function rendererProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
