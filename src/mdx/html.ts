import { escapeHtml } from '../text/markup.ts';
import { checkAddress } from './addresses.ts';

/** Every element this library writes out of a text, and the attributes it may carry. */
const elements: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...Object.fromEntries('p em strong del code br hr blockquote sup'.split(' ').map((name) => [name, []])),
    ul: ['class'],
    pre: ['tabindex'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    a: ['href', 'title', 'rel', 'id', 'class', 'aria-label'],
    ol: ['start'],
    li: ['id', 'class'],
    span: ['class', 'role', 'aria-label'],
    div: ['class', 'role', 'tabindex', 'aria-label'],
    ...Object.fromEntries('table thead tbody tr'.split(' ').map((name) => [name, ['role']])),
    th: ['scope', 'class', 'role'],
    td: ['class', 'role', 'data-label'],
    section: ['class'],
  }),
);

export type Attributes = Record<string, string | number | undefined>;

/** `<name …>` with every value escaped; throws for anything not on the list, which is a fault of our own code. */
export function openTag(name: string, attributes: Attributes): string {
  const allowed = elements.get(name);
  if (!allowed) throw new Error(`html.ts: element ${name} is not on the list`);
  let html = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (!allowed.includes(attribute)) throw new Error(`html.ts: attribute ${attribute} is not on the list of ${name}`);
    if (attribute === 'href' && checkAddress(String(value))) throw new Error('html.ts: refused address');
    html += ` ${attribute}="${escapeHtml(String(value))}"`;
  }
  return `${html}>`;
}
