import { foldCasePreserving } from '../../src/vietnamese/fold.ts';
import { canonicalIY } from '../../src/vietnamese/canonical.ts';
import { isSyllable } from '../../src/vietnamese/syllable.ts';
import { placeTones } from '../../src/vietnamese/tone-placement.ts';
import { isWorthDamaging, keywordsOf } from './keywords.ts';
import { pick, seededRandom } from './random.ts';
import { encodeTelex, encodeVni } from './write-keystrokes.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** Makes of a query what another reader, or the same one on another device, would have typed. */
export type QueryForm = (query: string, context: FormContext) => string;

export interface FormContext {
  /** Seed of everything random in the form: the query's own name, so that a form never depends on the order. */
  seed: string;
  documentCounts: ReadonlyMap<string, number>;
}

/** The forms of the table in `design/search.md`, in its order. */
export const WHOLE_QUERY_FORMS: Readonly<Record<string, QueryForm>> = {
  'as is': (query) => query,
  'no diacritics': foldCasePreserving,
  NFD: (query) => query.normalize('NFD'),
  'other tone placement': (query) => eachWord(query, otherTonePlacement),
  'i/y': (query) => eachWord(query, otherIY),
  'every other syllable bare': (query) => eachWord(query, (word, i) => (i % 2 === 1 ? foldCasePreserving(word) : word)),
  Telex: (query) => eachWord(query, (word) => encodeTelex(word)),
  VNI: (query) => eachWord(query, (word) => encodeVni(word)),
  'one typo': (query, { seed }) => withTypo(query, seededRandom(seed)),
  'last syllable cut': withLastSyllableCut,
  'unknown word added': (query, { seed }) => withUnknownWord(query, seededRandom(seed)),
};

const keywords: QueryForm = (query, { documentCounts }) => keywordsOf(query, documentCounts);

/** A few words only, and the same damaged. */
export const SHORT_QUERY_FORMS: Readonly<Record<string, QueryForm>> = {
  keywords,
  'keywords, no diacritics': (query, context) => foldCasePreserving(keywords(query, context)),
  'keywords, one typo': (query, context) => withTypo(keywords(query, context), seededRandom(context.seed)),
  'keywords, last cut': (query, context) => withLastSyllableCut(keywords(query, context)),
  'keywords, Telex': (query, context) => eachWord(keywords(query, context), (word) => encodeTelex(word)),
};

function eachWord(text: string, change: (word: string, index: number) => string): string {
  let index = 0;
  return text.normalize('NFC').replace(WORD, (word) => change(word, index++));
}

function otherTonePlacement(word: string): string {
  const modern = placeTones(word, 'new');
  return modern === word ? placeTones(word, 'old') : modern;
}

/** The syllable with y for i or i for y where custom allows both. */
function otherIY(word: string): string {
  const withI = canonicalIY(word);
  if (withI !== word) return withI;
  const withY = word.normalize('NFC').replace(/[iíìỉĩị]$/iu, (letter) => Y_OF_I[letter] ?? letter);
  return isSyllable(word) && canonicalIY(withY) === word ? withY : word;
}

const Y_OF_I: Readonly<Record<string, string>> = {
  i: 'y',
  í: 'ý',
  ì: 'ỳ',
  ỉ: 'ỷ',
  ĩ: 'ỹ',
  ị: 'ỵ',
  I: 'Y',
  Í: 'Ý',
  Ì: 'Ỳ',
  Ỉ: 'Ỷ',
  Ĩ: 'Ỹ',
  Ị: 'Ỵ',
};

/** One slip of the finger in one word: a letter changed, left out, doubled, or two swapped. */
function withTypo(query: string, random: () => number): string {
  const words = query.normalize('NFC').match(WORD) ?? [];
  const candidates = words.flatMap((word, i) => (isWorthDamaging(word) ? [i] : []));
  if (candidates.length === 0) return query;
  const victim = pick(candidates, random);
  return eachWord(query, (word, i) => (i === victim ? damage(word, random) : word));
}

function damage(word: string, random: () => number): string {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  switch (Math.floor(random() * 4)) {
    case 0:
      letters[at] = pick([...LETTERS], random);
      break;
    case 1:
      letters.splice(at, 1);
      break;
    case 2:
      letters.splice(at, 0, letters[at]!);
      break;
    default: {
      const from = Math.min(at, letters.length - 2);
      letters.splice(from, 2, letters[from + 1]!, letters[from]!);
    }
  }
  const damaged = letters.join('');
  return damaged === word ? damage(word, random) : damaged;
}

/** The query as it stands while its last word is half typed. */
function withLastSyllableCut(query: string): string {
  const trimmed = query.normalize('NFC').replace(/[^\p{L}\p{N}]+$/u, '');
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(trimmed);
  if (!last) return query;
  const kept = [...last[0]].slice(0, Math.max(1, Math.floor(last[0].length / 2))).join('');
  return trimmed.slice(0, last.index) + kept;
}

function withUnknownWord(query: string, random: () => number): string {
  const unknown = Array.from({ length: 9 }, () => pick([...'bcdfghjklmnpqrstvwxz'], random)).join('');
  const words = query.split(' ');
  words.splice(Math.floor(random() * (words.length + 1)), 0, unknown);
  return words.join(' ');
}
