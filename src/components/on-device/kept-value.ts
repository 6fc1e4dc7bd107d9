import { copyPlace } from '../../site-copy/site-copy.ts';

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

/** How pages look, whichever library they are of: `site/preferences.inline.js` reads these before the first paint. */
const OF_ALL_LIBRARIES = new Set<string>(['theme', 'text-size', 'spacing', 'text-width'] satisfies DeviceKey[]);

/**
 * The name that the browser has for a key. All that is opened from disks is one site to it: in a portable copy the address of
 * its library follows the key.
 */
function nameOf(key: string): string {
  return OF_ALL_LIBRARIES.has(key) ? key : key + nameEnd();
}

/** The key of a name; null where another library keeps something by it. */
function keyOf(name: string): string | null {
  const key = name.slice(0, name.length - nameEnd().length);
  return [name, key].find((one) => nameOf(one) === name) ?? null;
}

function nameEnd(): string {
  const place = copyPlace();
  return place ? ` ${place.web}` : '';
}

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
      return this.#open().getItem(nameOf(key));
    } catch {
      return null;
    }
  }

  /** What a text says in JSON, to be looked at before it is used: others write to the same place. Null where it is none. */
  readJson(key: Key): unknown {
    try {
      return JSON.parse(this.read(key) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @param text null removes it @returns false where it could not be written, and what was there before still is */
  write(key: Key, text: string | null): boolean {
    try {
      if (text === null) this.#open().removeItem(nameOf(key));
      else this.#open().setItem(nameOf(key), text);
      return true;
    } catch {
      return false;
    }
  }

  /** Keys that begin so. */
  keysBeginning<Start extends string>(start: Start): (Key & `${Start}${string}`)[] {
    try {
      const names = Object.keys(this.#open()).filter((name) => name.startsWith(start));
      return names.map(keyOf).filter((key): key is Key & `${Start}${string}` => key !== null);
    } catch {
      return [];
    }
  }

  /** Whether it is this that a `storage` event tells of. */
  isChangeOf(key: Key, { key: name }: StorageEvent): boolean {
    return name === nameOf(key);
  }
}
export const onDevice = new KeptTexts<DeviceKey>(() => localStorage);
export const inTab = new KeptTexts<TabKey>(() => sessionStorage);
