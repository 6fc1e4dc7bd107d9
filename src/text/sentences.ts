/** A part of a text, in UTF-16 units; the end is not included. */
interface Span {
  from: number;
  to: number;
}

/** What may end a sentence, with the marks that close after it. */
const END = /[.!?…]+["”’)\]]*(?=\s|$)/g;
/** A full stop that belongs to a shortened word: initials (`V. I. Lênin`), titles, parts of a reference. */
const SHORTENED = /(?:^|[\s(.])(?:\p{Lu}|TP|Tp|ThS|TS|PGS|GS|NXB|Nxb|tr|t)\.$/u;
/** What is shorter numbers the sentence that follows: `1.`, `IV.` */
const FEWEST = 5;

/**
 * The sentences of a paragraph, without the white space between them. A full stop before a small letter ends none. No
 * regular expression here looks behind: Safari 15.4 cannot.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let from = text.search(/\S/);
  if (from < 0) return sentences;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const to = index + mark.length;
    const goesOn = /^\s+\p{Ll}/u.test(text.slice(to));
    if (to - from < FEWEST || goesOn || SHORTENED.test(text.slice(from, to))) continue;
    sentences.push({ from, to });
    const next = text.slice(to).search(/\S/);
    if (next < 0) return sentences;
    from = to + next;
  }
  return [...sentences, { from, to: text.trimEnd().length }];
}

/** A long sentence in pieces of at most so many letters: cut at a pause, else between words. */
export function breathsOf(sentence: string, most: number): string[] {
  const breaths: string[] = [];
  let rest = sentence;
  while (rest.length > most) {
    const room = rest.slice(0, most);
    const pause = Math.max(...[...room.matchAll(/[;:,–](?=\s)/g)].map(({ index }) => index + 1), 0);
    const cut = pause > most / 4 ? pause : room.lastIndexOf(' ');
    if (cut <= 0) break;
    breaths.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...breaths, rest];
}
