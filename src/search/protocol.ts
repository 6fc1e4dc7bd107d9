import type { SearchErrorCode } from './errors.ts';
import type { Facet, OtherLibraries, SearchOptions, SearchResponse, Suggestion, SuggestOptions } from './types.ts';

export type Call =
  /** `fresh`: past the browser's cache, and nothing that was read before counts. */
  | { kind: 'open'; bundleUrl: string; fresh: boolean; others?: OtherLibraries | undefined }
  | { kind: 'preload' }
  /** `cancel` takes the place of the signal. */
  | { kind: 'search'; query: string; options: Omit<SearchOptions, 'signal'> }
  | { kind: 'suggest'; prefix: string; options: Omit<SuggestOptions, 'signal'> }
  | { kind: 'facets'; within?: SearchOptions['within'] };

/** From the page to the worker. */
export type Request = { id: number; call: Call } | { id: number; cancel: true };

export type Answer = void | SearchResponse | Suggestion[] | Facet[];

/** From the worker to the page. */
export type Reply = { id: number; answer: Answer } | { id: number; error: { code: SearchErrorCode; message: string } };

/** What a page needs of what answers it. */
export type SearchWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;
