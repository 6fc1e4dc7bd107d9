import { isSyllable } from '../../vietnamese/syllable.ts';
import { decodeTelex } from '../../vietnamese/telex.ts';
import { decodeViqr } from '../../vietnamese/viqr.ts';
import { decodeVni } from '../../vietnamese/vni.ts';
import { canonical, isBare } from './keys.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Share of the words that must be unreadable without decoding before the query as a whole is taken for raw keys. */
const EVIDENCE = 0.25;

/**
 * A word that the library has at least this share as often as what its keys would spell is no keys: `TW` spells `tư`, which
 * is a common word, and is what half of all documents are numbered with.
 */
const KNOWN_SHARE = 1 / 8;

/** Words that may be raw Telex or VNI; deciding needs the vocabulary, so it is asked for only then. */
export function mayBeRawKeys(words: readonly string[]): boolean {
  return words.some((word) => decode(word) !== null);
}

/**
 * Decodes raw Telex and VNI. Whether they were typed is decided for the query as a whole, because `tex`, `six` and
 * `has` parse too; below that, a word is decoded only when the library knows the decoded word and not the typed one.
 * @param open the last word may be unfinished: one that begins a word of the library stands as it is
 * @returns the words, decoded where they were raw keys
 */
export function decodeRawKeys(words: readonly string[], vocabulary: Vocabulary, open: boolean): string[] {
  const readings = words.map((word, i) => {
    const isUnfinishedWord = open && i === words.length - 1 && vocabulary.completions(word, 1).length > 0;
    const reading = isUnfinishedWord ? null : decode(word);
    const asTyped = reading === null ? 0 : vocabulary.count(word);
    return reading !== null && asTyped > 0 && asTyped >= KNOWN_SHARE * vocabulary.count(canonical(reading)) ? null : reading;
  });
  const evidence = readings.filter((reading) => reading !== null).length;
  const typedWithMarks = words.some((word) => !isBare(word));
  const asWhole = evidence >= words.length * EVIDENCE && !typedWithMarks;
  return words.map((word, i) => {
    const reading = readings[i] ?? null;
    if (reading === null) return word;
    return asWhole || (vocabulary.count(word) === 0 && vocabulary.count(canonical(reading)) > 0) ? reading : word;
  });
}

function decode(word: string): string | null {
  if (isSyllable(word)) return null;
  if (/\d/.test(word)) return /^\p{L}/u.test(word) ? decodeVni(word) : null;
  return decodeTelex(word);
}

const MARK_BEFORE_A_LETTER = /[a-z][.?'`~^(+*’]+[a-z]|[\^(+*`~]|^dd/i;

/**
 * Decodes raw VIQR (`dda.o ddu+'c`) in a query. Unlike Telex and VNI its keys are punctuation, so this comes before
 * the query is cut into words; a full stop or question mark after a word proves nothing, one inside a word does.
 * @returns the query, and what was typed for a word that was decoded
 */
export function decodeViqrText(text: string): { current: string; typed: ReadonlyMap<string, string> } {
  const stretches = text.split(/(\s+)/);
  const decoded = stretches.map(decodeViqr);
  const words = stretches.filter((stretch) => /\S/.test(stretch)).length;
  const evidence = stretches.filter(
    (stretch, i) => decoded[i] && MARK_BEFORE_A_LETTER.test(stretch) && /[^\p{L}\p{N}]/u.test(stretch) && !isSyllable(stretch),
  ).length;
  if (evidence === 0 || evidence < words * EVIDENCE) return { current: text, typed: new Map() };

  const typed = new Map<string, string>();
  const current = stretches.map((stretch, i) => {
    const reading = decoded[i];
    if (!reading || isSyllable(stretch)) return stretch;
    typed.set(reading, stretch);
    return reading;
  });
  return { current: current.join(''), typed };
}
