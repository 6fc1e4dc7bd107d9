import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { LibraryEntry } from '../../src/library/entry.ts';
import { entryPath } from '../../src/schemas/addresses.ts';
import type { SearchOptions, SearchResponse } from '../../src/search/types.ts';
import { foldDiacritics } from '../../src/vietnamese/fold.ts';
import { LOOKED_AT } from './natural-answers.ts';

const LIST = 'scripts/bench/work-sentences.yaml';
const RESULTS = 10;

/** A sentence of a work as somebody remembers it, and the work's id. */
export interface WorkSentence {
  query: string;
  work: string;
}

export interface SentencePlace extends WorkSentence {
  /** Where the work stands among the first ten, from 1; 0 for nowhere. */
  place: number;
  /** It is opened at a paragraph that holds a good part of the sentence. */
  isOpenedThere: boolean;
  /** Pages above it that only quote or explain the sentence. */
  above: readonly string[];
  /** Among the first three, and above it nothing but the quotation itself. */
  isFound: boolean;
}

export async function readWorkSentences(): Promise<WorkSentence[]> {
  return parse(await readFile(LIST, 'utf8')) as WorkSentence[];
}

/**
 * Asks for a sentence. Above the work may stand quotations of these words, or of the same sentence of the work, and pages
 * that are called so: `bồi dưỡng thế hệ cách mạng cho đời sau` is a topic.
 * @param paragraphs of the work
 */
export async function placeOf(
  { query, work }: WorkSentence,
  { entries, paragraphs }: { entries: readonly LibraryEntry[]; paragraphs: readonly string[] },
  search: (query: string, options: SearchOptions) => Promise<SearchResponse>,
): Promise<SentencePlace> {
  const { results } = await search(query, { limit: RESULTS });
  const pages = results.map(({ url }) => url.replace(/#.*$/, ''));
  const at = pages.indexOf(entryPath('works', work));
  const isQuotation = (page: string): boolean => {
    const entry = entries.find(({ collection, id }) => entryPath(collection, id) === page);
    const {
      text = '',
      work: from,
      name = '',
      aliases = [],
    } = (entry?.data ?? {}) as Partial<Record<'text' | 'work' | 'name', string>> & { aliases?: string[] };
    return [text, name, ...aliases].some((said) => words(said).includes(words(query))) || (from === work && shareHeld(query, text) === 1);
  };
  const above = pages.slice(0, Math.max(0, at)).filter((page) => !isQuotation(page));
  const paragraph = paragraphs[Number(/#\D*(\d+)$/.exec(results[at]?.url ?? '')?.[1]) - 1] ?? '';
  return {
    query,
    work,
    place: at + 1,
    isOpenedThere: shareHeld(query, paragraph) >= 0.75,
    above,
    isFound: at >= 0 && at < LOOKED_AT && above.length === 0,
  };
}

/** Share of the different syllables of a query that a text has, whatever their marks. */
function shareHeld(query: string, text: string): number {
  const wanted = [...new Set(words(query).trim().split(' '))];
  const said = words(text);
  return wanted.filter((word) => said.includes(` ${word} `)).length / wanted.length;
}

/** `“Cây phải có gốc”` is ` cay phai co goc `. */
function words(text: string): string {
  return ` ${(
    foldDiacritics(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;
}
