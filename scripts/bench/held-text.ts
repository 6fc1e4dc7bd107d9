import type { PagefindBundle } from '../../src/search/bundle/bundle.ts';
import { BLOCK_SEPARATOR, FACT_SEPARATOR } from '../../src/search/passages.ts';
import { canonicalSyllable } from '../../src/vietnamese/canonical.ts';
import { foldDiacritics } from '../../src/vietnamese/fold.ts';

/** All text of a library, read page by page and not through its index: what a search may be checked against. */
export class HeldText {
  private readonly marked: string;
  private readonly bare: string;

  private constructor(texts: readonly string[]) {
    this.marked = ` ${texts.map(toWords).join(` ${BLOCK_SEPARATOR} `)} `;
    this.bare = foldDiacritics(this.marked);
  }

  static async of(bundle: PagefindBundle): Promise<HeldText> {
    const texts: string[] = [];
    for (let page = 0; page < bundle.pageCount; page++) {
      const { content, meta } = await bundle.fragment(page);
      texts.push(...content.split(new RegExp(`[${BLOCK_SEPARATOR}${FACT_SEPARATOR}]`)), ...Object.values(meta));
    }
    return new HeldText(texts);
  }

  /**
   * These words stand side by side on a page, whatever is between them but words.
   * @param query what they were typed in: where nothing in it has marks, any marks will do
   */
  has(words: string, query: string): boolean {
    const wanted = ` ${toWords(words)} `;
    return this.marked.includes(wanted) || (foldDiacritics(query) === query.toLowerCase() && this.bare.includes(wanted));
  }
}

function toWords(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .map(canonicalSyllable)
    .join(' ');
}
