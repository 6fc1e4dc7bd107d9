import type { Word } from '../text/words.ts';

/** Words in a sequence: three tell places of a text apart, and each word but the outermost stands in three. */
export const SEQUENCE_WORDS = 3;
/** Bits of a hash: one changed word at an end of a passage goes unseen once in 2^24, 6 in 100 million. */
export const HASH_BITS = 24;

/** The hashes of all sequences of three words, in order: one for each word but the last two. */
export function sequencesOf(words: readonly Pick<Word, 'key'>[]): Uint32Array {
  const count = Math.max(0, words.length - SEQUENCE_WORDS + 1);
  return Uint32Array.from({ length: count }, (_, at) => hashOf(`${words[at]!.key} ${words[at + 1]!.key} ${words[at + 2]!.key}`));
}

/**
 * The upper 24 bits of FNV-1a over UTF-16 units, mixed at the end as MurmurHash3 does. Both steps are one to one for
 * texts that differ before a common end, so that only the cut to 24 bits makes two of them equal.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/ (32 bits); fmix32 of MurmurHash3 (Austin Appleby, public domain).
 */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
}
