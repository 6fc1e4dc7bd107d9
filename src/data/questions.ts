import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import type { Card } from '../cards/card.ts';
import type { Entry, LibraryIndex } from './library-index.ts';

/**
 * What pages ask of the library, so that the next build can tell whether a page would come out as it did: where all it asked has the
 * same answers, it is not rendered again (“verifying traces” in Mokhov, Mitchell, Peyton Jones: Build systems à la carte, 2018).
 * So whatever a page shows that may change from one build to the next must be asked for by a question: entries and lists of them by
 * `LibraryIndex`, the day, files, and what is made of many entries by a `named` question, whose answer alone counts.
 * Settings and the engine are no questions: where they change, every page is rendered.
 */
export interface Asked {
  questions: Set<string>;
  /** Pictures that the page ordered, by their paths. */
  cards: Map<string, Card>;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Vite gives its own copy of this module to the pages, so what copies share stands where all of them see it. */
interface Shared {
  asking: AsyncLocalStorage<Asked>;
  /** Says what a question is answered with by the library that this build is of; null before it is opened. */
  answer: ((question: string) => string) | null;
  named: Map<string, (library: LibraryIndex, subject: string) => Json>;
}
const KEY = Symbol.for('thu-vien.questions');
const shared: Shared = ((globalThis as { [KEY]?: Shared })[KEY] ??= { asking: new AsyncLocalStorage(), answer: null, named: new Map() });

/** Notes what a page asks; outside of a page nothing happens. */
export function ask(...words: readonly string[]): void {
  shared.asking.getStore()?.questions.add(words.join(' '));
}

/** Notes a picture that a page orders. */
export function askForCard(path: string, card: Card): void {
  shared.asking.getStore()?.cards.set(path, card);
}

/** Does something of which nothing is noted. */
function withoutAsking<T>(work: () => T): T {
  return shared.asking.exit(work);
}

/** Does something and notes what it asks, whatever else is noted. */
export async function noteAsked<T>(work: () => Promise<T>): Promise<Asked & { value: T }> {
  const asked: Asked = { questions: new Set(), cards: new Map() };
  return { ...asked, value: await shared.asking.run(asked, work) };
}

/** What is made once for several pages: each of them has asked what was asked when it was made. */
export function madeOnce<K extends object, R extends unknown[], T>(
  make: (subject: K, ...rest: R) => Promise<T>,
): (subject: K, ...rest: R) => Promise<T> {
  const made = new WeakMap<K, Promise<Asked & { value: T }>>();
  return async (subject, ...rest) => {
    const known = made.get(subject) ?? noteAsked(() => make(subject, ...rest));
    made.set(subject, known);
    const { questions, cards, value } = await known;
    for (const question of questions) ask(question);
    for (const [path, card] of cards) askForCard(path, card);
    return value;
  };
}

/**
 * A question of many entries whose answer is small: a page depends on the answer and not on all that it is made of. An answer holds no
 * entries; what a page shows of one it asks for by its id.
 * @param name of the question, one word
 * @param answer for a subject, which may be any text; it is asked once for each library
 */
export function named<A extends Json>(
  name: string,
  answer: (library: LibraryIndex, subject: string) => A,
): (library: LibraryIndex, subject?: string) => A {
  let known: { library: LibraryIndex; answers: Map<string, A> } | null = null;
  const answerOnce = (library: LibraryIndex, subject: string): A => {
    if (known?.library !== library) known = { library, answers: new Map() };
    const { answers } = known;
    const found = answers.get(subject);
    if (found !== undefined) return found;
    const made = withoutAsking(() => answer(library, subject));
    answers.set(subject, made);
    return made;
  };
  shared.named.set(name, answerOnce);
  return (library, subject = '') => {
    ask('named', name, subject);
    return answerOnce(library, subject);
  };
}

/**
 * From here on questions are answered by this library, each once.
 * @param others what answers questions of other kinds, by their first words
 */
export function answerBy(library: LibraryIndex, others: Readonly<Record<string, (subject: string) => string>>): void {
  const known = new Map<string, string>();
  shared.answer = (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const made = withoutAsking(() => answerTo(question, library, others));
    known.set(question, made);
    return made;
  };
}

/** What a question is answered with now, as a digest; null where nobody knows. */
export function answerNow(question: string): string | null {
  return shared.answer?.(question) ?? null;
}

function answerTo(question: string, library: LibraryIndex, others: Readonly<Record<string, (subject: string) => string>>): string {
  const [kind, subject] = cutAtSpace(question);
  if (kind === 'named') {
    const [name, of] = cutAtSpace(subject);
    const answer = shared.named.get(name);
    // A question that no page asks any more has no answer that any page knew.
    return answer ? hash('sha1', JSON.stringify(answer(library, of))) : '';
  }
  return others[kind]?.(subject) ?? hash('sha1', library.answer(question).map(digestOf).join());
}

function cutAtSpace(text: string): [before: string, after: string] {
  const at = text.indexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const digests = new WeakMap<Entry, string>();

/** Of all that an entry is. */
export function digestOf(entry: Entry): string {
  const known = digests.get(entry);
  if (known) return known;
  const digest = hash('sha1', JSON.stringify(entry), 'base64url');
  digests.set(entry, digest);
  return digest;
}

/** What a page is given by `getStaticPaths`, as one digest: entries count by all that they are. It says of a page that it may be kept. */
export function keyOfProps(props: object): string {
  return hash(
    'sha1',
    JSON.stringify(props, (_, value: unknown) => (isEntry(value) ? digestOf(value) : value)),
  );
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'collection' in value && 'path' in value && 'data' in value;
}
