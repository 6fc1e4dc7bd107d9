import type { InterpretedQuery } from './interpret.ts';
import { pagesWith, pagesWithSlots } from './pages-with.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { RankedPage } from './rank.ts';
import type { Terms } from './terms.ts';

/** Puts the pages with the quoted phrases first; when nothing but phrases was asked for, they alone stay. */
export async function putPhrasesFirst(
  ranked: readonly RankedPage[],
  { phrases, words }: ParsedQuery,
  { readings, slots }: InterpretedQuery,
  terms: Terms,
): Promise<readonly RankedPage[]> {
  if (phrases.length === 0) return ranked;
  const holding = await Promise.all(
    phrases.map(async ([start, end]) => {
      const asTyped = await pagesWith(
        words.slice(start, end).map(({ text }) => text),
        terms,
      );
      if (asTyped.size > 0) return asTyped;
      const isInPhrase = (word: number): boolean => word >= start && word < end;
      return pagesWithSlots(slots.filter(({ reading }) => isInPhrase(readings[reading]!.word)));
    }),
  );
  const held = new Map(ranked.map(({ page }) => [page, holding.filter((pages) => pages.has(page)).length]));
  const most = Math.max(0, ...held.values());
  const onlyPhrases = phrases.reduce((sum, [start, end]) => sum + end - start, 0) === words.length;
  const kept = onlyPhrases && most > 0 ? ranked.filter(({ page }) => held.get(page) === most) : [...ranked];
  return kept.sort((a, b) => held.get(b.page)! - held.get(a.page)!);
}
