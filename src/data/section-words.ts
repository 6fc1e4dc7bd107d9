import type { HeadingView } from './entry-page.ts';
import type { Entry } from './library.ts';

/** Headings of an entry's text, with the words below each until the next as high. */
export function textHeadings({ body }: Pick<Entry, 'body'>): HeadingView[] {
  const headings = (body?.headings ?? []).map((heading) => ({ ...heading, words: 0 }));
  let reached = -1;
  for (const line of body?.text.split('\n') ?? []) {
    const next = headings[reached + 1];
    if (next && line === next.text) reached++;
    else for (const heading of around(headings, reached)) heading.words += line.split(/\s+/).filter(Boolean).length;
  }
  return headings;
}

/** A heading and those it stands under. */
function around<T extends { depth: number }>(headings: readonly T[], at: number): T[] {
  const found: T[] = [];
  for (const heading of headings.slice(0, at + 1).reverse()) if (heading.depth < (found.at(-1)?.depth ?? Infinity)) found.push(heading);
  return found;
}
