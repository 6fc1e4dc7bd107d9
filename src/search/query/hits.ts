import { fieldOf, UNPLACED } from '../bundle/postings.ts';
import { isFunctionWord } from './function-words.ts';
import { canonical } from './keys.ts';
import type { Marking, Whole } from './marking.ts';
import type { Slot } from './slot.ts';

/** A word of the query met on a page. */
export interface Hit {
  position: number;
  slot: number;
  /** How the library writes the word, the most frequent spelling first; which of them stands here is not known. None of a point. */
  spellings: readonly string[];
  /** Words of another way to say a part of the query, in canonical spelling, where the hit is one: the last stands here. */
  wording?: readonly string[];
  /** How much it says: sureness times IDF. */
  value: number;
  marks: boolean;
  /** It says little by itself, and is not marked alone. */
  isWeak?: boolean;
  /** It goes on what the marked word before it begins, whatever punctuation stands between: “cần, kiệm, liêm, chính”. */
  continues?: boolean;
}

/** Least sureness of a form that is marked. */
const SURE = 0.3;
/** Words on more pages than this share are marked only in a row with another marked word. */
const EVERYWHERE = 0.5;

/** Everything a query meets on one page, by ascending position, and which of it is worth marking. */
export function hitsOn(page: number, marking: Marking, titleField: number, pageCount: number): Hit[] {
  const hits = marking.slots.flatMap((slot, number) => hitsOfSlot(page, slot, number, pageCount, marking.slots.length > 2));
  hits.sort((a, b) => a.position - b.position || a.slot - b.slot);
  decideMarks(hits, marking, titleField);
  return hits;
}

/** `marks` of these says only whether the form is sure enough. */
function hitsOfSlot(page: number, { term, weights, relations, best }: Slot, slot: number, pageCount: number, ofMany: boolean): Hit[] {
  const at = term.pages.indexOf(page);
  if (at < 0) return [];
  const isEverywhere = ofMany && term.pages.length > pageCount * EVERYWHERE;
  const idf = Math.log(1 + pageCount / (term.pages.length + 0.5));
  return Array.from(term.positions.subarray(term.starts[at], term.starts[at + 1])).flatMap((position, i) => {
    if (position === UNPLACED) return [];
    const form = term.formOf[term.starts[at]! + i]!;
    const relation = relations[form]!;
    const isLikely = relation === 'exact' || (weights[form]! >= SURE && (relation !== 'slip' || form === best));
    const hit: Hit = {
      position,
      slot,
      spellings: term.spellings[form]!,
      value: weights[form]! * idf,
      marks: isLikely,
      isWeak: isEverywhere || isFunctionWord(term.forms[form]!),
    };
    return relation === 'synonym' ? { ...hit, isWeak: false, wording: wordsOf(term.forms[form]!) } : hit;
  });
}

function wordsOf(wording: string): string[] {
  return (wording.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(canonical);
}

/**
 * A compound, a number, a quoted phrase is marked where it stands whole; a word that only joins others, where it stands
 * in a row with one of them as in the query. Where nothing else would be marked in what a reader sees, single words are.
 */
function decideMarks(hits: readonly Hit[], marking: Marking, titleField: number): void {
  const { joinsNext, numberOf, wholes, allowsWordings } = marking;
  const words = hits.filter(({ marks, wording }) => marks && !wording);
  const places = new Places(words, marking);
  const marked = new Set(hits.filter(({ marks, wording, slot }) => marks && wording && allowsWordings[slot]));
  const isSeen = ({ position }: Hit): boolean => fieldOf(position) < 0 || fieldOf(position) === titleField;
  const runs = wholes.map((whole) => ({ whole, run: places.runsOf(whole) }));
  const bound = new Set(
    runs
      .filter(({ whole, run }) => [...run].some(isSeen) || !whole.orParts)
      .flatMap(({ whole: { start, end } }) => numbersFrom(start, end)),
  );
  for (const { run } of runs) for (const hit of run) marked.add(hit);

  const isPart = marking.slots.map((_, slot) => joinsNext[slot] || joinsNext[slot - 1] || numberOf[slot] !== -1);
  const free = words.filter(({ slot }) => !bound.has(slot));
  for (const hit of free) {
    const { slot } = hit;
    const isWhole =
      (joinsNext[slot] && places.after(hit)) ||
      (joinsNext[slot - 1] && places.before(hit)) ||
      places.inNumber(hit) ||
      places.inNumber(hit, 1);
    if (isPart[slot] ? isWhole : !hit.isWeak) marked.add(hit);
  }
  if (words.every(({ isWeak }) => isWeak)) for (const hit of free) if (places.after(hit) || places.before(hit)) marked.add(hit);
  for (const hit of free) if (hit.isWeak && isMarked(places.before(hit), marked)) marked.add(hit);
  for (const hit of [...free].reverse()) if (hit.isWeak && isMarked(places.after(hit), marked)) marked.add(hit);
  if (![...marked].some(isSeen)) for (const hit of free) if (!hit.isWeak && numberOf[hit.slot] === -1) marked.add(hit);
  for (const hit of hits) {
    hit.marks = marked.has(hit);
    hit.isWeak &&= !isPart[hit.slot];
    const before = hit.wording ? undefined : places.before(hit);
    const isOne = joinsNext[hit.slot - 1]! || runs.some(({ run }) => run.has(hit) && run.has(before!));
    hit.continues = (isMarked(before, marked) && isOne) || places.inNumber(hit);
  }
}

function isMarked(hit: Hit | undefined, marked: ReadonlySet<Hit>): boolean {
  return hit !== undefined && marked.has(hit);
}

function numbersFrom(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** Where the words of the query stand on a page. Parts of a number (`05-CT/TW`) share one place. */
class Places {
  private readonly bySlot = new Map<number, Map<number, Hit>>();

  private readonly marking: Marking;

  constructor(hits: readonly Hit[], marking: Marking) {
    this.marking = marking;
    for (const hit of hits) {
      const places = this.bySlot.get(hit.slot) ?? new Map<number, Hit>();
      this.bySlot.set(hit.slot, places.set(hit.position, hit));
    }
  }

  /** The next word of the query, where it follows. */
  after({ slot, position }: Hit): Hit | undefined {
    const places = this.bySlot.get(slot + 1);
    return places?.get(position + 1) ?? places?.get(position);
  }

  /** The word before it in the query, where it stands before it. */
  before({ slot, position }: Hit): Hit | undefined {
    const places = this.bySlot.get(slot - 1);
    return places?.get(position - 1) ?? places?.get(position);
  }

  /**
   * The part before it of the same number stands there as well, or with `step` 1 the part after it. Of a part of one
   * letter the index may not tell.
   */
  inNumber({ slot, position }: Hit, step: 1 | -1 = -1): boolean {
    const { numberOf, slots } = this.marking;
    let next = slot + step;
    const isOfNumber = (): boolean => numberOf[slot] !== -1 && numberOf[next] === numberOf[slot];
    while (isOfNumber() && !this.bySlot.get(next)?.has(position) && slots[next]!.typed.length === 1) next += step;
    return isOfNumber() && this.bySlot.get(next)?.has(position) === true;
  }

  /** Every word of the places where these slots stand one after the other. */
  runsOf({ start, end }: Whole): Set<Hit> {
    const found = new Set<Hit>();
    for (const first of this.bySlot.get(start)?.values() ?? []) {
      const run = [first];
      for (let next = this.after(first); next && run.length < end - start; next = this.after(next)) run.push(next);
      if (run.length === end - start) for (const hit of run) found.add(hit);
    }
    return found;
  }
}
