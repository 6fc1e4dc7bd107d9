import { gzipSync } from 'node:zlib';
import { foldDiacritics } from '../../../src/vietnamese/fold.ts';
import type { EvalDocument } from '../documents.ts';

/** How many results every engine is asked for. */
export const RESULTS = 10;

/** A search engine of the benchmark. */
export interface Peer {
  /** As `--engines` names it. */
  id: string;
  /** As the table names it. */
  name: string;
  /** @throws {PeerUnavailable} when this machine cannot run it */
  build(documents: readonly EvalDocument[]): Promise<PeerIndex>;
}

export interface PeerIndex {
  /** Ids of the documents found, best first, {@link RESULTS} at the most. */
  search(query: string): Promise<string[]>;
  /** The serialised index as a server would send it, compressed. */
  bytes: number;
  /** What a browser that holds nothing yet downloads to answer one query, scripts left out; the whole index where absent. */
  coldBytes?(query: string): Promise<number>;
  close?(): Promise<void>;
}

export class PeerUnavailable extends Error {}

export function gzipBytes(content: string | Uint8Array): number {
  return gzipSync(content).length;
}

/** Letters and digits between anything else; the diacritics of decomposed text stay with their letters. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What a peer may make of one word: all in lower case. `both` has the bare word beside the word, told apart by a sign. */
export const WORD_FORMS = {
  marked: (word: string): string[] => [word.normalize('NFC').toLowerCase()],
  folded: (word: string): string[] => [foldDiacritics(word)],
  both: (word: string): string[] => [word.normalize('NFC').toLowerCase(), `_${foldDiacritics(word)}`],
} as const;
export type WordForm = keyof typeof WORD_FORMS;
