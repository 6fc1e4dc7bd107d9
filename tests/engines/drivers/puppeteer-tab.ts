import type { Browser, KeyInput, Page } from 'puppeteer-core';
import type { Tab } from '../engine.ts';

/** A tab that puppeteer drives: Chromium's by its own protocol, Firefox's by WebDriver BiDi. */
export class PuppeteerTab implements Tab {
  readonly #browser: Browser;
  readonly #page: Page;

  constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'load', timeout: 90_000 });
  }

  resize(width: number, height: number): Promise<void> {
    return this.#page.setViewport({ width, height });
  }

  run<Given extends readonly unknown[], Result>(task: (...given: Given) => Result, ...given: Given): Promise<Awaited<Result>> {
    return this.#page.evaluate(task as unknown as (...given: unknown[]) => Result, ...given) as Promise<Awaited<Result>>;
  }

  async click(selector: string): Promise<void> {
    const element = await this.#page.$(selector);
    if (!element) throw new Error(`Nothing on the page is ${selector}.`);
    await element.click();
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+') as KeyInput[];
    const last = keys.pop()!;
    for (const one of keys) await this.#page.keyboard.down(one);
    await this.#page.keyboard.press(last);
    for (const one of keys) await this.#page.keyboard.up(one);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  // By the page's own history: where a page comes out of the page cache, puppeteer's goBack waits in vain.
  back(): Promise<void> {
    return this.#page.evaluate(() => history.back());
  }

  forward(): Promise<void> {
    return this.#page.evaluate(() => history.forward());
  }

  pdf(): Promise<Uint8Array> {
    return this.#page.pdf({ timeout: 90_000 });
  }

  picture(): Promise<Uint8Array> {
    return this.#page.screenshot();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
