import { withoutBlockSeparators } from '../block-separator.ts';
import type { Library } from '../library.ts';
import type { SearchResult } from '../types.ts';
import { excerpt, markField, splitWords } from './excerpt.ts';
import { hitsOn } from './hits.ts';
import type { RankedPage } from './rank.ts';
import type { Slot } from './slot.ts';
import { writtenForms } from './written-forms.ts';

/** A ranked page as it is shown; downloads its fragment. */
export async function toResult({ page, score }: RankedPage, slots: readonly Slot[], { bundle, file }: Library): Promise<SearchResult> {
  const { url, content, meta, filters } = await bundle.fragment(page);
  const hits = hitsOn(page, slots, bundle.pageCount);
  const words = splitWords(content);
  return {
    page,
    url,
    title: markField(meta.title ?? '', file.fields.indexOf('title'), hits),
    excerpt: excerpt(words, hits),
    meta: Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, withoutBlockSeparators(value)])),
    filters,
    score,
    marks: writtenForms(words, hits),
  };
}
