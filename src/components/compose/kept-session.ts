import { emptySession, isSame, itemOf, MOST_ITEMS, type NamedItem, type OwnSession } from '../../pack/own/own-session.ts';
import { readSession, writeSession } from '../../pack/own/own-text.ts';
import { onDevice, type DeviceKey } from '../on-device/kept-value.ts';

/** Where the session is kept. */
export const KEY = 'soan-buoi';
const ASIDE = 'soan-buoi-truoc';
/** What the link brought that the kept session began with: unchanged, it is not lost when another link is opened. */
const OPENED = 'soan-buoi-mo';

/** The session that is kept on this device; null where there is none, or none can be kept. */
export function keptSession(): OwnSession | null {
  return readKept(KEY);
}

/**
 * Keeps what is not kept yet. A page that only shows the session must not write it: what another page added may be on its way
 * between two processes of the browser, and a write of what was read before it would take its place.
 * @returns false where the browser keeps nothing
 */
export function keepSession(session: OwnSession): boolean {
  const text = writeSession(session);
  return text === (onDevice.read(KEY) ?? writeSession(emptySession())) ? onDevice.isOpen : onDevice.write(KEY, text);
}

/** Sessions put aside stay. */
export function forgetSession(): void {
  write(KEY, null);
  keepOpened(null);
}

/** A session that another took the place of. */
export interface AsideSession {
  session: OwnSession;
  /** What the link brought that it began with; null for what was begun here. */
  opened: OwnSession | null;
}

/** Sessions that are put aside, at the most: beyond that the oldest that began with a link goes, then the oldest. */
export const MOST_ASIDE = 8;

/** Where the browser keeps nothing: as long as the page stands. */
let asideHere: AsideSession[] | null = null;

/** The sessions that others took the place of, the latest first. */
export function sessionsAside(): AsideSession[] {
  return asideHere ?? readAside();
}

/** Puts a session aside, the kept one before another takes its place. @returns false where the browser keeps nothing */
export function putAside(session: OwnSession, opened = readKept(OPENED)): boolean {
  const aside = [{ session, opened }, ...withoutSession(sessionsAside(), session)];
  if (aside.length > MOST_ASIDE) aside.splice(Math.max(aside.map(({ opened }) => opened !== null).lastIndexOf(true), 1), 1);
  return keepAside(aside);
}

/** Takes a session out of those put aside. @param isOpened it is the kept one now */
export function takeFromAside({ session, opened }: AsideSession, isOpened: boolean): void {
  keepAside(withoutSession(sessionsAside(), session));
  if (isOpened) keepOpened(opened);
}

/** @param session null for what was begun here */
export function keepOpened(session: OwnSession | null): void {
  write(OPENED, session);
}

function withoutSession(aside: readonly AsideSession[], session: OwnSession): AsideSession[] {
  const text = writeSession(session);
  return aside.filter((one) => writeSession(one.session) !== text);
}

function keepAside(aside: AsideSession[]): boolean {
  const texts = aside.map(({ session, opened }) => [writeSession(session), opened ? writeSession(opened) : '']);
  const isKept = onDevice.write(ASIDE, texts.length > 0 ? JSON.stringify(texts) : null);
  asideHere = isKept ? null : aside;
  return isKept;
}

function readAside(): AsideSession[] {
  try {
    const texts = (onDevice.readJson(ASIDE) ?? []) as [string, string][];
    return texts.map(([text, opened]) => ({ session: readSession(text).session, opened: opened ? readSession(opened).session : null }));
  } catch {
    return [];
  }
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

function readKept(key: DeviceKey): OwnSession | null {
  const text = onDevice.read(key);
  return text === null ? null : readSession(text).session;
}

function write(key: DeviceKey, session: OwnSession | null): boolean {
  return onDevice.write(key, session && writeSession(session));
}
