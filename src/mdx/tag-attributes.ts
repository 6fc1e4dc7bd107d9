import { tagMessages as say } from './messages.ts';
import type { Report } from '../problems/report.ts';
import type { Tag, TagAttribute } from './tag.ts';

/** Reports each attribute whose value is code or unquoted, and returns those attributes. */
export function reportAttributeForms(tag: Tag, report: Report): TagAttribute[] {
  const faulty = tag.attributes.filter(({ form }) => form !== 'string' && form !== 'none');
  for (const { name, form, start } of faulty) {
    if (form === 'spread') report.add(start, say.spread());
    else if (isEventName(name)) report.add(start, say.attributeEvent(name));
    else if (form === 'expression') report.add(start, say.attributeExpression(name));
    else report.add(start, form === 'curly' ? say.attributeCurly(name) : say.attributeUnquoted(name));
  }
  return faulty;
}

/** `onclick`, `onLoad`: an attribute that a browser would run. */
export function isEventName(name: string): boolean {
  return /^on[a-z]/i.test(name);
}
