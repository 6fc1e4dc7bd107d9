import { isCount, isListOf, isObjectWith, type Shape, type Shaped } from './json-shape.ts';

const hasColumns = isObjectWith({
  /** Each by how much it is more than the one before. */
  codes: isListOf(isCount),
  pages: isListOf(isCount),
  positions: isListOf(isCount),
  words: isListOf(isCount),
});

/**
 * Where pages speak of times (or of volumes and pages), sorted by its code: in columns, since these compress best.
 * The codes are those of `query/dates.ts` and `query/citations.ts`.
 */
export type MentionsFile = Shaped<typeof hasColumns>;

/** What a page says, and where. */
export interface Mention {
  code: number;
  page: number;
  /** The word it begins with, as postings count, and how many words it has. */
  position: number;
  /** 0 of what is said of the page as a whole: its own date, its own place in an edition. Then `position` is its rank, the best 0. */
  words: number;
}

/** @param count pages of the library */
export function isMentionsFile(count: number): Shape<MentionsFile> {
  return (value): value is MentionsFile =>
    hasColumns(value) &&
    [value.pages, value.positions, value.words].every(({ length }) => length === value.codes.length) &&
    value.pages.every((page) => page < count);
}

export function packMentions(mentions: readonly Mention[]): MentionsFile {
  const sorted = [...mentions].sort((a, b) => a.code - b.code || a.page - b.page || a.position - b.position || a.words - b.words);
  return {
    codes: sorted.map(({ code }, i) => code - (sorted[i - 1]?.code ?? 0)),
    pages: sorted.map(({ page }) => page),
    positions: sorted.map(({ position }) => position),
    words: sorted.map(({ words }) => words),
  };
}

export function unpackMentions({ codes, pages, positions, words }: MentionsFile): Mention[] {
  let code = 0;
  return codes.map((step, i) => ({ code: (code += step), page: pages[i]!, position: positions[i]!, words: words[i]! }));
}
