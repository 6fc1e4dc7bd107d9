import { emptySession, itemOf, type OwnItem, type OwnSession } from '../../pack/own/own-session.ts';
import { readSession, writeSession } from '../../pack/own/own-text.ts';

const KEY = 'soan-buoi';
const BEFORE = 'soan-buoi-truoc';

/** The session that is kept on this device; an empty one where there is none, or none can be kept. */
export function keptSession(): OwnSession {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? emptySession() : readSession(text).session;
  } catch {
    return emptySession();
  }
}

/** False where the browser keeps nothing. */
export function keepSession(session: OwnSession): boolean {
  try {
    localStorage.setItem(KEY, writeSession(session));
    return true;
  } catch {
    return false;
  }
}

/** The session that another took the place of, until it is taken back. */
export function keptBefore(): OwnSession | null {
  try {
    const text = localStorage.getItem(BEFORE);
    return text === null ? null : readSession(text).session;
  } catch {
    return null;
  }
}

export function keepBefore(session: OwnSession | null): void {
  try {
    if (session) localStorage.setItem(BEFORE, writeSession(session));
    else localStorage.removeItem(BEFORE);
  } catch {
    // It is still offered until the page is closed.
  }
}

/** Adds to the session that is kept. @returns how many items it has now; null where nothing can be kept */
export function addToKept(item: Partial<OwnItem> & Pick<OwnItem, 'kind'>): number | null {
  const session = keptSession();
  const items = [...session.items, itemOf(item.kind, item)];
  return keepSession({ ...session, items }) ? items.length : null;
}
