/** A browser's storage: what it keeps are properties of its own, as in browsers. */
export interface FakeStorage {
  /** Characters that it has room for. */
  room: number;
  texts: Map<string, string>;
}

/** Puts a storage where scripts look for one. */
export function fakeLocalStorage(): FakeStorage {
  const fake: FakeStorage = { room: Infinity, texts: new Map() };
  const size = (): number => [...fake.texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  const methods = {
    getItem: (key: string) => fake.texts.get(key) ?? null,
    removeItem: (key: string) => void fake.texts.delete(key),
    setItem: (key: string, text: string) => {
      if (size() - (fake.texts.get(key)?.length ?? 0) + text.length > fake.room) throw new DOMException('full', 'QuotaExceededError');
      fake.texts.set(key, text);
    },
  };
  const storage = new Proxy(methods, {
    ownKeys: () => [...fake.texts.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: fake.texts.get(String(key)), enumerable: true, configurable: true }),
  });
  Object.assign(globalThis, { localStorage: storage, location: { href: 'file:///E:/index.html' } });
  openPageOf({});
  return fake;
}

/** @param copy what `<html>` says of a portable copy; nothing on a web host */
export function openPageOf(copy: { portable?: string; web?: string }): void {
  Object.assign(globalThis, { document: { documentElement: { dataset: copy } } });
}
