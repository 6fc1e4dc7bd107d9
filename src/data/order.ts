import type { CollectionName } from '../schemas/field.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { Entry } from './library.ts';
import { titleOf } from './titles.ts';

/** The day a reader connects with an entry, as precisely as it is known; null for entries without one. */
export function dateOf(entry: Entry): string | null {
  switch (entry.collection) {
    case 'articles': {
      const { source, published } = (entry as Entry<'articles'>).data;
      return source?.published ?? published;
    }
    case 'sessions': {
      const { held, year } = (entry as Entry<'sessions'>).data;
      return held?.date ?? String(year);
    }
    case 'quotes':
      return (entry as Entry<'quotes'>).data.date?.value ?? null;
    case 'documents':
      return (entry as Entry<'documents'>).data.issued ?? null;
    default:
      return null;
  }
}

/** Newest first; sessions of a year by their place in the programme, the last first. */
export function newestFirst(a: Entry, b: Entry): number {
  const rank = (entry: Entry): string => {
    const session = entry.collection === 'sessions' ? (entry as Entry<'sessions'>).data : null;
    if (session) return `${session.year}-${String(session.ordinal ?? 0).padStart(2, '0')}`;
    return dateOf(entry) ?? '';
  };
  return compareText(rank(b), rank(a)) || compareVietnamese(titleOf(a), titleOf(b));
}

const oldestFirst = (a: Entry, b: Entry): number =>
  compareText(dateOf(a) ?? '9999', dateOf(b) ?? '9999') || compareVietnamese(titleOf(a), titleOf(b));
const byName = (a: Entry, b: Entry): number => compareVietnamese(titleOf(a), titleOf(b));

function byPublication(a: Entry<'articles'>, b: Entry<'articles'>): number {
  return compareText(b.data.published, a.data.published) || newestFirst(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of each collection in its archive and for previous and next. */
export function inOrder<C extends CollectionName>(entries: readonly Entry<C>[]): Entry<C>[] {
  const orders: Record<CollectionName, (a: never, b: never) => number> = {
    articles: byPublication,
    sessions: newestFirst,
    quotes: oldestFirst,
    documents: newestFirst,
    topics: (a: Entry<'topics'>, b: Entry<'topics'>) => a.data.order - b.data.order || byName(a, b),
    organisations: byName,
    pages: byName,
  };
  const [first] = entries;
  return first ? [...entries].sort(orders[first.collection] as (a: Entry, b: Entry) => number) : [];
}
