import type { Segment } from '../mdx/segment.ts';
import { abbreviationMarker } from '../typography/abbreviations.ts';
import { COMMON_WORDS } from '../typography/common-words.ts';
import { findCompounds, joinCompounds } from '../typography/compounds.ts';
import { mapHtmlText } from '../typography/html-text.ts';
import { COLLECTIONS, isFacet } from '../schemas/collections.ts';
import type { LibrarySettings } from '../library/settings.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { wordsOf } from './titles.ts';

/** The function that keeps compounds on one line, from the library's own text and the editors' list. */
export function joinerOf(library: LibraryIndex, listed: readonly string[]): (text: string) => string {
  const entries = COLLECTIONS.filter((name) => !isFacet(name)).flatMap((name): Entry[] => library.list(name));
  const compounds = findCompounds(entries.map(wordsOf), listed, COMMON_WORDS);
  return (text) => joinCompounds(text, compounds);
}

/** A body as it is written out: compounds joined in headings, abbreviations explained once. */
export function typesetSegments(
  segments: readonly Segment[],
  join: (text: string) => string,
  { abbreviations }: Pick<LibrarySettings, 'abbreviations'>,
): Segment[] {
  const mark = abbreviationMarker(abbreviations);
  const open: string[] = [];
  const typeset = (list: readonly Segment[]): Segment[] =>
    list.map((segment) => {
      if ('component' in segment) return { ...segment, children: typeset(segment.children) };
      const html = mapHtmlText(segment.html, open, (text, around) =>
        around.some((name) => /^h[2-4]$/.test(name)) ? join(text) : mark(text, around),
      );
      return { html };
    });
  return typeset(segments);
}
