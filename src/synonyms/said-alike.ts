import { pairKey, type Proposal } from './proposal.ts';
import type { Sentence } from './sentences.ts';

/*
 * Only what says one thing: “hay” and “gọi là” do so too rarely (“đã làm hay chưa”, “chỗ dân hay vấp”: of sixty such
 * sentences of this library none was right), and “tức là” only where both sides are whole clauses of a few syllables.
 */
const CUES = [
  '(?:hay )?còn (?:được )?gọi là',
  'gọi tắt là',
  '(?:thường|quen) gọi là',
  'nghĩa là',
  'tức là',
  // By itself a part of other words: “tin tức”, “lập tức”.
  '(?<=[,(] ?)tức',
];
const MOST_SYLLABLES = 3;
const SYLLABLE = String.raw`\p{L}[\p{L}\p{M}-]*`;
const WORDING = `(${SYLLABLE}(?: ${SYLLABLE}){0,${MOST_SYLLABLES - 1}})`;
/** A wording that is a whole clause, what it is explained by, and the end of that clause. */
const EXPLAINED = new RegExp(
  String.raw`(^|[.;:–(“"!…,]\s*)${WORDING}["”]?,? \(?(?:${CUES.join('|')}) ["“]?${WORDING}["”]?(?=\s*(?:[.,;:–)!…]|$))`,
  'gu',
);
/** What asks, denies or tells: a clause with such a word in it names nothing. */
const NO_NAME = /(?:^| )(?:ai|gì|nào|sao|không|chưa|chẳng|là|có|phải|vừa|cả|này|ấy|đó|thế|như|để|khi|mà|thì)(?= |$)/iu;

/** What the library itself explains by other words: “khai hội” nghĩa là họp. */
export function saidAlike(sentences: Iterable<Sentence>): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { file, text } of sentences) {
    // A question asks what a word means, and does not say it.
    if (text.includes('?')) continue;
    for (const [, before = '', a = '', b = ''] of text.matchAll(EXPLAINED)) {
      // The last of a list stands for all of it, and so does what it is explained by.
      if (before.startsWith(',') || NO_NAME.test(a) || NO_NAME.test(b) || a.toLowerCase() === b.toLowerCase()) continue;
      if (isName(a.slice(1)) || isName(b)) continue;
      const wordings = [a.toLowerCase(), b.toLowerCase()] as const;
      const key = pairKey(...wordings);
      if (!found.has(key)) found.set(key, { wordings, kind: 'said', evidence: [{ file, sentence: text }], places: 0, score: 1 });
    }
  }
  return [...found.values()];
}

/** Names of people, places and offices have capitals, and are no wordings of something. */
function isName(wording: string): boolean {
  return /\p{Lu}/u.test(wording);
}
