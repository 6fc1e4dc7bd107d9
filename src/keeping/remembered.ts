import type { Shelf } from './keeper.ts';
import type { KeptRecord } from './record.ts';

/*
 * Names of what is kept, beside the store: browsers that clear the store to make room often leave these, so that a reader can
 * be told what is gone.
 */
const KEY = 'luu';
type Remembered = Shelf['lost'];

export function rememberKept({ units }: KeptRecord, base: string): void {
  const names = Object.entries(units).map(([page, { title }]) => ({ address: base + encodeURI(page), title }));
  try {
    if (names.length > 0) localStorage.setItem(KEY + base, JSON.stringify(names));
    else localStorage.removeItem(KEY + base);
  } catch {
    // Then nobody can be told later.
  }
}

export function remembered(base: string): Remembered {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY + base) ?? '[]');
    return Array.isArray(value) ? value.filter(isName) : [];
  } catch {
    return [];
  }
}

export function forgetRemembered(base: string): void {
  try {
    localStorage.removeItem(KEY + base);
  } catch {
    // Nothing was remembered.
  }
}

function isName(value: unknown): value is Remembered[number] {
  const { address, title } = (value ?? {}) as Partial<Remembered[number]>;
  return typeof address === 'string' && address.startsWith('/') && typeof title === 'string';
}
