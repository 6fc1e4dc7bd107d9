import type { List, Paragraph, RootContent, Text } from 'mdast';
import { BULLET } from './read/plain-blocks.ts';

type TypedItem = Paragraph & { children: [Text, ...Paragraph['children']] };

/** Lists whose dashes were typed, as Word leaves them: runs of two or more paragraphs that begin with one. */
export function joinTypedLists(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const items: TypedItem[] = [];
    for (let block = blocks[at]; block && isTypedItem(block); block = blocks[at + items.length]) items.push(block);
    const block = blocks[at];
    if (items.length >= 2) joined.push(listOf(items));
    else if (block) joined.push(block);
    at += items.length >= 2 ? items.length : 1;
  }
  return joined;
}

function isTypedItem(block: RootContent): block is TypedItem {
  const first = block.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'text' && BULLET.test(first.value);
}

function listOf(items: readonly TypedItem[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map(({ children: [first, ...rest] }) => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: first.value.replace(BULLET, '') }, ...rest] }],
    })),
  };
}
