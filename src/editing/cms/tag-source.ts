import { components, type ComponentRule } from '../../mdx/components.ts';
import { readTag, type TagAttribute } from '../../mdx/tag.ts';
import { readReferences } from './mdx/references.ts';

/** A tag as the form of the toolbar holds it: attributes by name, what stands between the tags, and the text it was read from. */
export type TagValues = Record<string, string>;

/** Keys that no attribute has. */
export const INSIDE_KEY = 'inside_';
export const WRITTEN_KEY = 'written_';

/** What the form shows of a tag as it is written; anything it does not show travels in `WRITTEN_KEY`. */
export function readTagValues(written: string): TagValues {
  const tag = readTag(written, 0);
  const values: TagValues = { [WRITTEN_KEY]: written };
  for (const attribute of tag?.attributes ?? []) values[attribute.name] ??= valueOf(written, attribute);
  if (tag && !tag.isSelfClosing) values[INSIDE_KEY] = written.slice(tag.end, written.lastIndexOf('</')).trim();
  return values;
}

function valueOf(written: string, { start, end, form }: TagAttribute): string {
  if (form !== 'string') return '';
  const attribute = written.slice(start, end);
  return readReferences(attribute.slice(attribute.search(/["']/) + 1, -1));
}

/** The tag as an editor by git would write it: as it was, where nothing was changed; else with only the changes in it. */
export function writeTag(name: string, values: TagValues): string {
  const rule = components.get(name)!;
  const written = values[WRITTEN_KEY] ?? '';
  const before: TagValues = written ? readTagValues(written) : {};
  const shown = [...Object.keys(rule.attributes.shape), INSIDE_KEY];
  if (written && shown.every((key) => (values[key] ?? '') === (before[key] ?? ''))) return written;
  const opening = `<${name}${attributesOf(rule, written, before, values)}`;
  if (rule.children === 'none') return `${opening} />`;
  const inside = (values[INSIDE_KEY] ?? '').trim();
  if (rule.children === 'text' || rule.children === 'inline') return `${opening}>${inside}</${name}>`;
  return `${opening}>\n\n${inside}\n\n</${name}>`;
}

/** Those that were there in their order, the changed ones anew, then the new ones in the order of the rule. */
function attributesOf(rule: ComponentRule, written: string, before: TagValues, values: TagValues): string {
  const known = Object.keys(rule.attributes.shape);
  const kept = (written ? (readTag(written, 0)?.attributes ?? []) : []).map(({ name, start, end }) => {
    const isAsBefore = !known.includes(name) || (values[name] ?? '') === before[name];
    return isAsBefore ? written.slice(start, end) : attributeText(name, values[name]);
  });
  const added = known.filter((name) => !(name in before)).map((name) => attributeText(name, values[name]));
  return [...kept, ...added].map((text) => (text ? ` ${text}` : '')).join('');
}

/** An attribute; nothing for an empty one. Whatever stands in it, it is one line and ends where it should. */
function attributeText(name: string, value: unknown): string {
  const text = String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return '';
  const safe = text.replace(/&(?=#?\w{1,31};)/g, '&amp;');
  return safe.includes('"') && !safe.includes("'") ? `${name}='${safe}'` : `${name}="${safe.replaceAll('"', '&quot;')}"`;
}
