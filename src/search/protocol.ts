import type { SearchErrorCode } from './errors.ts';
import type { Facet, SearchOptions, SearchResponse, Suggestion } from './types.ts';

/** Options as they cross to the worker: without the signal, whose place `cancel` takes. */
export type SentOptions = Omit<SearchOptions, 'signal'>;

export type Call =
  | { kind: 'open'; bundleUrl: string }
  | { kind: 'preload' }
  | { kind: 'search'; query: string; options: SentOptions }
  | { kind: 'suggest'; prefix: string; limit?: number }
  | { kind: 'facets' };

/** From the page to the worker. */
export type Request = { id: number; call: Call } | { id: number; cancel: true };

export type Answer = void | SearchResponse | Suggestion[] | Facet[];

/** From the worker to the page. */
export type Reply = { id: number; answer: Answer } | { id: number; error: { code: SearchErrorCode; message: string } };
