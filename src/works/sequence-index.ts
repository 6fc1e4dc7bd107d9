import { chainHits, type Chain, type Hit } from './chains.ts';

/**
 * Places of one sequence that are kept of each text. Other sequences of a passage tell which place is meant, and what is
 * a hit beyond these is seen when it is laid there; a text that says the same a thousand times costs no more than another.
 */
const MOST_PLACES = 32;

/** Where each sequence of three words stands in some texts. */
export class SequenceIndex<T extends { sequences: Uint32Array }> {
  readonly #texts: T[] = [];
  /** Number of the text and place in it, for each hash. */
  readonly #places = new Map<number, number[]>();

  add(text: T): void {
    const number = this.#texts.push(text) - 1;
    for (const [place, hash] of text.sequences.entries()) {
      const places = this.#places.get(hash);
      if (!places) this.#places.set(hash, [number, place]);
      else if (places.length < 2 * MOST_PLACES || places.at(-2 * MOST_PLACES) !== number) places.push(number, place);
    }
  }

  /** What a passage has in common with each text: the chains of each, best first. @param sequences of the passage */
  chainsOf(sequences: Uint32Array): { text: T; chains: Chain[] }[] {
    const hits = new Map<number, Hit[]>();
    for (const [at, hash] of sequences.entries()) {
      const places = this.#places.get(hash) ?? [];
      for (let index = 0; index < places.length; index += 2) {
        const hit = { at, place: places[index + 1]! };
        const found = hits.get(places[index]!);
        if (found) found.push(hit);
        else hits.set(places[index]!, [hit]);
      }
    }
    return [...hits].map(([number, found]) => ({ text: this.#texts[number]!, chains: chainHits(found) }));
  }
}
