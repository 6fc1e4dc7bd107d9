import { checkAttributes } from './check-attributes.ts';
import { checkChildren } from './check-children.ts';
import { components } from './components.ts';
import { tagMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { checkTagName } from './tag-names.ts';
import { readTag } from './tag.ts';
import { isTag, offsetOf } from './tree.ts';
import type { Node, TagNode } from './tree.ts';

/** Checks one tag against the allow-list: name, place, attributes, what it holds. */
export function checkTag(node: TagNode, above: readonly Node[], survey: Survey): void {
  const offset = offsetOf(node);
  const tag = readTag(survey.source, offset);
  if (tag) survey.literal.push([tag.start, tag.end]);
  const rule = components.get(node.name ?? '');
  const refused = checkTagName(node.name ?? null);
  if (!rule || refused) {
    if (refused) survey.report.add(offset, refused);
    return;
  }
  const name = node.name ?? '';
  checkPlace(node, name, above, survey);
  checkAttributes(node, name, rule, tag, survey);
  checkChildren(node, name, rule, survey);
}

function checkPlace(node: TagNode, name: string, above: readonly Node[], survey: Survey): void {
  const offset = offsetOf(node);
  const rule = components.get(name);
  if (above.some(({ type }) => type === 'heading')) return; // reported with the heading
  if (node.type === 'mdxJsxTextElement' && rule?.place === 'block') survey.report.add(offset, say.ownLine(name));
  if (above.some(({ type }) => type === 'link' || type === 'linkReference'))
    survey.report.add(offset, say.notHere(name, 'chữ của liên kết'));
  const outer = above.filter(isTag).at(-1)?.name;
  const outerRule = components.get(outer ?? '');
  if (outer && outerRule && outerRule.children !== 'none' && !(outerRule.inside as readonly string[]).includes(name)) {
    survey.report.add(offset, say.notInside(name, outer));
  }
}
