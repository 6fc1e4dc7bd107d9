import type { KnownEntry } from '../known-library.ts';
import { entriesOf, PhraseIndex, wordKeys, type Proposal, type ProposalText } from './proposal.ts';

/** What a mention counts for, by the part of the text it stands in. */
const WEIGHTS = { title: 6, summary: 3, body: 1 };
/** More mentions than this say no more. */
const MOST_MENTIONS = 4;
const LEAST_SCORE = 2.5;
const MOST_TOPICS = 5;

/** Topics whose name or other names the text uses, most used first. */
export function proposeTopics(text: ProposalText, entries: readonly KnownEntry[]): Proposal[] {
  const parts = (['title', 'summary', 'body'] as const).map((part) => ({ index: new PhraseIndex(text[part]), weight: WEIGHTS[part] }));
  return entriesOf(entries, 'topics')
    .map((entry) => {
      const phrases = [entry.data.name, ...entry.data.aliases].filter(
        (phrase) => wordKeys(phrase).length > 1 || phrase === phrase.toUpperCase(),
      );
      const best = phrases.map((phrase) => countMentions(phrase, parts)).sort((a, b) => b.score - a.score);
      const score = best.reduce((sum, { score: part }, rank) => sum + part / (rank + 1), 0);
      return {
        id: entry.id,
        name: entry.data.name,
        score,
        why: best
          .filter(({ count }) => count > 0)
          .slice(0, 3)
          .map(({ phrase, count }) => `“${phrase}” ${count} lần`)
          .join(', '),
        strength: 'likely' as const,
      };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_TOPICS);
}

function countMentions(phrase: string, parts: readonly { index: PhraseIndex; weight: number }[]) {
  const counts = parts.map(({ index, weight }) => ({ count: index.find(phrase).length, weight }));
  return {
    phrase,
    count: counts.reduce((sum, { count }) => sum + count, 0),
    score:
      counts.reduce((sum, { count, weight }) => sum + Math.min(count, MOST_MENTIONS) * weight, 0) *
      Math.sqrt(wordKeys(phrase).length - 1 || 1),
  };
}
