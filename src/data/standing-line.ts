import { replacementLine } from './document-standing.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { nameLine } from './organisation-life.ts';

/** What a list or a search result says of an entry whose place or name was taken; nothing of any other. */
export function standingLine(entry: Entry, library: LibraryIndex): string | undefined {
  switch (entry.collection) {
    case 'documents':
      return replacementLine(entry as Entry<'documents'>, library);
    case 'organisations':
      return nameLine(entry as Entry<'organisations'>);
    default:
      return undefined;
  }
}
