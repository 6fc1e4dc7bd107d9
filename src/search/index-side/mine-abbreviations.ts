import { fold } from '../query/keys.ts';
import { normalise } from '../../vietnamese/normalise.ts';
import type { LexiconEntry } from '../types.ts';

const WORD = /\p{L}+/gu;
/** In brackets: "(UBND)", "(sau đây gọi tắt là UBND)". */
const SHORT_AT_END = /(?:^|\s)["“]?(\p{Lu}{2,10})["”]?$/u;
/** Before brackets: "UBND (ủy ban nhân dân)". */
const SHORT_BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}{2,10}) ?$/u;
/** How far before the bracket the long form can begin. */
const REACH = 120;
/** Marks that end what is explained; a comma does not ("phòng, chống tham nhũng"). */
const END = /[.;:()!?]/;
/** An abbreviation of two letters fits too many pairs of words to be believed once. */
const LEAST_FOR_TWO_LETTERS = 3;

/** What a text says that an abbreviation stands for. */
export type Explanation = [short: string, long: string];

/** All that a text explains. */
export function explanationsIn(text: string): Explanation[] {
  return [...explanations(normalise(text))];
}

/**
 * Abbreviations that the library itself explains. Only those are taken whose letters are the first letters of the
 * words, one by one, so that nothing has to be guessed.
 * @param explained of each page
 */
export function mineAbbreviations(explained: Iterable<readonly Explanation[]>): LexiconEntry[] {
  const counts = new Map<string, Map<string, number>>();
  for (const page of explained) {
    for (const [short, long] of page) {
      const longForms = counts.get(short) ?? new Map<string, number>();
      longForms.set(long, (longForms.get(long) ?? 0) + 1);
      counts.set(short, longForms);
    }
  }
  return [...counts].flatMap(([term, longForms]) => {
    const [best] = [...longForms].sort((a, b) => b[1] - a[1]);
    if (!best || (term.length === 2 && best[1] < LEAST_FOR_TWO_LETTERS)) return [];
    return [{ term, expansions: [best[0]] }];
  });
}

function* explanations(text: string): Generator<Explanation> {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const inside = text.slice(open + 1, open + REACH).split(')', 1)[0]!;
    const before = text.slice(Math.max(0, open - REACH), open);
    const explained = SHORT_AT_END.exec(inside)?.[1];
    const long = explained && spelledOut(explained, lastWords(before.split(END).at(-1)!, explained.length));
    if (explained && long) yield [explained, long];
    const explaining = SHORT_BEFORE.exec(before)?.[1];
    const bracketed = explaining && spelledOut(explaining, inside);
    if (explaining && bracketed) yield [explaining, bracketed];
  }
}

/** The long form in lower case, where its initials are the letters of the short one. */
function spelledOut(short: string, long: string): string | null {
  const initials = Array.from(long.matchAll(WORD), ([word]) => fold(word[0]!)).join('');
  return initials === fold(short) && long !== long.toUpperCase() ? long.trim().toLowerCase() : null;
}

/** The end of a text, as many words as an abbreviation has letters. */
function lastWords(text: string, count: number): string {
  return text.slice(Array.from(text.matchAll(WORD)).at(-count)?.index ?? 0);
}
