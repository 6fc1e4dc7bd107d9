/** Elements inside a line; text goes on through them. Every other element ends a stretch. */
const INLINE = ['a', 'abbr', 'b', 'cite', 'code', 'em', 'i', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u'];
const NOT_INLINE = INLINE.map((name) => `:not(${name})`).join('');

/** A text node, or a line that is broken (null), and the block it stands in. */
export interface BlockText {
  node: Text | null;
  block: Element;
}

/**
 * The texts of an element in order.
 * @param unread selector of what is passed over with all that is in it
 */
export function* textsOf(root: Element, unread: string): Generator<BlockText> {
  for (const child of root.childNodes) {
    const { nodeType } = child;
    if (nodeType === child.TEXT_NODE) yield { node: child as Text, block: root.closest(NOT_INLINE) ?? root };
    if (nodeType !== child.ELEMENT_NODE || (child as Element).matches(unread)) continue;
    if ((child as Element).localName === 'br') yield { node: null, block: root.closest(NOT_INLINE) ?? root };
    else yield* textsOf(child as Element, unread);
  }
}
