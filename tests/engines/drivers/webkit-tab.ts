import { until, type Tab } from '../engine.ts';
import type { WebDriverSession } from './webdriver.ts';

/** Keys that are no letters, by the code points that WebDriver has for them. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  End: '\uE010',
  Home: '\uE011',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
};
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Rect {
  width: number;
  height: number;
}

/** The tab of a MiniBrowser, by WebDriver. */
export class WebKitTab implements Tab {
  readonly #session: WebDriverSession;
  readonly #end: () => Promise<void>;

  constructor(session: WebDriverSession, end: () => Promise<void>) {
    this.#session = session;
    this.#end = end;
  }

  async open(address: string): Promise<void> {
    await this.#session.post('url', { url: address });
    // The driver may answer before that.
    await until(this, () => document.readyState === 'complete');
  }

  /** The window's edges and bars are not told: it is set, looked into, and set right. */
  async resize(width: number, height: number): Promise<void> {
    let [wide, high] = [width, height];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await this.#session.post('window/rect', { x: 0, y: 0, width: wide, height: high });
      await new Promise((resolve) => setTimeout(resolve, 50));
      const inner = await this.run(() => ({ width: innerWidth, height: innerHeight }));
      if (inner.width === width && inner.height === height) return;
      const outer = (await this.#session.get('window/rect')) as Rect;
      [wide, high] = [outer.width + width - inner.width, outer.height + height - inner.height];
    }
    throw new Error(`The window did not take ${width} × ${height}.`);
  }

  run<Given extends readonly unknown[], Result>(task: (...given: Given) => Result, ...given: Given): Promise<Awaited<Result>> {
    return this.#session.run(String(task), given) as Promise<Awaited<Result>>;
  }

  async click(selector: string): Promise<void> {
    const found = (await this.#session.post('element', { using: 'css selector', value: selector })) as Record<string, string>;
    await this.#session.post(`element/${found[ELEMENT]}/click`);
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+').map((one) => KEYS[one] ?? one);
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.#session.post('actions', { actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }] });
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter);
  }

  async back(): Promise<void> {
    await this.#session.post('back');
  }

  async forward(): Promise<void> {
    await this.#session.post('forward');
  }

  async picture(): Promise<Uint8Array> {
    return Buffer.from((await this.#session.get('screenshot')) as string, 'base64');
  }

  async close(): Promise<void> {
    // The browser may have gone already.
    await this.#session.end().catch(() => {});
    await this.#end();
  }
}
