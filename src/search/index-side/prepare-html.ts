import { normalise } from '../../vietnamese/normalise.ts';
import { BLOCK_SEPARATOR } from '../block-separator.ts';

const SEPARATED = `$& ${BLOCK_SEPARATOR} `;
const BLOCK_END =
  /<\/(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|header|hgroup|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)\s*>/gi;
/** Facts set side by side, `<time>…</time><span>…</span>`: apart on the screen, though nothing stands between them. */
const FACT_END = /(?<=[^>])<\/(?:span|time)>(?=<(?:span|time|strong)[\s>])/gi;

/**
 * The copy of a page that Pagefind is given: in NFC, without zero-width characters, and with a separator after
 * every block and fact so that no phrase runs from one block into the next. The page itself is not touched.
 */
export function prepareHtml(html: string): string {
  return normalise(html).replace(BLOCK_END, SEPARATED).replace(FACT_END, SEPARATED);
}
