/** Text that is not read: its words are never marked. */
const UNREAD = 'script, style, noscript, template, textarea, select, button, svg, nav, [hidden], .visually-hidden, [data-pagefind-ignore]';
/** Elements inside a line; text goes on through them. Every other element ends a stretch. */
const INLINE = ['a', 'abbr', 'b', 'cite', 'code', 'em', 'i', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u'];
const NOT_INLINE = INLINE.map((name) => `:not(${name})`).join('');
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** What a page says, ready to be searched: NFC, lower case, one space for any white space, a line for each block. */
export interface PageText {
  text: string;
  /** For each UTF-16 unit of `text`: the text node it comes from and its place there; no node between blocks. */
  origins: readonly { node: Text | null; start: number; end: number }[];
}

/** Reads the text of an element as {@link PageText}. */
export function readPageText(root: Element): PageText {
  let text = '';
  let block: Element | null = null;
  let afterSpace = true;
  const origins: { node: Text | null; start: number; end: number }[] = [];
  const add = (written: string, node: Text | null, start: number, end: number): void => {
    text += written;
    for (let unit = 0; unit < written.length; unit += 1) origins.push({ node, start, end });
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element)
      return node.matches(UNREAD) ? NodeFilter.FILTER_REJECT : node.localName === 'br' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      add(' ', null, 0, 0);
      continue;
    }
    const around = node.parentElement?.closest(NOT_INLINE) ?? null;
    if (around !== block) add('\n', null, 0, 0);
    block = around;
    for (const { 0: cluster, index } of node.data.matchAll(CLUSTER)) {
      const plain = /^\s/u.test(cluster)
        ? ' '
        : cluster
            .replace(/\p{Cf}/gu, '')
            .normalize('NFC')
            .toLowerCase();
      if (plain !== ' ' || !afterSpace) add(plain, node, index, index + cluster.length);
      afterSpace = plain === ' ';
    }
  }
  return { text, origins };
}
