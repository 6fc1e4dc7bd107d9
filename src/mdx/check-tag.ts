import { nearestName } from '../problems/nearest.ts';
import { components, readProps, readWritten, type ComponentRule } from './components.ts';
import { tagMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { checkTagName, isEventName } from './tag-faults.ts';
import { isCleanForm, readTag, type Tag } from './tag.ts';
import { childrenOf, isPhrasing, isTag, offsetOf, visibleChildren, type Node, type TagNode } from './tree.ts';

/** Checks one tag against the allow-list: name, place, attributes, what it holds. */
export function checkTag(node: TagNode, above: readonly Node[], survey: Survey): void {
  const offset = offsetOf(node);
  const tag = readTag(survey.source, offset);
  if (tag) survey.literal.push([tag.start, tag.end]);
  const name = node.name ?? '';
  const rule = components.get(name);
  if (rule) {
    checkPlace(node, name, rule, above, survey);
    checkAttributes(node, name, rule, tag, survey);
    checkChildren(node, name, rule, survey);
    return;
  }
  const refused = checkTagName(name);
  if (refused) survey.report.add(offset, refused);
}

function checkPlace(node: TagNode, name: string, { place }: ComponentRule, above: readonly Node[], { report }: Survey): void {
  const offset = offsetOf(node);
  if (above.some(({ type }) => type === 'heading')) return; // reported with the heading
  if (node.type === 'mdxJsxTextElement' && place === 'block') report.add(offset, say.ownLine(name));
  if (above.some(({ type }) => type === 'link' || type === 'linkReference')) report.add(offset, say.notHere(name, 'chữ của liên kết'));
  const outer = above.filter(isTag).at(-1)?.name;
  const outerRule = components.get(outer ?? '');
  if (outer && outerRule && outerRule.children !== 'none' && !(outerRule.inside as readonly string[]).includes(name))
    report.add(offset, say.notInside(name, outer));
}

/** Checks the attributes of a known component, each at its own place. */
function checkAttributes(node: TagNode, name: string, rule: ComponentRule, tag: Tag | null, survey: Survey): void {
  const { report } = survey;
  const known = Object.keys(rule.attributes.shape);
  // Attributes with a faulty value were reported and hidden before the tree was read.
  const clean = (tag?.attributes ?? []).filter(isCleanForm);
  const offsetOfAttribute = (attribute: string) => clean.find((written) => written.name === attribute)?.start ?? offsetOf(node);

  const seen = new Set<string>();
  node.attributes.forEach((attribute, index) => {
    const offset = clean[index]?.start ?? offsetOf(node);
    if (attribute.type === 'mdxJsxExpressionAttribute') return report.add(offset, say.spread);
    const written = attribute.name;
    if (isEventName(written)) report.add(offset, say.attributeEvent(written));
    else if (!known.includes(written)) report.add(offset, say.attributeUnknown(name, written, nearestName(written, known), known));
    else if (seen.has(written)) report.add(offset, say.attributeTwice(written));
    else if (typeof attribute.value === 'object' && attribute.value) report.add(offset, say.attributeExpression(written));
    seen.add(written);
  });

  const { error } = readProps(node, rule);
  for (const { path, message } of error?.issues ?? []) {
    const attribute = String(path[0]);
    const isHidden = tag?.attributes.some((one) => !isCleanForm(one) && (one.name === attribute || one.form === 'spread'));
    if (!isHidden) report.add(offsetOfAttribute(attribute), say.attributeValue(name, attribute, message, rule.example));
  }
  if (error) return;
  const values = readWritten(node, rule);
  if (rule.refersTo) {
    const place = report.placeOf(offsetOfAttribute('id'));
    survey.references.push({ collection: rule.refersTo, id: String(values.get('id')), from: 'component', ...place });
  }
  if (name === 'Figure')
    survey.images.push({ src: String(values.get('src')), alt: String(values.get('alt')), ...report.placeOf(offsetOf(node)) });
}

/** Checks that a component holds what its rule says. */
function checkChildren(node: TagNode, name: string, { children: kind, example }: ComponentRule, { report }: Survey): void {
  const offset = offsetOf(node);
  const children = visibleChildren(node);
  const [first] = children;
  if (!first) {
    if (kind === 'blocks' || kind === 'questions' || kind === 'steps') report.add(offset, say.needsChildren(name, example));
  } else if (kind === 'none') report.add(offset, say.noChildren(name, example));
  else if (kind === 'text' || kind === 'inline') {
    if (!isOneLine(children) || (kind === 'text' && children.some(hasLink))) report.add(offset, say.onlyInline(name, example));
  } else if (kind !== 'blocks') {
    const isList = children.length === 1 && first.type === 'list' && (kind === 'questions' || first.ordered === true);
    if (!isList) report.add(offset, say.onlyList(name, example));
  }
  const hasWhat = node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'what');
  if (name === 'KeyFigure' && hasWhat === (first !== undefined)) report.add(offset, say.whatTwice);
}

function isOneLine(children: readonly Node[]): boolean {
  return children.every((child) => isPhrasing(child) || isTag(child)) || (children.length === 1 && children[0]?.type === 'paragraph');
}

function hasLink(node: Node): boolean {
  return node.type === 'link' || node.type === 'linkReference' || childrenOf(node).some(hasLink);
}
