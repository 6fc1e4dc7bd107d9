import type { Root } from 'mdast';
import { checkCharacters } from './check-characters.ts';
import { checkCode } from './check-code.ts';
import { checkDefinitions, checkFootnoteUse } from './check-definitions.ts';
import { checkFragments, checkLink } from './check-links.ts';
import { checkHeading, checkOutline } from './check-headings.ts';
import { checkImage } from './check-images.ts';
import { checkTag } from './check-tag.ts';
import { textMessages as say } from './messages.ts';
import type { Reading } from './reading.ts';
import { childrenOf, endOf, offsetOf } from './tree.ts';
import type { Node } from './tree.ts';

/** Checks a whole text and gathers its headings, references, links and images. */
export function checkTree(tree: Root, reading: Reading): void {
  checkCharacters(tree, reading);
  checkDefinitions(tree, reading);
  walk(tree, [], reading);
  checkOutline(reading);
  checkFootnoteUse(tree, reading);
  checkFragments(reading);
  checkCode(tree, reading);
}

/** `above` lists the nodes around this one, the nearest last. */
function walk(node: Node, above: readonly Node[], reading: Reading): void {
  switch (node.type) {
    case 'heading':
      checkHeading(node, above, reading);
      break;
    case 'link':
    case 'linkReference':
    case 'definition':
      checkLink(node, reading);
      break;
    case 'image':
    case 'imageReference':
      checkImage(node, above, reading);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkTag(node, above, reading);
      break;
    case 'code':
    case 'inlineCode':
      reading.literal.push([offsetOf(node), endOf(node)]);
      break;
    default:
      if (!written.has(node.type)) reading.report.add(offsetOf(node), say.unsupported());
  }
  const inside = [...above, node];
  for (const child of childrenOf(node)) walk(child, inside, reading);
}

/** Other nodes that `write.ts` knows how to write. */
const written: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'break',
  'blockquote',
  'list',
  'listItem',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'footnoteReference',
  'footnoteDefinition',
]);
