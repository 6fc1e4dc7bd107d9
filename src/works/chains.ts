/** A sequence of three words that stands in a passage and in a text; places are those of its first words. */
export interface Hit {
  at: number;
  place: number;
}

/** Sequences that follow each other in a passage and in a text. */
export interface Chain {
  hits: Hit[];
  /** Higher for more hits and fewer shifts between them. */
  score: number;
}

/** Words that may lie between two hits of a chain, on either side. */
const WIDEST_GAP = 24;
/** What a shift between two hits costs: a lone sequence that many texts share does not pull a chain to another place. */
const SHIFT = 0.75;

interface Node extends Hit {
  score: number;
  before: Node | null;
  isTaken: boolean;
}

/**
 * The chains of a text in a passage, best first, none sharing a hit with a better one. Each hit is joined to the best
 * one within reach before it.
 * @param hits by `at`, and of one `at` by `place`
 */
export function chainHits(hits: readonly Hit[]): Chain[] {
  const nodes: Node[] = [];
  let reach = 0;
  for (const { at, place } of hits) {
    while (reach < nodes.length && nodes[reach]!.at < at - WIDEST_GAP) reach++;
    const node: Node = { at, place, score: 1, before: null, isTaken: false };
    for (let index = nodes.length - 1; index >= reach; index--) {
      const earlier = nodes[index]!;
      const [step, stride] = [at - earlier.at, place - earlier.place];
      if (step < 1 || stride < 1 || stride > WIDEST_GAP) continue;
      const score = earlier.score + 1 - (step === stride ? 0 : SHIFT);
      if (score > node.score) [node.score, node.before] = [score, earlier];
    }
    nodes.push(node);
  }
  return [...nodes].sort((a, b) => b.score - a.score || a.place - b.place).flatMap(takeChain);
}

function takeChain(last: Node): Chain[] {
  const hits: Hit[] = [];
  let node: Node | null = last;
  for (; node && !node.isTaken; node = node.before) {
    node.isTaken = true;
    hits.unshift({ at: node.at, place: node.place });
  }
  return hits.length > 0 ? [{ hits, score: last.score - (node?.score ?? 0) }] : [];
}

/** Words of a passage that lie along a text without a wide gap. */
export interface Stretch {
  /** In the passage, in words. */
  from: number;
  to: number;
  /** In the text. */
  start: number;
  end: number;
  /** Words of the passage that agree. */
  agreeing: number;
}

/** Words between two hits that belong to one stretch still, on either side. */
const WIDEST_CHANGE = 6;

/** A chain, parted where more stands between its hits than a few changed words. */
export function stretchesOf({ hits }: Chain, sequenceWords: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { at, place } of hits) {
    const open = stretches.at(-1);
    const [to, end] = [at + sequenceWords, place + sequenceWords];
    if (open && at - open.to <= WIDEST_CHANGE && place - open.end <= WIDEST_CHANGE) {
      open.agreeing += to - Math.max(at, open.to);
      Object.assign(open, { to, end });
    } else stretches.push({ from: at, to, start: place, end, agreeing: sequenceWords });
  }
  return stretches;
}

/**
 * The hits of a chain with those between them and at its ends that no index gave: sequences which a text has so often
 * that not all of their places are kept.
 */
export function completeHits({ hits }: Chain, passage: Uint32Array, text: Uint32Array): Hit[] {
  const isHit = (at: number, place: number): boolean => at < passage.length && place < text.length && passage[at] === text[place];
  const all: Hit[] = [];
  for (const [index, { at, place }] of hits.entries()) {
    const { at: lastAt, place: lastPlace } = all.at(-1) ?? { at: -1, place: -1 };
    let back = 0;
    while (at - back - 1 > lastAt && place - back - 1 > lastPlace && isHit(at - back - 1, place - back - 1)) back++;
    for (; back >= 0; back--) all.push({ at: at - back, place: place - back });
    const next = hits[index + 1] ?? { at: Infinity, place: Infinity };
    for (let on = 1; at + on < next.at && place + on < next.place && isHit(at + on, place + on); on++)
      all.push({ at: at + on, place: place + on });
  }
  return all;
}
