import { attributeNames } from './components.ts';
import type { ComponentRule } from './components.ts';
import { tagMessages as say } from './messages.ts';
import { nearestName } from '../problems/nearest.ts';
import { readProps, readWritten } from './props.ts';
import type { Survey } from './survey.ts';
import { isEventName } from './tag-attributes.ts';
import type { Tag, TagAttribute } from './tag.ts';
import { offsetOf } from './tree.ts';
import type { TagNode } from './tree.ts';

/** Checks the attributes of a known component, each at its own place. */
export function checkAttributes(node: TagNode, name: string, rule: ComponentRule, tag: Tag | null, survey: Survey): void {
  const { report } = survey;
  const known = attributeNames(rule);
  // Attributes with a faulty value were reported and hidden before the tree was read.
  const [clean, faulty] = splitByForm(tag);
  const offsetOfAttribute = (attribute: string) => clean.find((written) => written.name === attribute)?.start ?? offsetOf(node);

  const seen = new Set<string>();
  node.attributes.forEach((attribute, index) => {
    const offset = clean[index]?.start ?? offsetOf(node);
    if (attribute.type === 'mdxJsxExpressionAttribute') report.add(offset, say.spread());
    else if (isEventName(attribute.name)) report.add(offset, say.attributeEvent(attribute.name));
    else if (!known.includes(attribute.name))
      report.add(offset, say.attributeUnknown(name, attribute.name, nearestName(attribute.name, known), known));
    else if (seen.has(attribute.name)) report.add(offset, say.attributeTwice(attribute.name));
    else if (typeof attribute.value === 'object' && attribute.value) report.add(offset, say.attributeExpression(attribute.name));
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name);
  });

  const result = readProps(node, rule);
  if (!result.success) {
    for (const { path, message } of result.error.issues) {
      const attribute = String(path[0]);
      if (faulty.some(({ name: hidden, form }) => hidden === attribute || form === 'spread')) continue;
      report.add(offsetOfAttribute(attribute), say.attributeValue(name, attribute, message, rule.example));
    }
    return;
  }
  gather(node, name, rule, offsetOfAttribute, survey);
}

function splitByForm(tag: Tag | null): [clean: TagAttribute[], faulty: TagAttribute[]] {
  const { clean = [], faulty = [] } = Object.groupBy(tag?.attributes ?? [], hasCleanForm);
  return [clean, faulty];
}

function hasCleanForm({ form }: TagAttribute): 'clean' | 'faulty' {
  return form === 'string' || form === 'none' ? 'clean' : 'faulty';
}

function gather(node: TagNode, name: string, rule: ComponentRule, offsetOfAttribute: (name: string) => number, survey: Survey): void {
  const written = readWritten(node, rule);
  const { reference } = rule;
  const id = reference ? written.get(reference.attribute) : undefined;
  if (reference && typeof id === 'string') {
    survey.references.push({
      collection: reference.collection,
      id,
      from: 'component',
      ...survey.report.placeOf(offsetOfAttribute(reference.attribute)),
    });
  }
  if (name === 'Figure') {
    survey.images.push({ src: String(written.get('src')), alt: String(written.get('alt')), ...survey.report.placeOf(offsetOf(node)) });
  }
}
