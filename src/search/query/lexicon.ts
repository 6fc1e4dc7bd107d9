import { isSyllable } from '../../vietnamese/syllable.ts';
import { normalise } from '../../vietnamese/normalise.ts';
import type { LexiconEntry } from '../types.ts';
import { canonical, fold } from './keys.ts';
import { isInCapitals, isSyllableInLetters } from './standing.ts';

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

interface Known {
  wording: Wording;
  others: Map<string, Wording>;
}

/** Letters of the shortest initials that are believed without an editor having written them down. */
const SHORTEST_INITIALS = 3;
/** Words that initials leave out as often as not. */
const LEFT_OUT = new Set(['và', 'của', 'các']);

/** Abbreviations, aliases and synonyms, by the wordings that can be met in a query. */
export class Lexicon {
  private readonly known = new Map<string, Known>();
  /** By letters without marks: what is shortened so; null for two things. */
  private readonly short = new Map<string, Known | null>();
  /** Words of the longest wording. */
  private readonly longest: number;

  constructor(entries: readonly LexiconEntry[]) {
    for (const { term, expansions } of entries) {
      const wordings = [term, ...expansions].map(toWording);
      for (const wording of wordings) {
        const known = this.known.get(keyOf(wording)) ?? { wording, others: new Map<string, Wording>() };
        this.known.set(keyOf(wording), known);
        for (const other of wordings) if (!oneHoldsOther(wording, other) && !isAlsoSyllable(other)) known.others.set(keyOf(other), other);
      }
    }
    this.longest = Math.max(0, ...Array.from(this.known.values(), ({ wording }) => wording.words.length));
    this.collectShort();
  }

  /**
   * The longest wordings that a list of words in canonical spelling holds, from left to right, none overlapping.
   * Not abbreviations that are syllables too: `tư` is far more often a word than `TƯ`.
   */
  wordings(words: readonly string[], isWanted: (match: Match) => boolean = () => true): Match[] {
    const found: Match[] = [];
    for (let start = 0, end = 0; start < words.length; start = Math.max(end, start + 1)) {
      for (end = Math.min(words.length, start + this.longest); end > start; end--) {
        const { wording, others } = this.known.get(words.slice(start, end).join(' ')) ?? {};
        const match = wording && others && { start, end, wording, others: [...others.values()] };
        if (!match || isAlsoSyllable(match.wording) || !isWanted(match)) continue;
        found.push(match);
        break;
      }
    }
    return found;
  }

  /** The longest that can be said in another way. */
  matches(words: readonly string[]): Match[] {
    return this.wordings(words, ({ others }) => others.length > 0);
  }

  /**
   * What an abbreviation stands for, the likeliest first: one that editors or pages explain, or else the initials of a
   * name or a wording. One that is also a syllable (`TƯ`) counts as an abbreviation only in capitals.
   * @param typed its parts: one word, or several for `KT-XH`
   */
  longForms(typed: readonly string[]): Match[] {
    const key = typed.map(canonical).join(' ');
    const letters = key.replaceAll(' ', '');
    if ((isSyllable(letters) || isSyllableInLetters(letters)) && !typed.every(isInCapitals)) return [];
    const written = this.known.get(key);
    const hit = written && isAbbreviation(written.wording) ? written : this.short.get(fold(letters));
    if (!hit) return [];
    const others = [...hit.others.values()];
    const longs = isAbbreviation(hit.wording) ? others.filter((other) => !isAbbreviation(other)) : [hit.wording, ...others];
    const short = isAbbreviation(hit.wording) ? hit.wording : toWording(typed.join('').toUpperCase());
    return longs.map((long) => ({
      start: 0,
      end: long.words.length,
      wording: long,
      others: [short, ...others].filter((other) => other !== long && !isAlsoSyllable(other)),
    }));
  }

  /** Abbreviations without the marks, spaces and dashes that readers leave out, and initials where nothing else is shortened so. */
  private collectShort(): void {
    const all = [...this.known.values()];
    const add = (short: string, known: Known, isDerived: boolean): void => {
      const other = this.short.get(short);
      if (isDerived && other && isAbbreviation(other.wording)) return;
      const isSame = other === undefined || other === known || (other !== null && other.others.has(keyOf(known.wording)));
      this.short.set(short, isSame ? (other ?? known) : null);
    };
    for (const known of all) if (isAbbreviation(known.wording)) add(fold(known.wording.words.join('')), known, false);
    for (const known of all) {
      if (isAbbreviation(known.wording)) continue;
      for (const short of initialsOf(known.wording)) if (short.length >= SHORTEST_INITIALS) add(short, known, true);
    }
  }
}

/** Capitals, in one word or in parts: `UBND`, `TƯ`, `KT-XH`. */
export function isAbbreviation({ text }: Wording): boolean {
  return isInCapitals(text) && !/\s/.test(text);
}

/** First letters without marks, of all words and of those that count. */
function initialsOf({ words }: Wording): Set<string> {
  const counting = words.filter((word) => !LEFT_OUT.has(word));
  return new Set([words, counting].map((list) => fold(list.map((word) => word[0] ?? '').join(''))));
}

/** The index keeps no capitals: `TƯ` there is every `tư` of the library, so it says nothing. */
function isAlsoSyllable(wording: Wording): boolean {
  return isAbbreviation(wording) && wording.words.length === 1 && isSyllable(wording.words[0]!);
}

/** One says all that the other does: a page with the longer is found by the shorter anyway. */
function oneHoldsOther(a: Wording, b: Wording): boolean {
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
