import { emptySession } from '../../pack/own/own-session.ts';
import { readSession, writeSession } from '../../pack/own/own-text.ts';
import { isText, type Shape } from '../../search/json-shape.ts';
import { keepSession, keptSession, MOST_ASIDE, putAside, sessionsAside } from './kept-session.ts';

const EMPTY = writeSession(emptySession());

/** A session as text that is read whole. */
export const isSessionText: Shape<string> = (value): value is string => isText(value) && !readSession(value).isDamaged;

/** The session that is composed on this device, and then those put aside. */
export function keptSessionTexts(): string[] {
  const present = keptSession();
  const all = [...(present ? [present] : []), ...sessionsAside().map(({ session }) => session)];
  return all.map(writeSession).filter((text) => text !== EMPTY);
}

/**
 * Sessions of another device: the first is gone on with where nothing is composed here, others are put aside as long as none
 * that is there has to go.
 */
export function addSessions(texts: readonly string[]): number | null {
  const here = keptSessionTexts();
  const added = texts.map((text) => readSession(text).session).filter((session) => !here.includes(writeSession(session)));
  const isBegun = writeSession(keptSession() ?? emptySession()) !== EMPTY;
  const [present, ...others] = isBegun ? [null, ...added] : added;
  if (present && !keepSession(present)) return null;
  const taken = others.filter((session) => session !== null).slice(0, MOST_ASIDE - sessionsAside().length);
  // The last put aside is offered first.
  return taken.reverse().every((session) => putAside(session, null)) ? taken.length + (present ? 1 : 0) : null;
}

/** How many of these are not on this device, where no more can be put aside. */
export function countLeftOut(texts: readonly string[]): number {
  const here = keptSessionTexts();
  return texts.filter((text) => !here.includes(writeSession(readSession(text).session))).length;
}
