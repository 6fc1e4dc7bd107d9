/** How a browser is started. */
export interface Start {
  isDark?: boolean;
  /** Colours of the reader's own, as Windows' contrast themes set them; WebKit has none. */
  hasForcedColours?: boolean;
  scripts?: 'off';
  storage?: 'off';
  /** Every page that is come back to is loaded anew. */
  pageCache?: 'off';
}

/** One tab of a browser of one engine; closing it ends the browser. */
export interface Tab {
  open(address: string): Promise<void>;
  /** Sets the size of what pages are shown in, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page; it may use nothing from outside. */
  run<Given extends readonly unknown[], Result>(task: (...given: Given) => Result, ...given: Given): Promise<Awaited<Result>>;
  click(selector: string): Promise<void>;
  /** `Tab`, `Shift+Tab`, `/` */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Undefined where the engine cannot be asked for it. */
  pdf?(): Promise<Uint8Array>;
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** What is lacking on this machine, in words for who runs the suite. */
  lack(): string | null;
  start(start: Start): Promise<Tab>;
}

/** Milliseconds until a condition counts as never coming true. */
const PATIENCE = 60_000;
const STEP = 50;

/**
 * Waits until a function in the page gives something true, and gives it. While a page goes and the next one comes, there
 * may be none to ask.
 * @throws with the last answer, where it never does
 */
export async function until<Given extends readonly unknown[], Result>(
  tab: Tab,
  task: (...given: Given) => Result,
  ...given: Given
): Promise<NonNullable<Awaited<Result>>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    let last: unknown;
    try {
      const found = await tab.run(task, ...given);
      if (found) return found;
      last = found;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`never came true: ${String(task)} ${JSON.stringify(given)}: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
