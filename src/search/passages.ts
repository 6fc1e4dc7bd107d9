import { isCount, isListOf, isObjectWith, isRecordOf, isText, type Shaped } from './json-shape.ts';

/**
 * Long pages are cut into passages, each in a sidecar of its own: an excerpt of thirty words from a law of twenty
 * thousand then costs a kilobyte instead of the whole text. Both sides of the search agree on the cut here.
 */

/** Words of a page above which it is shown from passages; below, Pagefind's own fragment is as cheap. */
const LONG_PAGE = 450;
/** Words a passage begins after the one before it. */
const STEP = 300;
/** Words a passage shares with the next, so that no excerpt needs two. */
const OVERLAP = 40;

/** A passage as its file holds it: words joined, what follows from its number left out. */
export const isPassageFile = isObjectWith({
  url: isText,
  meta: isRecordOf(isText),
  filters: isRecordOf(isListOf(isText)),
  text: isText,
  /** Places of the page to open at: id, and the number of the first word there, as postings count. */
  places: isListOf(isObjectWith({ id: isText, location: isCount })),
  /** Whether the page goes on after it. */
  more: (value): value is boolean => typeof value === 'boolean',
});
export type PassageFile = Shaped<typeof isPassageFile>;

/** A place of a page to open at. */
type Place = PassageFile['places'][number];

/** A stretch of a page: what an excerpt is cut from, and what the page says of itself. */
export interface PagePassage extends Omit<PassageFile, 'text'> {
  /** Words of the stretch; the first of them is number `start` of the page, as postings count. */
  words: readonly string[];
  start: number;
}

/** @param words length of the page as `pf_meta` has it */
export function isLongPage(words: number): boolean {
  return words > LONG_PAGE;
}

/** Number of the passage that holds a word, `lead` words before it and an excerpt after it, where the page has them. */
export function passageHolding(position: number, lead: number): number {
  return Math.floor(Math.max(0, position - lead) / STEP);
}

export function passagePath(fragment: string, number: number): string {
  return `passage/${fragment}.${number}.gz`;
}

export function passageStart(number: number): number {
  return number * STEP;
}

/** The places that a page names by what their ids begin with (`places` of its metadata). */
export function placesOf({ meta, anchors }: { meta: Readonly<Record<string, string>>; anchors: readonly Place[] }): Place[] {
  const { places } = meta;
  return places ? anchors.filter(({ id }) => id.startsWith(places)).map(({ id, location }) => ({ id, location })) : [];
}

/** Cuts a page; the words after a cut are in two passages. @param places by ascending location */
export function cutIntoPassages(words: readonly string[], places: readonly Place[]): Pick<PassageFile, 'text' | 'places' | 'more'>[] {
  return Array.from({ length: Math.ceil(words.length / STEP) }, (_, number) => {
    const end = passageStart(number + 1) + OVERLAP;
    const first = places.findLastIndex(({ location }) => location <= passageStart(number));
    const held = places.slice(Math.max(0, first)).filter(({ location }) => location < end);
    return { text: words.slice(passageStart(number), end).join(' '), places: held, more: end < words.length };
  });
}

/** Splits text as Pagefind does, so that positions of postings are indexes of the result. */
export function splitWords(text: string): string[] {
  return text.trim().split(/\s+/);
}

/**
 * A word of its own between two blocks of a page, put there before indexing and taken out of everything shown.
 * It has no letter or digit, so Pagefind gives it a position but no entry: words on either side are never neighbours.
 */
export const BLOCK_SEPARATOR = '\u241E';
/** The same between two facts that a page sets side by side; where they are shown in a row, a sign stands for it. */
export const FACT_SEPARATOR = '\u241F';
/** Between facts in a row. */
export const FACT_SIGN = '·';

const SEPARATORS = new RegExp(`\\s*[${BLOCK_SEPARATOR}${FACT_SEPARATOR}]`, 'g');

export function isSeparator(word: string | undefined): boolean {
  return word === BLOCK_SEPARATOR || word === FACT_SEPARATOR;
}

/** Text as the page has it, without the separators. */
export function withoutBlockSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}
