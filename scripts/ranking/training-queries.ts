/** Queries to train a ranking with, made of one's own documents: what a reader types who half remembers a text. */
import type { EvalDocument, EvalQuery } from '../bench/documents.ts';
import type { Compounds } from '../bench/harder/compounds.ts';
import { lowerWords } from '../bench/harder/passages.ts';
import { STOP_WORDS } from '../bench/keywords.ts';
import { pick, seededRandom } from '../bench/random.ts';

const QUESTIONS = ['là ai?', 'là gì?', 'ở đâu?', 'khi nào?', 'bao nhiêu?', 'như thế nào?', 'vì sao?', 'gì?'];

/** Sentences of so many words are taken. */
const SENTENCE = { least: 9, most: 45 };
/** A longer sentence is remembered in part: so many words. */
const REMEMBERED = { least: 8, most: 14 };
const WORD_DROPPED = 0.25;
const TURNED_ROUND = 0.4;

/**
 * A sentence of a document as a question: one to three words of it taken out (what is asked for), of the others a quarter
 * forgotten, sometimes turned round, a question word at its end. Every document at most three times.
 */
export function questionsFromSentences(documents: readonly EvalDocument[], count: number, seed: string): EvalQuery[] {
  const random = seededRandom(seed);
  const order = shuffled(documents, random);
  return [...order, ...order, ...order].slice(0, count).flatMap(({ id, body }, i) => {
    const sentences = body.split(/(?<=[.!?;])\s+|\n/).filter((sentence) => {
      const length = sentence.split(/\s+/).length;
      return length >= SENTENCE.least && length <= SENTENCE.most;
    });
    if (sentences.length === 0) return [];
    return [{ qid: `sentence-${i}`, query: halfRemembered(pick(sentences, random), random), relevant: [id] }];
  });
}

function halfRemembered(sentence: string, random: () => number): string {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  let words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const asked = between(1, 3);
  words.splice(between(0, Math.max(0, words.length - asked)), asked);
  if (words.length > REMEMBERED.most) {
    const start = between(0, words.length - REMEMBERED.most);
    words = words.slice(start, start + between(REMEMBERED.least, REMEMBERED.most));
  }
  words = words.filter(() => random() > WORD_DROPPED);
  if (random() < TURNED_ROUND && words.length > 4) {
    const turn = between(2, words.length - 2);
    words = [...words.slice(turn), ...words.slice(0, turn)];
  }
  return [...words, pick(QUESTIONS, random)].join(' ');
}

/** Syllables of a query of scattered words. */
const MOST_SYLLABLES = 5;

/**
 * The rarest words of a query in their order, whole ones where its syllables belong together: what is typed by somebody
 * who picks the telling words out of a question.
 */
export function scatteredKeywords(query: string, compounds: Compounds, documentCounts: ReadonlyMap<string, number>): string {
  const rarity = (word: readonly string[]): number =>
    Math.max(...word.map((syllable) => 1 / (1 + (documentCounts.get(syllable) ?? Infinity))));
  const rarestFirst = compounds
    .split(lowerWords(query))
    .map((word, i) => ({ word, i }))
    .filter(({ word }) => word.length > 1 || !STOP_WORDS.has(word[0]!))
    .sort((a, b) => rarity(b.word) - rarity(a.word) || a.i - b.i);
  let syllables = 0;
  const chosen = rarestFirst.filter(({ word }) => syllables + word.length <= MOST_SYLLABLES && (syllables += word.length) > 0);
  return chosen.length === 0
    ? query
    : chosen
        .sort((a, b) => a.i - b.i)
        .flatMap(({ word }) => word)
        .join(' ');
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item);
}
