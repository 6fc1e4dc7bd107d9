/**
 * The public shapes of the search: what a page asks for and what it gets back.
 * The interface, the worker and the command lines all speak in these and in nothing else.
 */
import type { SearchErrorCode } from './errors.ts';

/** Filter values a reader has chosen. Values of one filter are alternatives; different filters narrow each other. */
export type SearchFilters = Readonly<Record<string, readonly string[]>>;

export type SortOrder = 'relevance' | 'date';

export interface SearchOptions {
  /** Filters chosen by clicking; those typed in the query (`loai:chuyen-de`) are added to them. */
  filters?: SearchFilters;
  /** `date` puts the newest first, pages without a date last. Default `relevance`. */
  sort?: SortOrder;
  /** Results to return, excerpts included. Default 10. */
  limit?: number;
  /** Results to skip before the first one returned. Default 0. */
  offset?: number;
  /** Search for exactly what was typed: nothing decoded, restored, corrected or expanded. */
  literal?: boolean;
  /**
   * The only pages that may be found, each by the name of its fragment (`pagefind/fragment/NAME.pf_fragment`), as where a
   * device holds no more of the library; of those, one whose text is not there after all is left out of `results`.
   */
  within?: readonly string[];
  /** Libraries that did not answer are asked again, and waited for. */
  again?: boolean | undefined;
  /** The reader is still typing: the last word may be unfinished. Default true unless the query ends in a space. */
  typing?: boolean;
  /** Ends the search early; the promise rejects with a {@link SearchError} whose code is `aborted`. */
  signal?: AbortSignal;
}

export type SuggestOptions = Pick<SearchOptions, 'within' | 'signal'> & {
  /** Suggestions to return. Default 8. */
  limit?: number;
};

/** A stretch of text with the parts to mark: `[start, end)` in UTF-16 units, ascending, never overlapping. */
export interface MarkedText {
  text: string;
  marks: readonly (readonly [start: number, end: number])[];
}

export interface SearchResult {
  /** Number of the page in the index: stable until the next build. */
  page: number;
  url: string;
  /** Name of the library that it is of, where that is another one. */
  library?: string;
  title: MarkedText;
  /** About thirty words around the best matches, in the page's own spelling. */
  excerpt: MarkedText;
  /** What the page declares with `data-pagefind-meta`: `kind`, `date`, `organisation`… as written there. */
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  score: number;
  /** Words and phrases as this page writes them, in lower case, most telling first: what to mark when it opens. */
  marks: readonly string[];
}

/** How one typed word was changed before searching. */
export interface Correction {
  typed: string;
  used: string;
  /**
   * `keys`: decoded from raw Telex, VNI or VIQR keys; `diacritics`: tone or letter marks restored;
   * `spelling`: a likely slip corrected; `completion`: an unfinished last word completed.
   */
  kind: 'keys' | 'diacritics' | 'spelling' | 'completion';
}

/** What the library lacks: a word of the query, or words that stand side by side in it and on no page. */
export interface Lacking {
  typed: string;
  /** What the library has that is most like it, likeliest first, to search for instead; often nothing is. */
  nearest: readonly string[];
  /** By the editors' words what it has instead, which is searched. */
  instead?: readonly string[];
  /** It has each of the words, but never so near each other that a sentence could hold them all; they are searched apart. */
  isScattered?: boolean;
}

