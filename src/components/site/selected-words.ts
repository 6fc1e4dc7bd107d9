import { strings } from './strings.ts';

/** Words of a page that are selected, with what goes with them wherever they are put. */
export interface SelectedWords {
  words: string;
  range: Range;
  /** Words, where they are from and what they are worth, and an address. */
  copied: string;
  /** They stand inside one quotation, or in a line that warns of them. */
  isQuoted: boolean;
}

/** Null where nothing is selected, or nothing of what a page says. */
export function selectedWords(): SelectedWords | null {
  const selection = document.getSelection();
  const words = selection?.toString().trim();
  if (!selection || !words || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // Spaces that keep words on one line are of this page alone.
  const plain = words.replaceAll('\u00A0', ' ');
  const element = elementOf(range.commonAncestorContainer);
  const quote = element?.closest('blockquote, .title')?.closest<HTMLElement>('[data-source]');
  const { warning, source } = quote?.dataset ?? {};
  if (source) {
    const address = quote?.querySelector('a')?.href ?? '';
    return { words, range, isQuoted: true, copied: `${warning ? `${warning}\n` : ''}“${plain}”\n${source} ${address}` };
  }
  const warnings = warningsIn(element, range);
  return { words, range, isQuoted: false, copied: [...warnings, `“${plain}”`, placeOf(range), addressOf(range)].join('\n') };
}

/** Sayings that nobody should quote and that stand among the words: they do not travel without being told. */
function warningsIn(element: Element | null, range: Range): string[] {
  const warned = [...(element?.querySelectorAll<HTMLElement>('[data-warning]') ?? [])].filter((one) => range.intersectsNode(one));
  return warned.map(({ dataset }) => `${strings.amongThem} ${dataset['warning']}`);
}

/** `Tên trang, phần …. Tên thư viện.` */
function placeOf(range: Range): string {
  const heading = headingBefore(range);
  const title = document.querySelector('h1')?.textContent?.trim();
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  const section = heading && heading.tagName !== 'H1' ? heading.textContent?.trim() : '';
  return `${[title, section].filter(Boolean).join(', ')}. ${site ?? ''}.`;
}

function addressOf(range: Range): string {
  const { origin, pathname } = location;
  const heading = headingBefore(range);
  return origin + pathname + (heading?.id && heading.tagName !== 'H1' ? `#${heading.id}` : '');
}

/** The last heading of a section that stands before the words. */
function headingBefore(range: Range): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main :is(h1, h2[id], h3[id])')]
    .filter((heading) => range.comparePoint(heading, 0) < 0 && !heading.closest('aside'))
    .at(-1);
}

export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
