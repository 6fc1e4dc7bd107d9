import type { Hit } from './hits.ts';
import { canonical } from './keys.ts';

/** A stretch of a text that is marked: from the UTF-16 unit `start` of the word `first` to before `end` of the word `last`. */
export interface MarkedRow {
  first: number;
  start: number;
  last: number;
  end: number;
}

/** A run of letters and digits of a word as the page writes it: `05-CT/TW,` has three. */
interface Part {
  word: number;
  start: number;
  end: number;
  text: string;
  /** One mark covers it and what is marked before it, with all that stands between. */
  continues: boolean;
  isWeak: boolean;
}

const PART = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * What is marked of a text: of `05-CT/TW` only `TW` for the query `TW`; of another wording every word, or none where it
 * does not stand there. Neighbours with nothing but a space or joining signs between them are one row.
 * @param origin position of the first word
 */
export function markedRows(words: readonly string[], origin: number, hits: readonly Hit[]): MarkedRow[] {
  const parts = new Map<string, Part>();
  for (const hit of hits) {
    if (!hit.marks) continue;
    const word = hit.position - origin;
    for (const part of hit.wording ? partsOfWording(words, word, hit.wording) : partsOfHit(words, word, hit)) {
      const place = `${part.word} ${part.start}`;
      const continues = part.continues || parts.get(place)?.continues === true;
      const isWeak = part.isWeak && parts.get(place)?.isWeak !== false;
      parts.set(place, { ...part, continues, isWeak });
    }
  }
  const rows: (MarkedRow & { isWeak: boolean })[] = [];
  for (const { word, start, end, continues, isWeak } of [...parts.values()].sort((a, b) => a.word - b.word || a.start - b.start)) {
    const row = rows.at(-1);
    const isNext = row && (word === row.last ? continues || !LETTER.test(words[word]!.slice(row.end, start)) : word === row.last + 1);
    const isOpen = row && (word === row.last || continues || (start === 0 && row.end === words[row.last]!.length));
    if (isNext && isOpen) Object.assign(row, { last: word, end, isWeak: false });
    else rows.push({ first: word, start, last: word, end, isWeak });
  }
  return rows.filter((row) => !row.isWeak);
}

/** A word is a hit as a whole where none of its parts is, as `05cttw` of the index is all of `05-CT/TW`. */
function partsOfHit(words: readonly string[], word: number, { spellings, continues = false, isWeak = false }: Hit): Part[] {
  const parts = partsOf(words, word);
  const wanted = spellings.map(canonical);
  const same = parts.filter(({ text }) => wanted.includes(text));
  return same.length > 0 ? same.map((part) => ({ ...part, continues, isWeak })) : parts;
}

/** The last words up to this one, if they are the wording. */
function partsOfWording(words: readonly string[], last: number, wording: readonly string[]): Part[] {
  let parts: Part[] = [];
  for (let word = last; word >= 0 && parts.length < wording.length; word--) parts = [...partsOf(words, word), ...parts];
  const start = parts.findLastIndex((_, i) => wording.every((text, at) => parts[i + at]?.text === text));
  return start < 0 ? [] : parts.slice(start, start + wording.length).map((part, at) => ({ ...part, continues: at > 0 }));
}

function partsOf(words: readonly string[], word: number): Part[] {
  return Array.from((words[word] ?? '').matchAll(PART), ({ 0: text, index }) => ({
    word,
    start: index,
    end: index + text.length,
    text: canonical(text.toLowerCase()),
    continues: false,
    isWeak: false,
  }));
}
