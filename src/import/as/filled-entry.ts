import { stringify } from 'yaml';
import type { DraftFields } from '../draft/draft.ts';
import type { KnownEntry } from '../known-library.ts';
import type { Proposals } from '../proposals/propose.ts';
import { bareText } from '../accounting.ts';
import { linesOf, type BodyBlock, type Dropped } from '../source.ts';
import type { Article } from '../structure/read-article.ts';

/** What a file can become a draft of; a whole work has a way of its own (`works/`). */
export const IMPORT_KINDS = { article: 'articles', document: 'documents', session: 'sessions' } as const;
export type ImportKind = keyof typeof IMPORT_KINDS;

/** What is known of a file once it is read, whatever it becomes. */
export interface Reading {
  article: Article;
  /** As an article would have them. */
  fields: DraftFields;
  proposals: Proposals;
  entries: readonly KnownEntry[];
  /** Name of the file, as messages show it. */
  name: string;
  /** ISO day. */
  today: string;
  /** Name the editor gave the draft; null where none was given. */
  id: string | null;
  /** An editor chose the fields. */
  isChosen: boolean;
}

/** A draft but for its body. */
export interface FilledEntry {
  id: string;
  title: string | null;
  /** What the editor has to look at. */
  notes: string[];
  /** What stays of the text; null where an entry of the kind has none. */
  body: BodyBlock[] | null;
  /** What was taken out of the body, and for which field. */
  taken: Dropped[];
  /** Those of the proposals that fields of the kind take. */
  proposals: Proposals;
  /** The whole draft. @param list the editor's list @param markdown the body */
  write(list: string, markdown: string): string;
}

/** All lines of a text, its lead again where it was taken out to be one. */
export function wholeText({ body, summary }: Article): string[] {
  const lines = linesOf(body);
  const isThere = summary === null || bareText(lines.join('\n')).includes(bareText(summary));
  return isThere ? lines : [summary, ...lines];
}

/** A field of a draft: its value, or what an editor types there. */
export type FieldLine = readonly [name: string, value: unknown, typed?: string];

/**
 * Fields as YAML; one without a value stands there as a comment that says what to type. No space after the mark, as in new entries:
 * who takes the mark away has the line as it must be.
 */
export function writeFields(fields: readonly FieldLine[]): string {
  return fields
    .map(([name, value, typed]) => {
      const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
      if (!isEmpty) return stringify({ [name]: value }, { lineWidth: 0 });
      return typed === undefined
        ? ''
        : `${`${name}: ${typed}`
            .split('\n')
            .map((line) => `#${line.trimEnd()}\n`)
            .join('')}`;
    })
    .join('');
}

/** Lines as comments of YAML. */
export function asComment(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
}
