import type { Root } from 'mdast';
import { checkCharacters } from './check-characters.ts';
import { checkCode } from './check-code.ts';
import { checkDefinitions, checkFootnoteUse } from './check-definitions.ts';
import { checkFragments, checkLink } from './check-links.ts';
import { checkHeading, checkOutline } from './check-headings.ts';
import { checkImage } from './check-images.ts';
import { checkTag } from './check-tag.ts';
import { textMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { childrenOf, endOf, offsetOf } from './tree.ts';
import type { Node } from './tree.ts';

/** Checks a whole text and gathers its headings, references, links and images. */
export function checkTree(tree: Root, survey: Survey): void {
  checkCharacters(tree, survey);
  checkDefinitions(tree, survey);
  walk(tree, [], survey);
  checkOutline(survey);
  checkFootnoteUse(tree, survey);
  checkFragments(survey);
  checkCode(tree, survey);
}

/** `above` lists the nodes around this one, the nearest last. */
function walk(node: Node, above: readonly Node[], survey: Survey): void {
  switch (node.type) {
    case 'heading':
      checkHeading(node, above, survey);
      break;
    case 'link':
    case 'linkReference':
    case 'definition':
      checkLink(node, survey);
      break;
    case 'image':
    case 'imageReference':
      checkImage(node, above, survey);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkTag(node, above, survey);
      break;
    case 'code':
    case 'inlineCode':
      survey.literal.push([offsetOf(node), endOf(node)]);
      break;
    default:
      if (!written.has(node.type)) survey.report.add(offsetOf(node), say.unsupported());
  }
  const inside = [...above, node];
  for (const child of childrenOf(node)) walk(child, inside, survey);
}

/** Other nodes that `write-blocks.ts` and `write-inline.ts` know how to write. */
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
