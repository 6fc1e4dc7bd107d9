import { ARTICLE_CATEGORIES } from '../../schemas/article.ts';
import { orderNotes, weightOf } from '../draft/weigh-notes.ts';
import type { ImportedDraft } from '../import-file.ts';

/** What has to be looked at in a draft, counted by weight. */
export interface Doubts {
  /** Before it may be published. */
  must: number;
  /** Title, source, author, day, summary, and what is of no other kind. */
  should: number;
  /** Pictures and small things. */
  small: number;
}

/** One file of many, as the table for review has it. */
export interface ReviewRow {
  /** Path as the editor knows it, made visible. */
  file: string;
  /** SHA-256 of its bytes; null where they could not be read. */
  digest: string | null;
  /** `before`: imported by an earlier run; `twin`: the same bytes as another file of this run. */
  state: 'imported' | 'before' | 'twin' | 'failed';
  /** Name of the draft without its ending; null where there is none. */
  id: string | null;
  /** Absolute path of the draft. */
  draft: string | null;
  title: string;
  /** ISO day at the source; empty where the file does not say. */
  date: string;
  kind: string;
  doubts: Doubts;
  /** What has to be looked at, what weighs most first, as much of it as a table may show. */
  notes: string[];
  /** Why there is no draft, or which file is its twin; empty elsewhere. */
  reason: string;
}

/** What a draft that is no article is of. */
const KINDS = { document: 'Văn bản', session: 'Buổi sinh hoạt' } as const;
const MOST_NOTES = 15;

export function rowOfDraft(file: string, digest: string | null, draft: string, imported: ImportedDraft): ReviewRow {
  const { id, fields, reviewNotes } = imported;
  return {
    ...emptyRow(file, digest),
    state: 'imported',
    id,
    draft,
    title: fields.title ?? '',
    date: fields.source.published ?? '',
    kind: imported.as === 'article' ? `Tin tức: ${ARTICLE_CATEGORIES[fields.category]}` : KINDS[imported.as],
    doubts: countDoubts(reviewNotes),
    notes: orderNotes(reviewNotes).slice(0, MOST_NOTES),
  };
}

export function rowOfFailure(file: string, digest: string | null, reason: string): ReviewRow {
  return { ...emptyRow(file, digest), reason };
}

function emptyRow(file: string, digest: string | null): ReviewRow {
  const nothing = { title: '', date: '', kind: '', doubts: { must: 0, should: 0, small: 0 }, notes: [], reason: '' };
  return { file, digest, state: 'failed', id: null, draft: null, ...nothing };
}

function countDoubts(notes: readonly string[]): Doubts {
  const weights = notes.map(weightOf);
  const between = (least: number, most: number): number => weights.filter((weight) => weight >= least && weight < most).length;
  return { must: between(0, 2), should: between(2, 4), small: between(4, Number.POSITIVE_INFINITY) };
}

/** What needs somebody first: files without a draft, then drafts by their weightiest doubts; twins last. */
export function orderRows(rows: readonly ReviewRow[]): ReviewRow[] {
  const rank = ({ state }: ReviewRow): number => (state === 'failed' ? 0 : state === 'twin' ? 2 : 1);
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      b.doubts.must - a.doubts.must ||
      b.doubts.should - a.doubts.should ||
      b.doubts.small - a.doubts.small ||
      a.file.localeCompare(b.file, 'vi'),
  );
}

/** Drafts from which on what all of them ask for is said once. */
const LEAST_ALIKE = 3;

/** What every draft asks for in the same words. */
export function sharedNotes(rows: readonly ReviewRow[]): string[] {
  const drafts = rows.filter(({ draft }) => draft !== null);
  const [first] = drafts;
  if (!first || drafts.length < LEAST_ALIKE) return [];
  return first.notes.filter((note) => drafts.every(({ notes }) => notes.includes(note)));
}

const FIRST = 3;

/** The weightiest three of a draft that not every draft asks for. */
export function firstNotes({ notes }: ReviewRow, shared: readonly string[]): string[] {
  return notes.filter((note) => !shared.includes(note)).slice(0, FIRST);
}
