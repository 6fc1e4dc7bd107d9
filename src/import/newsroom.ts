import type { KnownEntry } from './known-library.ts';
import { reviewNotes } from './review-notes.ts';
import { entriesOf } from './proposals/proposal.ts';

/** The name behind the sign of a newsroom, `BLC`: from the library's organisations, else its abbreviations. */
export function nameNewsroom(
  mark: string,
  entries: readonly KnownEntry[],
  abbreviations: Readonly<Record<string, string>>,
): { name: string; reviewNote: string } {
  const organisation = entriesOf(entries, 'organisations').find(({ data }) => data.short === mark);
  const name = organisation?.data.name ?? (Object.hasOwn(abbreviations, mark) ? abbreviations[mark] : undefined);
  return name
    ? { name, reviewNote: reviewNotes.source.newsroom(mark, name) }
    : { name: mark, reviewNote: reviewNotes.source.newsroomUnknown(mark) };
}
