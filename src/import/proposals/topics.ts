import type { KnownEntry } from '../known-library.ts';
import { entriesOf, PhraseIndex, wordKeys, type Proposal, type ProposalText } from './proposal.ts';

const IN_TITLE = 6;
const IN_SUMMARY = 3;
const IN_BODY = 1;
/** More mentions than this say no more. */
const MOST_MENTIONS = 4;
const LEAST_SCORE = 2.5;
const MOST_TOPICS = 5;

/** Topics whose name or other names the text uses, most used first. */
export function proposeTopics(text: ProposalText, entries: readonly KnownEntry[]): Proposal[] {
  const parts = [
    [text.title, IN_TITLE],
    [text.summary, IN_SUMMARY],
    [text.body, IN_BODY],
  ] as const;
  const indexed = parts.map(([part, weight]) => ({ index: new PhraseIndex(part), weight }));
  return entriesOf(entries, 'topics')
    .map((entry) => {
      const phrases = [entry.data.name, ...entry.data.aliases].filter(
        (phrase) => wordKeys(phrase).length > 1 || phrase === phrase.toUpperCase(),
      );
      const counts = phrases.map((phrase) => ({
        phrase,
        count: indexed.reduce((sum, { index }) => sum + index.find(phrase).length, 0),
        score:
          indexed.reduce((sum, { index, weight }) => sum + Math.min(index.find(phrase).length, MOST_MENTIONS) * weight, 0) *
          Math.sqrt(wordKeys(phrase).length - 1 || 1),
      }));
      const best = [...counts].sort((a, b) => b.score - a.score);
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
