import type { SearchedLibrary } from '../searched-library.ts';
import type { SearchOptions } from '../types.ts';

/** Those of the pages that may be found, in the order given: all of them where nothing says otherwise. */
export function pagesWithin<T extends { page: number }>(
  pages: readonly T[],
  within: SearchOptions['within'],
  { bundle }: SearchedLibrary,
): readonly T[] {
  if (!within) return pages;
  const names = new Set(within);
  return pages.filter(({ page }) => names.has(bundle.meta.fragments[page]!));
}
