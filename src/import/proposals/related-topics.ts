import type { KnownEntry } from '../known-library.ts';
import { entriesOf, wordKeys } from './proposal.ts';

/** What a pair of words counts for, by where it stands in the text, and in what a topic is known by. */
const OF_TEXT = { title: 2, body: 1 };
const OF_TOPIC = { name: 3, description: 2, entry: 1 };
const MOST_TOPICS = 3;
/** A pair that more topics than this part use tells none of them. */
const COMMON = 0.4;
/** A topic whose score is less than this part of the first one's is not named. */
const NEAR = 0.6;
const LEAST_SCORE = 4;
/** Ids that an editor still reads through in one line. */
const MOST_IDS = 40;
/** Words that join others: a pair with one of them is no word. */
const JOINING = new Set(
  'và với của trong đến để cho các những là một ở về từ theo trên khi do được có này năm việc bằng trước sau ra vào'
    .split(' ')
    .flatMap(wordKeys),
);

interface Profile {
  id: string;
  terms: Map<string, number>;
}

/**
 * Topics of which the library's entries are written in words like these, nearest first: what may be meant where a text names no topic.
 * Words are compared in pairs, since most Vietnamese words have two syllables; pairs that many topics share count for less.
 */
function relatedTopics(text: { title: string; body: string }, entries: readonly KnownEntry[]): string[] {
  const profiles = profilesOf(entries);
  const spread = new Map<string, number>();
  for (const { terms } of profiles) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const wanted = addTerms(addTerms(new Map(), text.title, OF_TEXT.title), text.body, OF_TEXT.body);
  const scored = profiles
    .map(({ id, terms }) => {
      const sum = [...wanted].reduce((all, [term, weight]) => {
        const [own, topics] = [terms.get(term), spread.get(term)];
        if (own === undefined || topics === undefined || topics > Math.max(1, profiles.length * COMMON)) return all;
        return all + weight * Math.log2(1 + profiles.length / topics) * Math.log2(1 + own);
      }, 0);
      // Topics of which much is written share pairs with anything.
      return { id, score: sum / Math.sqrt(Math.log2(4 + terms.size)) };
    })
    .sort((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => score >= LEAST_SCORE && score >= scored[0]!.score * NEAR)
    .slice(0, MOST_TOPICS)
    .map(({ id }) => id);
}

/** Topics for a text that names none of them, to choose from. */
export interface TopicChoice {
  /** Ids of those that may be meant. */
  related: string[];
  /** What stands behind `topics:` in the draft. */
  typed: string;
}

/** What an editor is offered where no topic was filled in: topics that may be meant, else all that there are. */
export function offerTopics(text: { title: string; body: string }, entries: readonly KnownEntry[]): TopicChoice {
  const related = relatedTopics(text, entries);
  if (related.length > 0) return { related, typed: `[${related.join(', ')}]   # máy đoán: bỏ mã không hợp, rồi bỏ dấu # ở đầu dòng` };
  const all = entriesOf(entries, 'topics').map(({ id }) => id);
  const choice = all.length > 0 && all.length <= MOST_IDS ? `một trong: ${all.sort().join(', ')}` : 'tên tệp trong content/topics';
  return { related, typed: `[ma-chu-de]   # ${choice}; điền xong thì bỏ dấu # ở đầu dòng` };
}

/** What each topic is known by: its own words, and those of the entries that have it. */
function profilesOf(entries: readonly KnownEntry[]): Profile[] {
  const profiles = entriesOf(entries, 'topics').map(({ id, data }): Profile => {
    const terms = addTerms(new Map(), [data.name, ...data.aliases].join('\n'), OF_TOPIC.name);
    return { id, terms: addTerms(terms, data.description, OF_TOPIC.description) };
  });
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  for (const { data } of entries) {
    if (!('topics' in data)) continue;
    const own = (['title', 'summary', 'text'] as const).map((field) =>
      field in data ? String(data[field as keyof typeof data] ?? '') : '',
    );
    for (const topic of data.topics) addTerms(byId.get(topic)?.terms ?? new Map(), own.join('\n'), OF_TOPIC.entry);
  }
  return profiles;
}

/** Counts the pairs of words that stand together in one phrase of a text. */
function addTerms(terms: Map<string, number>, text: string, weight: number): Map<string, number> {
  for (const phrase of text.split(/[.,:;!?()“”"\n]/)) {
    const words = wordKeys(phrase);
    for (const [at, second] of words.entries()) {
      const first = words[at - 1];
      if (first === undefined || JOINING.has(first) || JOINING.has(second)) continue;
      const pair = `${first} ${second}`;
      terms.set(pair, (terms.get(pair) ?? 0) + weight);
    }
  }
  return terms;
}
