import { emptySession, isSame, itemOf, MOST_ITEMS, type NamedItem, type OwnSession } from '../../pack/own/own-session.ts';
import { readSession, writeSession } from '../../pack/own/own-text.ts';

/** Where the session is kept. */
export const KEY = 'soan-buoi';
const BEFORE = 'soan-buoi-truoc';
/** A session of a link that nothing was changed in: it is not lost when another link is opened. */
const OPENED = 'soan-buoi-mo';

/** The session that is kept on this device; null where there is none, or none can be kept. */
export function keptSession(): OwnSession | null {
  return readKept(KEY);
}

/** False where the browser keeps nothing. */
export function keepSession(session: OwnSession): boolean {
  return write(KEY, session);
}

let before: OwnSession | null = null;

/** The session that another took the place of, until it is taken back; as long as the page stands where the browser keeps nothing. */
export function keptBefore(): OwnSession | null {
  return readKept(BEFORE) ?? before;
}

export function keepBefore(session: OwnSession | null): void {
  before = write(BEFORE, session) ? null : session;
}

export function keepOpened(session: OwnSession): void {
  write(OPENED, session);
}

/** Whether something of one's own is in it: it is not empty, and not what a link brought. */
export function isOwnWork(session: OwnSession): boolean {
  const opened = readKept(OPENED);
  return session.items.length > 0 && !(opened && writeSession(opened) === writeSession(session));
}

export type Added =
  /** How many items the session has now, and its name, which may be that of a link that was opened. */
  | { is: 'added' | 'present'; count: number; title: string }
  /** It holds as many as it can, or the browser keeps nothing. */
  | { is: 'full' | 'not-kept' };

/** Adds to the session that is kept what is not in it yet. */
export function addToKept(item: NamedItem): Added {
  const session = keptSession() ?? emptySession();
  const { items, title } = session;
  if (items.some((other) => isSame(other, item))) return { is: 'present', count: items.length, title };
  if (items.length >= MOST_ITEMS) return { is: 'full' };
  const isKept = keepSession({ ...session, items: [...items, itemOf(item.kind, item)] });
  return isKept ? { is: 'added', count: items.length + 1, title } : { is: 'not-kept' };
}

function readKept(key: string): OwnSession | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : readSession(text).session;
  } catch {
    return null;
  }
}

function write(key: string, session: OwnSession | null): boolean {
  try {
    if (session) localStorage.setItem(key, writeSession(session));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
