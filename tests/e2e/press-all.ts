import { expect, type Page, type Request } from '@playwright/test';

/** No page has so many kinds of buttons, with all that come up where one is pressed. */
const MOST = 60;

interface Walk {
  /** Names of the buttons that are seen and were not pressed; of these the first that nothing lies over, and where it is. */
  next(buttons: string, pressed: readonly string[]): Promise<{ left: string[]; name: string | undefined; at: [x: number, y: number] }>;
  /** Nothing else is seen than when the next one was asked for. */
  isAsBefore(): boolean;
}
declare const walk: Walk | undefined;

/** Runs in every page that opens, before its own scripts. */
function startWalk(): void {
  const isShown = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden');
  // Not which of many it is: `Bớt một phút, mục 1`, or a line of a list.
  const nameOf = (one: HTMLElement): string => {
    const words = one.matches('ol > li > button') ? '' : (one.ariaLabel ?? one.innerText).replace(/[:,][^]*|\d+/g, '').trim();
    return `${one.parentElement!.closest('[class]')?.className}: ${words.replace(/\s+/g, ' ')}`;
  };
  const middleOf = (one: Element): [number, number] => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const isReached = (one: HTMLElement): boolean => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    return one.contains(document.elementFromPoint(...middleOf(one)));
  };
  const STATES = 'details, dialog, [popover], textarea, input, .black, [aria-selected], [aria-pressed]';
  const stateOf = (one: Element): unknown[] => {
    const { checked, value } = one as HTMLInputElement;
    return [one.hasAttribute('open'), isShown(one), one.ariaSelected, one.ariaPressed, checked, value];
  };
  const seen = (): string => {
    const { activeElement: active, body, documentElement: root } = document;
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const words: unknown[] = [];
    while (texts.nextNode()) {
      const { nodeValue, parentElement: parent } = texts.currentNode;
      if (nodeValue?.trim() && parent && isShown(parent)) words.push(nodeValue);
    }
    const field = active?.matches('input, textarea, select') ? [...body.querySelectorAll('*')].indexOf(active) : -1;
    const look = [...root.attributes].map(({ name, value }) => name + value);
    return JSON.stringify([location.href, field, String(getSelection()), look, [...body.querySelectorAll(STATES)].map(stateOf), words]);
  };
  let before = '';
  const made: Walk = {
    async next(buttons, pressed) {
      const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      do await drawn();
      while (document.querySelector('details[open] > .sheet:empty'));
      await drawn();
      const left = [...document.querySelectorAll<HTMLButtonElement>(buttons)].filter(
        (one) =>
          isShown(one) && !one.disabled && one.ariaDisabled !== 'true' && one.ariaSelected !== 'true' && !pressed.includes(nameOf(one)),
      );
      const next = left.find(isReached);
      // That the focus goes to a field is seen.
      (document.activeElement as HTMLElement | null)?.blur();
      before = seen();
      return { left: left.map(nameOf), name: next && nameOf(next), at: next ? middleOf(next) : [0, 0] };
    },
    isAsBefore: () => seen() === before,
  };
  Object.assign(window, { walk: made });
}

/** Presses every button of pages, and those that come up by it. */
export class Presser {
  readonly #page: Page;
  /** What a press asked for may still be coming. */
  readonly #coming = new Set<Request>();

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => this.#coming.add(request));
    page.on('requestfinished', (request) => this.#coming.delete(request));
    page.on('requestfailed', (request) => this.#coming.delete(request));
  }

  static async open(page: Page): Promise<Presser> {
    await page.addInitScript(startWalk);
    return new Presser(page);
  }

  /**
   * Presses each once; what has other words after a press is pressed again. The page is opened anew only where a press led away,
   * or where nothing else brings back what was seen before.
   * @param open opens it, in the state it is to be looked at @param buttons selector @returns what was pressed
   */
  async pressAll(open: () => Promise<unknown>, buttons: string): Promise<string[]> {
    const page = this.#page;
    const pressed = new Set<string>();
    /** What each came up by: `''` where it was there from the beginning. */
    const openers = new Map<string, string>();
    let last = '';
    /** What was done to reach a button that lies under something, or is seen no more. */
    let done: 'nothing' | 'escape' | 'anew' = 'nothing';
    const openAnew = async (): Promise<void> => {
      await page.goto('about:blank');
      this.#coming.clear();
      await open();
      last = '';
    };
    await openAnew();
    const { pathname } = new URL(page.url());
    for (;;) {
      await this.#settle();
      const { left, name, at } = await page.evaluate(([where, not]) => walk!.next(where, not), [buttons, [...pressed]] as const);
      for (const one of left) if (!openers.has(one)) openers.set(one, last);
      const lost = [...openers.keys()].find((one) => !pressed.has(one));
      if (name) {
        expect(pressed.size, [...pressed].join('\n')).toBeLessThan(MOST);
        pressed.add(name);
        [last, done] = [name, 'nothing'];
        await page.touchscreen.tap(...at);
        await this.#seeChange(`${pathname}: ${name}`);
        if (new URL(page.url()).pathname !== pathname) await openAnew();
      } else if (lost === undefined) return [...pressed];
      else if (done === 'nothing') {
        await page.keyboard.press('Escape');
        done = 'escape';
      } else {
        if (done === 'anew') expect(left, `${pathname}: something lies over them`).toEqual([]);
        // Once: what its opener brings may have other names by now.
        pressed.delete(openers.get(lost)!);
        openers.delete(lost);
        await openAnew();
        done = 'anew';
      }
    }
  }

  /** Presses each key on the page that is open. */
  async pressKeys(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#settle();
      await this.#page.evaluate(() => walk!.next('no-button', []));
      await this.#page.keyboard.press(key);
      await this.#seeChange(key);
    }
  }

  async #seeChange(name: string): Promise<void> {
    const changed = this.#page.waitForFunction(() => !walk?.isAsBefore());
    await changed.catch(() => expect(null, `${name} does nothing`).toBeTruthy());
  }

  async #settle(): Promise<void> {
    if (this.#coming.size > 0) await expect.poll(() => this.#coming.size, { intervals: [10, 20, 50] }).toBe(0);
  }
}
