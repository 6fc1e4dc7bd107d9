import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { LibraryEntry } from '../../src/library/entry.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { definitionOf } from '../../src/schemas/collections.ts';
import type { EvalDocument, EvalQuery } from './documents.ts';
import { entriesWith, workOf, type Facts } from './library-facts.ts';

const QUESTIONS = 'scripts/bench/library-questions.yaml';
/** Fields that no reader sees as words: references, addresses, what was checked where. */
const UNSEEN = new Set(['evidence', 'topics', 'organisation', 'organisations', 'documents', 'quotes', 'articles', 'plan', 'url', 'parent']);

interface Question {
  query: string;
  where: Facts;
}

/** The entries of `content/` and questions about them; whatever has the facts that a question names is an answer to it. */
export async function readLibrarySet(): Promise<{ documents: EvalDocument[]; queries: EvalQuery[] }> {
  const { entries } = await readLibrary('content');
  const questions = parse(await readFile(QUESTIONS, 'utf8')) as Question[];
  return {
    documents: entries.map((entry) => toDocument(entry, entries)),
    queries: questions.map(({ query, where }, i) => ({
      qid: `library-${i + 1}`,
      query,
      relevant: entriesWith(where, entries).map(nameOf),
    })),
  };
}

function nameOf({ collection, id }: LibraryEntry): string {
  return `${collection}/${id}`;
}

/** What a page says of an entry: its own words, and of a quotation those that name its work. */
function toDocument(entry: LibraryEntry, entries: readonly LibraryEntry[]): EvalDocument {
  const { titleField } = definitionOf(entry.collection);
  const { [titleField]: title, work, ...rest } = entry.data as Record<string, unknown>;
  const named = workOf(work, entries)?.data as { title?: string; penName?: string } | undefined;
  const others = { ...rest, work: [named?.title, named?.penName] };
  return { id: nameOf(entry), title: String(title), body: [...wordsIn(others), entry.body?.text ?? ''].join('\n') };
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (UNSEEN.has(name) ? [] : wordsIn(part)));
}
