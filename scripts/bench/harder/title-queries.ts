import type { EvalDocument, EvalQuery } from '../documents.ts';
import { STOP_WORDS } from '../keywords.ts';
import type { Compounds } from './compounds.ts';
import { lowerWords } from './passages.ts';

const SHORTEST_TITLE = 4;
/** A word in fewer documents is found by anything, one in more says nothing of what a document is about. */
const WORD_IN = { least: 3, most: 80 };
const LONGEST_SHORT = 4;

/** The documents without their titles, and without the lines that repeat them. */
export function blankTitles(documents: readonly EvalDocument[]): EvalDocument[] {
  return documents.map(({ id, title, body }) => {
    const repeated = normal(title);
    const lines = body.split('\n').filter((line) => repeated === '' || line.length < title.length || !normal(line).includes(repeated));
    return { id, title: '', body: lines.join('\n'), family: title || id };
  });
}

/** Titles, to be answered by the text that stood below them. */
export function titlesAsQueries(documents: readonly EvalDocument[]): EvalQuery[] {
  const titled = new Map<string, { query: string; relevant: string[] }>();
  for (const { id, title } of documents) {
    const key = normal(title);
    if (key.split(' ').length < SHORTEST_TITLE) continue;
    if (!titled.has(key)) titled.set(key, { query: title, relevant: [] });
    titled.get(key)!.relevant.push(id);
  }
  return Array.from(titled.values(), ({ query, relevant }) => ({ qid: `title-${relevant[0]}`, query, relevant }));
}

/**
 * The rarest word of two syllables of each title, sometimes with the word beside it: answered by whatever document has
 * them in its title, which the index does not hold.
 */
export function shortQueries(documents: readonly EvalDocument[], compounds: Compounds): EvalQuery[] {
  const counts = new Map<string, number>();
  for (const { title, body } of documents) {
    const words = lowerWords(`${title}\n${body}`);
    for (const pair of new Set(words.map((word, i) => `${word} ${words[i + 1]}`))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const titles = documents.map(({ id, title }) => ({ id, text: ` ${normal(title)} ` }));
  const queries = new Map<string, EvalQuery>();
  documents.forEach(({ id, title }, number) => {
    const words = compounds.split(lowerWords(title));
    const found = words
      .map((word, i) => ({ i, count: word.length > 1 ? (counts.get(word.join(' ')) ?? 0) : 0 }))
      .filter(({ count }) => count >= WORD_IN.least && count <= WORD_IN.most)
      .sort((a, b) => a.count - b.count)[0];
    if (!found) return;
    const query = number % 2 === 0 ? words[found.i]!.join(' ') : withNeighbour(words, found.i);
    if (queries.has(query)) return;
    const relevant = titles.filter(({ text }) => text.includes(` ${query} `)).map((one) => one.id);
    queries.set(query, { qid: `short-${id}`, query, relevant });
  });
  return [...queries.values()];
}

/** The word with the one after it, or before it, that says something. */
function withNeighbour(words: readonly (readonly string[])[], i: number): string {
  const says = (word: readonly string[] | undefined): word is readonly string[] =>
    word !== undefined && word.length + words[i]!.length <= LONGEST_SHORT && !word.some((one) => STOP_WORDS.has(one));
  const [before, after] = [words[i - 1], words[i + 1]];
  return [...(!says(after) && says(before) ? before : []), ...words[i]!, ...(says(after) ? after : [])].join(' ');
}

function normal(text: string): string {
  return lowerWords(text).join(' ');
}
