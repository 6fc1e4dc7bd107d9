import type { EvalDocument, EvalQuery } from '../documents.ts';
import { STOP_WORDS } from '../keywords.ts';
import { pick, seededRandom } from '../random.ts';
import type { Compounds } from './compounds.ts';
import { lowerWords, sentencesOf } from './passages.ts';

const QUESTIONS = ['là gì', 'như thế nào', 'vì sao', 'ở đâu', 'khi nào', 'những gì', 'ra sao'];
const OPENINGS = ['vì sao', 'thế nào là', 'tại sao nói', 'làm thế nào để', 'có phải'];
const SHORTEST_SENTENCE = 9;
const LONGEST_SENTENCE = 45;
/** Syllables of a query that are no function words. */
const LEAST_TELLING = 3;

/** A wording of the lexicon, in syllables, with the other ways to say it. */
type Synonyms = readonly (readonly [wording: readonly string[], others: readonly (readonly string[])[]])[];

interface MakerContext {
  random: () => number;
  compounds: Compounds;
  synonyms: Synonyms;
  /** In how many passages each word stands. */
  documentCounts: ReadonlyMap<string, number>;
}

/** Makes a query of the syllables of a sentence of the passage that is its answer. */
type Maker = (syllables: readonly string[], context: MakerContext) => readonly string[];

/** How readers ask for what they have read, in turn. */
const MAKERS: Readonly<Record<string, Maker>> = { remembered, reworded, question, scattered };

/**
 * A query for each passage that has a sentence to make one of. No query stands word for word in its passage: words are
 * left out, turned round, said in another way, or taken from two places.
 * @param groups wordings that mean the same
 */
export function makePassageQueries(
  documents: readonly EvalDocument[],
  groups: readonly (readonly string[])[],
  context: Pick<MakerContext, 'compounds' | 'documentCounts'>,
): EvalQuery[] {
  const synonyms = groups.flatMap((group) =>
    group.map((wording) => [lowerWords(wording), group.filter((other) => other !== wording).map(lowerWords)] as const),
  );
  const kinds = Object.keys(MAKERS);
  return documents.flatMap(({ id, body }, i): EvalQuery[] => {
    const random = seededRandom(`query for ${id}`);
    const sentences = sentencesOf(body)
      .map(lowerWords)
      .filter(({ length }) => length >= SHORTEST_SENTENCE && length <= LONGEST_SENTENCE);
    if (sentences.length === 0) return [];
    const kind = kinds[i % kinds.length]!;
    const made = MAKERS[kind]!(pick(sentences, random), { ...context, random, synonyms });
    const isVerbatim = ` ${lowerWords(body).join(' ')} `.includes(` ${made.join(' ')} `);
    const telling = made.filter((syllable) => !STOP_WORDS.has(syllable));
    return telling.length < LEAST_TELLING || isVerbatim ? [] : [{ qid: `${id}-${kind}`, query: made.join(' '), relevant: [id] }];
  });
}

/** A word or two are forgotten, a quarter of the others dropped, and the halves sometimes change places. */
function remembered(syllables: readonly string[], { random, compounds }: MakerContext): string[] {
  const words = compounds.split(syllables);
  const gap = 1 + Math.floor(random() * 2);
  const at = Math.floor(random() * Math.max(1, words.length - gap));
  const known = [...words.slice(0, at), ...words.slice(at + gap)];
  const length = 6 + Math.floor(random() * 5);
  const from = Math.floor(random() * Math.max(1, known.length - length));
  const kept = known.slice(from, from + length).filter(() => random() > 0.25);
  if (random() > 0.4 || kept.length < 4) return kept.flat();
  const turn = 1 + Math.floor(random() * (kept.length - 2));
  return [...kept.slice(turn), ...kept.slice(0, turn)].flat();
}

/** A wording of the lexicon is said in another way, and words beside it are dropped; half remembered where there is none. */
function reworded(syllables: readonly string[], context: MakerContext): readonly string[] {
  const { random, synonyms, compounds } = context;
  const text = ` ${syllables.join(' ')} `;
  const met = synonyms.filter(([wording]) => text.includes(` ${wording.join(' ')} `));
  if (met.length === 0) return remembered(syllables, context);
  const [wording, others] = pick(met, random);
  const start = syllables.findIndex((_, i) => wording.every((syllable, j) => syllables[i + j] === syllable));
  const beside = (from: number, to: number): string[] =>
    compounds
      .split(syllables.slice(Math.max(0, from), to))
      .filter(() => random() > 0.2)
      .flat();
  return [...beside(start - 5, start), ...pick(others, random), ...beside(start + wording.length, start + wording.length + 5)];
}

/** Four to seven of its words without most of the small ones, as a question. */
function question(syllables: readonly string[], { random, compounds }: MakerContext): string[] {
  const words = compounds.split(syllables).filter(([first, second]) => second !== undefined || !STOP_WORDS.has(first!) || random() < 0.4);
  const length = 4 + Math.floor(random() * 4);
  const from = Math.floor(random() * Math.max(1, words.length - length));
  const kept = words.slice(from, from + length).flat();
  return random() < 0.5 ? [...kept, ...pick(QUESTIONS, random).split(' ')] : [...pick(OPENINGS, random).split(' '), ...kept];
}

/** Two words from different places of it, the rarer ones likelier: what is typed in a hurry. */
function scattered(syllables: readonly string[], { random, compounds, documentCounts }: MakerContext): string[] {
  const rarity = (word: readonly string[]): number => Math.max(...word.map((syllable) => 1 / (2 + (documentCounts.get(syllable) ?? 0))));
  const words = compounds
    .split(syllables)
    .map((word, i) => ({ word, i }))
    .filter(({ word: [first, second] }) => second !== undefined || !STOP_WORDS.has(first!))
    .map((item) => ({ ...item, lot: rarity(item.word) ** 0.5 * random() * (item.word.length > 1 ? 2 : 1) }))
    .sort((a, b) => b.lot - a.lot);
  const [first] = words;
  const second = words.find(({ i }) => first !== undefined && Math.abs(i - first.i) > 1);
  if (!first || !second) return [];
  return [first, second].sort((a, b) => a.i - b.i).flatMap(({ word }) => word);
}
