import type { Segment } from '../mdx/segment.ts';
import { abbreviationMarker } from '../typography/abbreviations.ts';
import { findCompounds, joinCompounds, type Compounds } from '../typography/compounds.ts';
import { mapHtmlText } from '../typography/html-text.ts';
import { COLLECTIONS, isFacet } from '../schemas/collections.ts';
import { openLibrary, type Entry } from './library.ts';
import { openSettings } from './settings.ts';
import { wordsOf } from './titles.ts';

let compounds: Promise<Compounds> | null = null;

async function computeCompounds(): Promise<Compounds> {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  const entries = COLLECTIONS.filter((name) => !isFacet(name)).flatMap((name): Entry[] => library.list(name));
  return findCompounds(entries.map(wordsOf), site.compounds);
}

/** Returns the function that keeps compounds on one line, from the library's own text and the editors' list. */
export async function openJoiner(): Promise<(text: string) => string> {
  const set = await (compounds ??= computeCompounds());
  return (text) => joinCompounds(text, set);
}

/** A body as it is written out: compounds joined in headings, abbreviations explained once. */
export async function typesetSegments(segments: readonly Segment[]): Promise<Segment[]> {
  const [join, { abbreviations }] = await Promise.all([openJoiner(), openSettings()]);
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
