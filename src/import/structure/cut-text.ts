import type { RootContent, Text } from 'mdast';

/**
 * The block with the first (`^…`) or last (`…$`) match of a pattern replaced, in the piece of text that stands at
 * that end, whatever emphasis is around it.
 */
export function cutText<T extends RootContent>(block: T, pattern: RegExp, replacement = ''): T {
  const copy = structuredClone(block);
  const texts: Text[] = [];
  const walk = (node: RootContent): void => {
    if (node.type === 'text') texts.push(node);
    if ('children' in node) (node.children as RootContent[]).forEach(walk);
  };
  walk(copy);
  const place = pattern.source.endsWith('$')
    ? texts.findLast(({ value }) => value.trim() !== '')
    : texts.find(({ value }) => value.trim() !== '');
  if (place) place.value = place.value.replace(pattern, replacement);
  return copy;
}
