import type { Booklet, QuotationNote } from '../booklet.ts';

/** A session that somebody composes. What the library holds is named by id: its words come from the library, wherever it is opened. */
export interface OwnSession {
  title: string;
  unit: string;
  /** As it is typed: `quý IV/2026`, `20/11/2026`. */
  occasion: string;
  /** Minutes that the meeting is meant to take. */
  length: number;
  items: OwnItem[];
}

export interface OwnItem {
  kind: OwnKind;
  /** Id of the entry; of a passage the path of its page, without strokes at its ends; empty for what was typed. */
  ref: string;
  /** Of a material: the section that is read, or `de-dan`; of its questions: the number, from 1. */
  part: string;
  /** What was typed, or the words of a passage. */
  text: string;
  /** Of a passage: where its words are from, as their page names it; empty otherwise. */
  source: string;
  minutes: number;
  who: string;
  note: string;
}

/** What is added from a page. */
export type NamedItem = Pick<OwnItem, 'kind' | 'ref' | 'part'> & Partial<Pick<OwnItem, 'text' | 'source'>>;

/** In the order in which a link names them: later kinds go to the end. */
export const OWN_KINDS = ['task', 'quotation', 'question', 'material', 'document', 'session', 'passage'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export const LENGTHS = [45, 60, 90];
/** Minutes that one item takes, at the most. */
export const MOST_MINUTES = 240;
/** Characters of what is typed. */
export const LONGEST = { title: 120, unit: 120, occasion: 60, text: 500, passage: 600, source: 200, who: 60, note: 500 };
/** Items of a session: a meeting of hours. */
export const MOST_ITEMS = 60;

const MINUTES: Record<OwnKind, number> = { task: 5, quotation: 3, question: 10, material: 8, document: 3, session: 3, passage: 3 };

export function emptySession(): OwnSession {
  return { title: '', unit: '', occasion: '', length: 60, items: [] };
}

export function itemOf(kind: OwnKind, facts: Partial<OwnItem> = {}): OwnItem {
  return { kind, ref: '', part: '', text: '', source: '', minutes: MINUTES[kind], who: '', note: '', ...facts };
}

/** Whether two items are of the same thing. What was typed is never the same. */
export function isSame(a: OwnItem, b: NamedItem): boolean {
  return a.ref !== '' && a.kind === b.kind && a.ref === b.ref && a.part === b.part && (a.kind !== 'passage' || a.text === b.text);
}

export function minutesOf({ items }: OwnSession): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The session with an item in another place. */
export function moved(session: OwnSession, from: number, to: number): OwnSession {
  const items = [...session.items];
  const [item] = items.splice(from, 1);
  if (!item) return session;
  items.splice(Math.min(Math.max(to, 0), items.length), 0, item);
  return { ...session, items };
}

/** The session with an item changed. */
export function changed(session: OwnSession, place: number, change: Partial<OwnItem>): OwnSession {
  return { ...session, items: session.items.map((item, index) => (index === place ? { ...item, ...change } : item)) };
}

/** The session with an item put in again. */
export function withItem(session: OwnSession, place: number, item: OwnItem): OwnSession {
  return { ...session, items: [...session.items.slice(0, place), item, ...session.items.slice(place)] };
}

/**
 * What was changed from `was` to `now` – a field of the session, or fields of its items in their places –, changed in the session
 * that another page made of `was` meanwhile. An item that is no longer in it comes back at its place: what was typed is kept.
 */
export function changedToo(other: OwnSession, was: OwnSession, now: OwnSession): OwnSession {
  const { title, unit, occasion, length } = { ...other, ...differences(was, now) };
  let session: OwnSession = { title, unit, occasion, length, items: other.items };
  now.items.forEach((item, place) => {
    const before = was.items[place];
    if (!before || before === item) return;
    const same = session.items.map((one) => JSON.stringify(one) === JSON.stringify(before));
    const at = same[place] ? place : same.indexOf(true);
    session = at < 0 ? withItem(session, place, item) : changed(session, at, item);
  });
  return session;
}

function differences(was: OwnSession, now: OwnSession): Partial<OwnSession> {
  const names = ['title', 'unit', 'occasion', 'length'] as const;
  return Object.fromEntries(names.filter((name) => was[name] !== now[name]).map((name) => [name, now[name]]));
}

export function without(session: OwnSession, place: number): OwnSession {
  return { ...session, items: session.items.filter((_, index) => index !== place) };
}

/** What the library offers for sessions of one's own; nothing in it that nobody should quote. */
export interface OwnLibrary {
  name: string;
  /** As a booklet has it. */
  notice?: string;
  /** Absolute address of the home page. */
  address: string;
  quotations: Omit<QuotationNote, 'kind' | 'warning'>[];
  documents: ({ id: string } & Booklet['documents'][number])[];
  materials: OwnMaterial[];
  sessions: { id: string; title: string; occasion: string; address: string }[];
}

export interface OwnMaterial {
  id: string;
  title: string;
  address: string;
  /** Where its papers are, as data. */
  papers: string;
  /** Minutes its introduction takes to read aloud; 0 where it has none. */
  introduction: number;
  lengths: number[];
  sections: { id: string; title: string }[];
  /** Names of what it is about. */
  topics: string[];
  questions: string[];
}
