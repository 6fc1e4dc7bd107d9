import type { ComponentRule } from './components.ts';
import { tagMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { childrenOf, isPhrasing, isTag, offsetOf, visibleChildren } from './tree.ts';
import type { Node, TagNode } from './tree.ts';

/** Checks that a component holds what its rule says. */
export function checkChildren(node: TagNode, name: string, rule: ComponentRule, survey: Survey): void {
  const { report } = survey;
  const offset = offsetOf(node);
  const children = visibleChildren(node);
  const [first] = children;
  const isEmpty = first === undefined;
  switch (rule.children) {
    case 'none':
      if (!isEmpty) report.add(offset, say.noChildren(name, rule.example));
      break;
    case 'text':
    case 'inline':
      if (!isEmpty && !isOneLine(children)) report.add(offset, say.onlyInline(name, rule.example));
      else if (rule.children === 'text' && children.some(hasLink)) report.add(offset, say.onlyInline(name, rule.example));
      break;
    case 'blocks':
      if (isEmpty) report.add(offset, say.needsChildren(name, rule.example));
      break;
    case 'questions':
    case 'steps': {
      const isList = children.length === 1 && first?.type === 'list' && (rule.children === 'questions' || first.ordered === true);
      if (isEmpty) report.add(offset, say.needsChildren(name, rule.example));
      else if (!isList) report.add(offset, say.onlyList(name, rule.example));
    }
  }
  if (name === 'KeyFigure' && hasAttribute(node, 'what') === !isEmpty) report.add(offset, say.whatTwice());
}

function isOneLine(children: readonly Node[]): boolean {
  return children.every((child) => isPhrasing(child) || isTag(child)) || (children.length === 1 && children[0]?.type === 'paragraph');
}

function hasLink(node: Node): boolean {
  return node.type === 'link' || node.type === 'linkReference' || childrenOf(node).some(hasLink);
}

function hasAttribute(node: TagNode, name: string): boolean {
  return node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
}
