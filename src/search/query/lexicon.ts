import { isSyllable } from '../../vietnamese/syllable.ts';
import { normalise } from '../../vietnamese/normalise.ts';
import type { LexiconEntry } from '../types.ts';
import { canonical } from './keys.ts';

/** A way to say something: its words in canonical spelling. */
export interface Wording {
  /** As the lexicon writes it. */
  text: string;
  words: readonly string[];
}

/** A wording met in a query, with the other ways to say the same. */
export interface Match {
  start: number;
  end: number;
  wording: Wording;
  others: readonly Wording[];
}

/** Abbreviations, aliases and synonyms, by the wordings that can be met in a query. */
export class Lexicon {
  private readonly known = new Map<string, { wording: Wording; others: Map<string, Wording> }>();
  /** Words of the longest wording. */
  private readonly longest: number;

  constructor(entries: readonly LexiconEntry[]) {
    for (const { term, expansions } of entries) {
      const wordings = [term, ...expansions].map(toWording);
      for (const wording of wordings) {
        const known = this.known.get(keyOf(wording)) ?? { wording, others: new Map<string, Wording>() };
        this.known.set(keyOf(wording), known);
        for (const other of wordings) if (!overlap(wording, other) && !isAlsoSyllable(other)) known.others.set(keyOf(other), other);
      }
    }
    this.longest = Math.max(0, ...Array.from(this.known.values(), ({ wording }) => wording.words.length));
  }

  /**
   * The longest wordings that a list of words in canonical spelling holds, from left to right, none overlapping.
   * Not abbreviations that are syllables too: `tư` is far more often a word than `TƯ`.
   */
  matches(words: readonly string[]): Match[] {
    const found: Match[] = [];
    for (let start = 0, end = 0; start < words.length; start = Math.max(end, start + 1)) {
      for (end = Math.min(words.length, start + this.longest); end > start; end--) {
        const { wording, others } = this.known.get(words.slice(start, end).join(' ')) ?? {};
        if (!wording || !others || others.size === 0 || isAlsoSyllable(wording)) continue;
        found.push({ start, end, wording, others: [...others.values()] });
        break;
      }
    }
    return found;
  }

  /**
   * The long form of a word typed as an abbreviation. One that is also a syllable (`TƯ`) counts as an abbreviation
   * only in capitals.
   */
  longForm(typed: string): Match | null {
    const word = canonical(typed);
    if (isSyllable(word) && typed !== typed.toUpperCase()) return null;
    const hit = this.known.get(word);
    const others = [...(hit?.others.values() ?? [])];
    const long = others.find((other) => !isAbbreviation(other));
    if (!hit || !isAbbreviation(hit.wording) || !long) return null;
    return {
      start: 0,
      end: long.words.length,
      wording: long,
      others: [hit.wording, ...others].filter((other) => other !== long && !isAlsoSyllable(other)),
    };
  }
}

/** One word of capitals: `UBND`, `TƯ`. */
export function isAbbreviation({ text, words }: Wording): boolean {
  return words.length === 1 && text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** The index keeps no capitals: `TƯ` there is every `tư` of the library, so it says nothing. */
function isAlsoSyllable(wording: Wording): boolean {
  return isAbbreviation(wording) && isSyllable(wording.words[0]!);
}

/** One says all that the other does: a page with the longer is found by the shorter anyway. */
function overlap(a: Wording, b: Wording): boolean {
  const [long, short] = [` ${keyOf(a)} `, ` ${keyOf(b)} `].sort((x, y) => y.length - x.length);
  return long!.includes(short!);
}

function toWording(text: string): Wording {
  const words =
    normalise(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { text, words: words.map(canonical) };
}

function keyOf({ words }: Wording): string {
  return words.join(' ');
}