/** What the search understood, for "Kết quả cho: **đạo đức**" and the like. */
export interface Interpretation {
  /** The query as searched, in ordinary Vietnamese spelling. */
  text: string;
  /** True when `text` says something else than what was typed; offer a `literal` search then. */
  changed: boolean;
  corrections: readonly Correction[];
  /** Words that no page holds, even corrected, and runs of words that no page holds together. */
  unknown: readonly Lacking[];
  /** Times and citations of which the library has nothing, and the nearest it has, which is searched: a day, its month. */
  nearest: readonly { asked: string; shown: string }[];
  /** Abbreviations written out, and other wordings of the library taken along: "UBND" → "ủy ban nhân dân". */
  expansions: readonly { term: string; expansion: string }[];
  /** Quoted phrases, as searched. */
  phrases: readonly string[];
  /** Those of them that stand nowhere: their words are searched apart. `freely` is the query with them not quoted. */
  absentPhrases: readonly { text: string; freely: string }[];
  /** What is written as a day, a month, a quarter, and stands in no calendar, as typed: its figures are searched as words. */
  noSuchTimes: readonly string[];
  /** The script that reads times and citations is gone with an older release: they are searched as words until the page is loaded again. */
  timesAreWords: boolean;
  /**
   * What is excluded with `-`: pages with these words, or of a time or citation (`isPoint`) those that are of it or speak
   * of it; `without` is the query without the exclusion.
   */
  excluded: readonly { words: string; without: string; isPoint?: boolean }[];
  /** The query was too long to be read whole; `query/limits.ts` says how much is. */
  cut: boolean;
  /** Of a text too long to be a question, the words it was searched by: what an address should hold in its place. */
  telling: string | null;
  /** Filters in force: the clicked and the typed together. */
  filters: SearchFilters;
}

export interface FacetValue {
  value: string;
  /** Pages found that carry this value, were it chosen in this facet beside the other filters in force. */
  count: number;
  selected: boolean;
}

export interface Facet {
  /** Name of the filter: `loai`, `chu-de`, `nam`, `don-vi`, `tinh-trang`. */
  name: string;
  values: readonly FacetValue[];
}

export interface SearchResponse {
  query: string;
  interpretation: Interpretation;
  /** Pages found; `results` is the part from `offset` on. */
  total: number;
  /**
   * Where only the pages of `within` were searched: how many of them the index has, and how many more pages the same search
   * of the whole library finds. Null where that was searched.
   */
  within: { pages: number; beyond: number } | null;
  results: readonly SearchResult[];
  facets: readonly Facet[];
  /** Of libraries that are searched together, those that this answer is without. */
  leftOut?: readonly LeftOut[];
  /** Where the filters leave nothing: what there would be without one of them, and without all. */
  widenings: readonly Widening[];
  sort: SortOrder;
}

/** A library that was not searched: it is late, or failed with an error of this code. */
export interface LeftOut {
  name: string;
  reason: 'slow' | SearchErrorCode;
}

/** Libraries to search together with the own. */
export interface OtherLibraries {
  /** What the own is called among them. */
  name: string;
  /** Each with the address of its site, a slash at its end; its index lies in `pagefind/` there. */
  others: readonly { name: string; address: string }[];
}

/** What is found when filters are lifted. */
export interface Widening {
  /** Names of the filters lifted. */
  lifted: readonly string[];
  total: number;
}

export interface Suggestion {
  /** `page`: a title or a document number; `filter`: a value of a filter, such as a topic. */
  kind: 'page' | 'filter';
  text: MarkedText;
  /** Why a page is suggested whose title does not say it: its `alias` that does. */
  otherName?: string;
  /** Where a `page` suggestion leads. */
  url?: string;
  /** What a `page` suggestion declares of itself. */
  meta?: Readonly<Record<string, string>>;
  /** The filter a `filter` suggestion sets. */
  filter?: { name: string; value: string };
}

/** The search as a page uses it; see `client.ts`. */
export interface Search {
  search(query: string, options?: SearchOptions): Promise<SearchResponse>;
  suggest(prefix: string, options?: SuggestOptions): Promise<readonly Suggestion[]>;
  /** Facets of the whole library, or of what is within, for a page that opens without a query. */
  facets(within?: SearchOptions['within']): Promise<readonly Facet[]>;
  /** Starts downloading what every search needs, for when the reader is about to type. */
  preload(): Promise<void>;
  /** Forgets what was read of the index: the next call reads it from the server, for a reader who tries again. */
  reopen(): void;
  /** Stops the worker and forgets what was downloaded. */
  close(): void;
}

/** A term and other ways to say it. Editors' abbreviations, topics' aliases and synonyms come in this one shape. */
export interface LexiconEntry {
  term: string;
  expansions: readonly string[];
}
