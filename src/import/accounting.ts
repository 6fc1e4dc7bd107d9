import { normalise } from '../vietnamese/normalise.ts';
import { placeTones } from '../vietnamese/tone-placement.ts';

/**
 * Text as nothing but its letters and digits, in one spelling: what is the same to a reader, whatever quotation
 * marks, spaces, tone placement or date separators it was written with, is the same here.
 */
export function bareText(text: string): string {
  return placeTones(normalise(text), 'old')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Sentences of a text, cut behind . ! ? … and at line ends. */
export function listSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”’)]?)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => bareText(sentence) !== '');
}

/** Characters of text gone through for one account; beyond it, what is not found at once counts as not there. */
const MOST_SEARCHED = 4e9;

/** Tells whether bare texts stand in a text, without going through it anew for each that stands where the last one ended. */
export class KeptText {
  readonly #whole: string;
  readonly #lines: ReadonlySet<string>;
  #at = 0;
  #searched = 0;

  /** @param lines bare texts; what is asked for lies within one of them */
  constructor(lines: readonly string[]) {
    this.#whole = lines.join('\n');
    this.#lines = new Set(lines);
  }

  has(bare: string): boolean {
    if (bare === '' || this.#lines.has(bare)) return true;
    if (this.#whole.startsWith(bare, this.#at)) return this.#goTo(this.#at + bare.length);
    if (this.#searched > MOST_SEARCHED) return false;
    const next = this.#whole.indexOf(bare, this.#at);
    this.#searched += (next === -1 ? this.#whole.length : next) - this.#at;
    if (next !== -1) return this.#goTo(next + bare.length);
    const first = this.#whole.indexOf(bare);
    this.#searched += first === -1 ? this.#at : first;
    return first !== -1;
  }

  #goTo(place: number): true {
    this.#at = this.#whole[place] === '\n' ? place + 1 : place;
    return true;
  }
}

/**
 * Sentences of a source that stand neither in the draft nor among what was left out. Where they are cut, and in
 * which order they stand, does not matter; a mark left out from the start of a sentence is taken off it first.
 */
export function findLost(source: readonly string[], draft: readonly string[], dropped: readonly string[] = []): string[] {
  const marks = [...new Set(dropped.map(bareText).filter(Boolean))];
  const kept = new KeptText([...draft.map(bareText), ...marks]);
  const short = marks.filter((mark) => mark.length <= LONGEST_MARK).slice(0, MOST_MARKS);
  const isKept = (text: string): boolean => {
    const bare = bareText(text);
    return kept.has(bare) || short.some((mark) => bare.startsWith(mark) && kept.has(bare.slice(mark.length)));
  };
  const lost = new Set<string>();
  for (const text of source) {
    if (isKept(text)) continue;
    for (const sentence of listSentences(text)) if (!isKept(sentence)) lost.add(sentence);
  }
  return [...lost];
}

/** What is taken off the start of a sentence is a sign of a newsroom or of a caption: short, and there are few. */
const LONGEST_MARK = 100;
const MOST_MARKS = 500;

/** Of a line's words so many at least must be missing, and so great a part of them, before it counts as lost. */
const FEWEST_MISSING = 3;
const MOST_OF_LINE = 0.8;
/** Letters of a piece of a line below which it proves nothing: a sign typed as a letter, a letter of a formula. */
const SHORTEST_PIECE = 2;

/**
 * Lines of a source that were lost on the way, by their sentences and by count: every word of the source must be there as
 * often as it was, so that a line which stood twice is missed where it stands once.
 * @param source lines in the pieces they are written in, some of which may have been left out
 * @param known all that was kept and all that is said to be left out
 */
export function findUncounted(source: readonly (readonly string[])[], known: readonly string[]): string[] {
  if (source.length === 0) return [];
  // Raised figures are figures; a line may be parted into several, or come together with the next.
  const whole = known.join('\n').normalize('NFKC');
  const kept = new KeptText([bareText(whole)]);
  const lines = source.map((pieces) => pieces.map((piece) => piece.normalize('NFKC')));
  const broken = lines.filter((pieces) => !kept.has(bareText(pieces.join(''))));
  const pieces = broken.flatMap((line) => line.filter((piece) => line.length === 1 || bareText(piece).length >= SHORTEST_PIECE));
  const lost = findLost(pieces, [whole]);
  const told = new KeptText(lost.map(bareText));
  const left = new Map<string, number>();
  for (const word of wordsOf(whole)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const line of lines) {
    const words = wordsOf(line.join(''));
    const missing = words.filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count <= 0;
    });
    const isLost = missing.length >= FEWEST_MISSING && missing.length >= words.length * MOST_OF_LINE;
    if (isLost && !line.flatMap(listSentences).some((sentence) => told.has(bareText(sentence)))) lost.push(line.join(''));
  }
  return lost;
}

function wordsOf(text: string): string[] {
  const plain = placeTones(normalise(text), 'old').toLowerCase();
  return plain.replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
