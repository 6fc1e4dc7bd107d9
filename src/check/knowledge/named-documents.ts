import type { DocumentData } from '../../schemas/document.ts';
import { findDocumentNumbers, numberKey } from '../../text/document-numbers.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import { PLACEHOLDER, type Passage } from '../engine/passage.ts';
import { ofLibrary, oncePer, type CheckContext } from '../engine/rule.ts';

export interface KnownDocument extends DocumentData {
  id: string;
}

/** A place where a text names documents of the library. */
interface NamedDocument {
  passage: Passage;
  /** Range in the passage. */
  at: number;
  end: number;
  written: string;
  /** More than one where a number recurs; none where the library has none of that number. */
  documents: readonly KnownDocument[];
  /** Named by number, by another name, or called by its tag. */
  by: 'number' | 'alias' | 'tag';
}

export const libraryDocuments = ofLibrary(({ library }: CheckContext) =>
  library.entries.flatMap(({ collection, id, data }): KnownDocument[] =>
    collection === 'documents' ? [{ ...(data as DocumentData), id }] : [],
  ),
);

const byNumber = ofLibrary((context: CheckContext) => Map.groupBy(libraryDocuments(context), ({ number }) => numberKey(number)));
const byId = ofLibrary((context: CheckContext) => new Map(libraryDocuments(context).map((document) => [document.id, document])));

/** Names such as `Chỉ thị 05`, those first that hold others. */
const aliases = ofLibrary((context: CheckContext) => {
  const documents = Map.groupBy(
    libraryDocuments(context).flatMap((document) => document.aliases.map((alias) => ({ alias: alias.toLowerCase(), document }))),
    ({ alias }) => alias,
  );
  const names = [...documents.keys()].filter((name) => /\s/u.test(name)).sort((a, b) => b.length - a.length);
  const form = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+')).join('|');
  return { documents, form: names.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}/-])`, 'giu') : null };
});

const TAG = /^<Document\s[^>]*\bid=["']([^"']+)["']/u;

/** Documents named in what an editor wrote of a file, in the order of each passage. */
export const namedDocuments = oncePer((context: CheckContext) =>
  oncePer((file: CheckedFile): NamedDocument[] =>
    file.passages.filter(({ traits }) => traits.origin === 'own').flatMap((passage) => namedIn(passage, file, context)),
  ),
);

function namedIn(passage: Passage, file: CheckedFile, context: CheckContext): NamedDocument[] {
  const { text } = passage;
  const numbers = findDocumentNumbers(text).map(({ at, written }): NamedDocument => {
    const documents = byNumber(context).get(numberKey(written)) ?? [];
    return { passage, at, end: at + written.length, written, documents, by: 'number' };
  });
  const { documents, form } = aliases(context);
  const named =
    form === null
      ? []
      : [...text.matchAll(form)].flatMap(({ 0: written, index: at }): NamedDocument[] => {
          const known = documents.get(written.toLowerCase().replace(/\s+/gu, ' ')) ?? [];
          return known.length === 0
            ? []
            : [{ passage, at, end: at + written.length, written, documents: known.map(({ document }) => document), by: 'alias' }];
        });
  const tags = [...text.matchAll(new RegExp(PLACEHOLDER, 'gu'))].flatMap(({ index: at }): NamedDocument[] => {
    const start = passage.start(at);
    const id = TAG.exec(file.source.slice(start, start + 200))?.[1];
    const document = id === undefined ? undefined : byId(context).get(id);
    return document ? [{ passage, at, end: at + 1, written: document.number, documents: [document], by: 'tag' }] : [];
  });
  return [...numbers, ...named, ...tags].sort((a, b) => a.at - b.at);
}
