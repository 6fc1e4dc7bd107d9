/*
 * What a page knows of keeping: units of the site are kept on the device, to be read without a network. Only a press of the
 * reader keeps anything; `open-keeper.ts` is loaded then, or where something is kept already. In a portable copy there is none.
 */

/**
 * Why something was not done. What was kept before is as it was in every case.
 * - `insecure`: the address is `http:`, where browsers keep nothing
 * - `no-storage`: the browser has no store for files or no worker, or refuses them here (in-app browsers, private windows)
 * - `full`: no room; nothing of what was being kept is left
 * - `network`: no connection, or it broke off; what came down stays for {@link Keeper.keep} to go on with
 * - `stopped`: by the reader, or the page was closed; as above
 * - `changed`: the site was published anew meanwhile, and again while it was being read anew, or is published only by half;
 *   what came down stays
 * - `gone`: the site has no such unit any more
 * - `damaged`: what the browser gave back is not what was put there, or it failed in a way nobody knows
 */
export type KeepFault = 'insecure' | 'no-storage' | 'full' | 'network' | 'stopped' | 'changed' | 'gone' | 'damaged';

/** Failures are values: `if ('fault' in outcome)`. */
export type Outcome<T> = T | { fault: KeepFault };

/** What can be kept at one press. */
export interface Unit {
  /** Address of its page with the base, as `sitePath()` says it: `/tai-lieu/x/`. That of the home page is the whole library. */
  address: string;
  title: string;
  /** Its kind as readers know it: `Tài liệu chuyên đề`, `Chủ đề`; of the library empty. */
  label: string;
  /** Pages of the site in it; slides are none of them. */
  pages: number;
  /** It has slides. */
  slides: boolean;
}

/** Bytes of files, and of those that are not on the device yet. */
export interface Size {
  bytes: number;
  missing: number;
}

/** What keeping a unit would cost. */
export interface Offer {
  unit: Unit;
  /** Without papers and search. */
  size: Size;
  /** PDF, Word, EPUB, the one-file HTML, attachments; null where it has none. */
  papers: Size | null;
  /** What the search needs beside the pages. */
  search: Size;
  /** The search comes along unless the reader says no: it is small here, or kept already, or the unit is the library. */
  searchComesAlong: boolean;
  /** The unit as it is kept; null where it is not. */
  kept: KeptUnit | null;
}

export interface KeptUnit extends Unit {
  /** When it was kept: milliseconds since 1970. */
  keptAt: number;
  /** Without papers; what it shares with others counts for each. */
  bytes: number;
  /** Bytes of its papers; null where they are not kept. */
  papers: number | null;
  /** Bytes that the browser has removed, or that do not come back: {@link Keeper.keep} fetches them again. 0 as a rule. */
  lost: number;
}

/** A unit that is being fetched, or whose fetching broke off. */
export interface UnfinishedUnit extends Unit {
  bytes: number;
  /** Of {@link bytes}. */
  done: number;
  papers: boolean;
  search: boolean;
  /** It is being fetched now, by this page or another one. */
  running: boolean;
}

export interface Shelf {
  kept: KeptUnit[];
  /** An update of a kept unit stands here and in {@link kept}. */
  unfinished: UnfinishedUnit[];
  /** Bytes of all that is kept, each file once. */
  bytes: number;
  /** Bytes that the browser still allows; null where it does not say. */
  free: number | null;
  /** The search works over what is kept. */
  search: boolean;
  /** What was kept and is gone altogether, removed by the browser; until {@link Keeper.forgetLost}. */
  lost: Pick<Unit, 'address' | 'title'>[];
  /** The browser has promised not to remove it by itself. */
  lasting: boolean;
}

export interface Choice {
  papers: boolean;
  search: boolean;
}

export interface Keeper {
  /** Whether the browser can keep anything at all; null if so. Nothing is written. */
  fault(): Promise<KeepFault | null>;
  /** Reads what the unit consists of. @param address with the base */
  offer(address: string): Promise<Outcome<Offer>>;
  /**
   * Keeps a unit, whole or not at all; goes on with one that broke off; replaces one that is kept. Ends at once where another
   * page of the site is doing just that, with `stopped`.
   * @param onProgress bytes fetched and bytes to fetch in all, what was there before counted in both; a few times a second
   */
  keep(address: string, choice: Choice, onProgress: (done: number, bytes: number) => void, signal: AbortSignal): Promise<Outcome<KeptUnit>>;
  shelf(): Promise<Outcome<Shelf>>;
  /** Kept units that the site has in another form by now, with the bytes to fetch for it. Asks the network. */
  news(): Promise<Outcome<{ address: string; missing: number }[]>>;
  /** Removes a unit, kept or unfinished, and all that no other unit needs. The last one takes the worker along. */
  remove(address: string): Promise<Outcome<{ done: true }>>;
  removeAll(): Promise<Outcome<{ done: true }>>;
  /** The reader was told of {@link Shelf.lost}. */
  forgetLost(): void;
  /**
   * The pages whose text is kept with the search, each by the name of its fragment (of kept `pagefind/fragment/NAME.pf_fragment`),
   * which is all that an index knows a page by: `SearchOptions.within`. `all` where the whole library is; null where nothing can
   * be searched.
   */
  searchedPages(): Promise<ReadonlySet<string> | 'all' | null>;
  /** Called when something was kept, removed or has broken off, in whatever page. @returns what ends it */
  watch(listener: () => void): () => void;
}
