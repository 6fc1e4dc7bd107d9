/** Names of what is kept in localStorage; `what-is-kept.ts` tells readers of each. */
export type DeviceKey =
  | 'theme'
  | 'text-size'
  | 'spacing'
  | 'text-width'
  | 'recent-searches'
  | 'search-marks'
  | 'doc-do'
  | 'loi-vao'
  | 'soan-buoi'
  | 'soan-buoi-truoc'
  | 'soan-buoi-mo'
  | `ghi-chu:${string}`;

/** The same in sessionStorage, which goes with the tab. */
export type TabKey = 'search-marks' | `trinh-chieu:${string}`;

/**
 * Texts that the browser keeps for this site, and the only way to them. Browsers throw where storage is switched off or full,
 * some when it is merely named: then nothing is there and nothing breaks.
 */
class KeptTexts<Key extends string> {
  readonly #open: () => Storage;

  constructor(open: () => Storage) {
    this.#open = open;
  }

  /** Whether it can be looked at; it may be full all the same. */
  get isOpen(): boolean {
    try {
      return this.#open() !== null;
    } catch {
      return false;
    }
  }

  read(key: Key): string | null {
    try {
      return this.#open().getItem(key);
    } catch {
      return null;
    }
  }

  /** What a text says in JSON, to be looked at before it is used: others write to the same place. Null where it is none. */
  readJson(key: Key): unknown {
    try {
      return JSON.parse(this.#open().getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @param text null removes it @returns false where it could not be written, and what was there before still is */
  write(key: Key, text: string | null): boolean {
    try {
      if (text === null) this.#open().removeItem(key);
      else this.#open().setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Keys that begin so. */
  keysBeginning<Start extends string>(start: Start): (Key & `${Start}${string}`)[] {
    try {
      return Object.keys(this.#open()).filter((key): key is Key & `${Start}${string}` => key.startsWith(start));
    } catch {
      return [];
    }
  }
}

export const onDevice = new KeptTexts<DeviceKey>(() => localStorage);
export const inTab = new KeptTexts<TabKey>(() => sessionStorage);
