import { attributeNames } from './components.ts';
import type { ComponentRule } from './components.ts';
import { unmask } from './mask.ts';
import type { PropValue } from './segment.ts';
import type { TagNode } from './tree.ts';

/** The attributes the component knows, as the editor wrote them; a name alone is `true`, as in HTML. */
export function readWritten(node: TagNode, rule: ComponentRule): Map<string, PropValue> {
  const known = attributeNames(rule);
  const written = new Map<string, PropValue>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !known.includes(attribute.name)) continue;
    const { value } = attribute;
    if (typeof value === 'string') written.set(attribute.name, unmask(value).replace(/\s+/g, ' ').trim());
    else if (value === null || value === undefined) written.set(attribute.name, true);
  }
  return written;
}

/** The attributes as the component gets them, checked by its schema. */
export function readProps(node: TagNode, rule: ComponentRule) {
  return rule.attributes.safeParse(Object.fromEntries(readWritten(node, rule)));
}
