import { QUOTATION_PAGES } from './named-parts.ts';
import {
  emptySession,
  itemOf,
  LONGEST,
  MOST_ITEMS,
  MOST_MINUTES,
  OWN_KINDS,
  type OwnItem,
  type OwnKind,
  type OwnSession,
} from './own-session.ts';

/**
 * A session as text: a line of JSON for what it is, then a line for each item, so that of a text that was cut short the
 * whole lines can still be read. Fields that are empty at the end of a line are left out.
 */
export function writeSession({ title, unit, occasion, length, items }: OwnSession): string {
  const lines = items.map(({ kind, minutes, ref, part, text, who, note, source }) => [
    OWN_KINDS.indexOf(kind),
    minutes,
    ref,
    part,
    text,
    who,
    note,
    source,
  ]);
  return [[title, length, unit, occasion], ...lines].map((line) => JSON.stringify(trimmed(line))).join('\n');
}

function trimmed(line: readonly (string | number)[]): (string | number)[] {
  const kept = [...line];
  while (kept.at(-1) === '') kept.pop();
  return kept;
}

export interface ReadSession {
  session: OwnSession;
  /** What could not be read, by whatever name it has. */
  lost: string[];
  /** Something is missing or is not what it should be. */
  isDamaged: boolean;
}

/** Reads what it can. Nothing in the text is believed: each field has its kind and its length. */
export function readSession(text: string): ReadSession {
  const [head, ...lines] = text.split('\n').map(parseLine);
  const lost: string[] = [];
  const items = lines.slice(0, MOST_ITEMS).flatMap((line): OwnItem[] => {
    const item = line && readItem(line);
    if (item) return [item];
    const name = line?.slice(2).find((field) => typeof field === 'string' && field !== '');
    if (name !== undefined) lost.push(String(name).slice(0, LONGEST.title));
    return [];
  });
  const length = minutesIn(head?.[1]);
  const session: OwnSession = {
    title: wordsIn(head?.[0], LONGEST.title),
    length: length > 0 ? length : emptySession().length,
    unit: wordsIn(head?.[2], LONGEST.unit),
    occasion: wordsIn(head?.[3], LONGEST.occasion),
    items,
  };
  return { session, lost, isDamaged: head === undefined || items.length < lines.length };
}

function parseLine(line: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readItem([kind, minutes, ref, part, text, who, note, source]: unknown[]): OwnItem | undefined {
  // A name such as `length` is no place in the list, though the list has something of that name.
  const name = typeof kind === 'number' ? OWN_KINDS[kind] : undefined;
  if (!name) return undefined;
  const item = itemOf(name, {
    minutes: minutesIn(minutes),
    ref: idIn(ref),
    part: idIn(part),
    text: wordsIn(text, name === 'passage' ? LONGEST.passage : LONGEST.text),
    who: wordsIn(who, LONGEST.who),
    note: wordsIn(note, LONGEST.note),
    source: wordsIn(source, LONGEST.source),
  });
  return HOLDS[name](item) ? ofLibrary(item) : undefined;
}

/** What an item of a kind must have. Only what somebody typed may stand on its own words: whatever is quoted comes from the library. */
const HOLDS: Record<OwnKind, (item: OwnItem) => boolean> = {
  task: ({ ref, text }) => ref === '' && text !== '',
  question: ({ ref, text }) => ref !== '' || text !== '',
  quotation: isNamed,
  material: isNamed,
  document: isNamed,
  session: isNamed,
  passage: ({ ref, text }) => ref !== '' && ref !== QUOTATION_PAGES && text !== '',
};

function isNamed({ ref }: OwnItem): boolean {
  return ref !== '';
}

/** Words that a link says are on the page of a quotation could be anybody's: the library's own quotation stands for them. */
function ofLibrary(item: OwnItem): OwnItem {
  const [folder, id] = item.ref.split('/');
  if (item.kind !== 'passage' || folder !== QUOTATION_PAGES || !id) return item;
  const { minutes, who, note } = item;
  return itemOf('quotation', { ref: id, minutes, who, note });
}

function minutesIn(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? Math.min(Math.round(value), MOST_MINUTES) : 0;
}

function idIn(value: unknown): string {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9/-]{0,199}$/.test(value) ? value : '';
}

function wordsIn(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}
