import { type CollectionName } from '../../../src/schemas/collections.ts';
import { idFromName } from '../../../src/text/entry-id.ts';
import { Draws } from './draws.ts';
import { ISSUED, yearOfDocument } from './make-document.ts';
import { isDoubted } from './make-quote.ts';
import type { OwnEntry } from './own-entries.ts';
import { YEARS, type Plan, type Planned } from './parts.ts';
import { sharesOf } from './shares.ts';
import type { TextSource } from './text-source.ts';

/** Pages that use a hot quotation; and of how many entries one is such. */
export const PAGES_OF_HOT = 50;
const HOT_EACH = 50;
/** Of how many entries one has a picture. */
const PICTURE_EACH = 20;

/** Decides what a library of so many entries consists of: every id, before anything refers to it. */
export function planLibrary(
  seed: string,
  entries: number,
  own: Readonly<Record<CollectionName, readonly OwnEntry[]>>,
  source: TextSource,
): Plan {
  const ownCounts = Object.fromEntries(Object.entries(own).map(([name, { length }]) => [name, length])) as Record<CollectionName, number>;
  const counts = sharesOf(entries, ownCounts);
  const draws = new Draws(`${seed}/plan`);
  const idsOfOwn = (name: CollectionName): string[] => draws.some(own[name], counts[name]).map(({ id }) => id);
  const topics = idsOfOwn('topics');
  const names = own.topics.map(({ id, data }) => ({ id, name: String(data.name) })).filter(({ id }) => topics.includes(id));
  const planned = {
    articles: planEach('tin', counts.articles, draws, () => headline(draws, source, names)),
    sessions: planEach('buoi', counts.sessions, draws, () => sessionTitle(draws, source, names)),
    quotes: planEach('cau', counts.quotes, draws, () => draws.some(source.sayings, draws.between(1, 3)).join(' ')),
    documents: Array.from({ length: counts.documents }, (_, place) => {
      const year = yearOfDocument(place, draws.between(...YEARS));
      const { sign } = ISSUED[place % ISSUED.length]!;
      const title = `Về việc ${lowered(draws.one(names).name)}, nhân bài “${draws.one(source.titles)}”`;
      return { id: idFromName(`${place + 1}-${sign}-${year}`), title, year };
    }),
  };
  const idsOf = (name: keyof typeof planned): string[] => planned[name].map(({ id }) => id);
  const units = own.organisations.map(({ id }) => id).slice(0, counts.organisations);
  const more = Array.from({ length: counts.organisations - units.length }, (_, number) => `don-vi-${number}`);
  const ids = {
    ...{ topics, works: idsOfOwn('works'), materials: idsOfOwn('materials'), pages: idsOfOwn('pages') },
    ...{ articles: idsOf('articles'), sessions: idsOf('sessions'), quotes: idsOf('quotes'), documents: idsOf('documents') },
    organisations: [...units, ...more],
  };
  const pages = counts.articles + counts.sessions;
  const hotQuotes = ids.quotes.slice(0, Math.max(1, Math.min(Math.floor(entries / HOT_EACH), ids.quotes.length - 1)));
  const hotOf = (page: number): string[] =>
    hotQuotes.filter((_, quote) => (page - quote * PAGES_OF_HOT + pages * entries) % pages < PAGES_OF_HOT);
  const otherQuotes = ids.quotes.filter((id, place) => !hotQuotes.includes(id) && !isDoubted(place));
  const pictureOf = pictures([...ids.articles, ...ids.sessions], Math.round(entries / PICTURE_EACH));
  return { seed, source, own, ids, planned, topics: names, hotQuotes, otherQuotes, hotOf, pictureOf };
}

/** Entries of one collection, no two of one title. @param word what their ids end with, before their number */
function planEach(word: string, count: number, draws: Draws, drawTitle: () => string): Planned[] {
  // As the library tells titles apart: `identityOf` in `src/library/check-identity.ts`.
  const titles = new Set<string>();
  return Array.from({ length: count }, (_, place) => {
    let title = drawTitle();
    for (let tries = 0; titles.has(title.toLowerCase()); tries++)
      title = tries < 9 ? drawTitle() : `${drawTitle().replace(/[.!?…]*$/, '')}, lần ${place}.`;
    titles.add(title.toLowerCase());
    return { id: `${idFromName(title).slice(0, 60).replace(/-+$/, '')}-${word}-${place + 1}`, title, year: draws.between(...YEARS) };
  });
}

function headline(draws: Draws, { titles }: TextSource, topics: Plan['topics']): string {
  const title = draws.one(titles);
  return draws.chance(0.5) ? `${title}: ${lowered(draws.one(topics).name)}` : `${draws.one(topics).name}: ${title}`;
}

function sessionTitle(draws: Draws, { headings }: TextSource, topics: Plan['topics']): string {
  return `${draws.one(topics).name}: ${lowered(draws.one(headings))}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Pictures of so many pages, spread evenly over them. */
function pictures(pages: readonly string[], count: number): Plan['pictureOf'] {
  return (page) => {
    const number = Math.floor(((page + 1) * count) / pages.length);
    if (number === Math.floor((page * count) / pages.length)) return undefined;
    return { src: `./${pages[page]}.${number % 5 === 0 ? 'png' : 'jpg'}`, alt: `Hình vẽ số ${number}: các mảng màu, dùng để đo thử` };
  };
}
