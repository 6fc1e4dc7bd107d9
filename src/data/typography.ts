import type { Segment } from '../mdx/segment.ts';
import { abbreviationMarker } from '../typography/abbreviations.ts';
import { joinCompounds, knownCompounds } from '../typography/compounds.ts';
import { mapHtmlText } from '../typography/html-text.ts';
import type { LibrarySettings } from '../library/settings.ts';

let joiner: { listed: string; join: (text: string) => string } | null = null;

/** The function that keeps compounds on one line, those that the editors list as well. */
export function joinerOf(compounds: readonly string[]): (text: string) => string {
  const listed = compounds.join('\n');
  if (joiner?.listed === listed) return joiner.join;
  const known = knownCompounds(compounds);
  joiner = { listed, join: (text) => joinCompounds(text, known) };
  return joiner.join;
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
