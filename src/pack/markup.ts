import { escapeHtml, escapeXml } from '../text/markup.ts';

/** An element of a template: written out as HTML at build, made as DOM in a browser, where text never becomes markup. */
export interface MarkupElement {
  tag: string;
  attributes: Record<string, string>;
  children: Markup[];
}
export type Markup = MarkupElement | string;

type Child = Markup | readonly Child[] | false | null | undefined;

/** Attributes; `false` and undefined leave one out, `true` writes it empty. */
type Attributes = Record<string, string | number | boolean | undefined>;

/** Makes an element: `h('p', { class: 'lead' }, 'words', isLate && h('b', {}, 'late'))`. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): MarkupElement {
  const set = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
  );
  return { tag, attributes: Object.fromEntries(set), children: flatten(children) };
}

function flatten(children: readonly Child[]): Markup[] {
  return children.flatMap((child): Markup[] => {
    if (child === false || child === null || child === undefined || child === '') return [];
    return isList(child) ? flatten(child) : [child];
  });
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/** Elements whose text is written as it is: templates give them text of ours alone. */
const RAW = new Set(['style']);

/**
 * Writes markup out.
 * @param syntax `xml` closes empty elements, as EPUB needs
 */
export function writeMarkup(markup: Markup | readonly Markup[], syntax: 'html' | 'xml' = 'html'): string {
  const escape = syntax === 'xml' ? escapeXml : escapeHtml;
  if (typeof markup === 'string') return escape(markup);
  if (!('tag' in markup)) return markup.map((one) => writeMarkup(one, syntax)).join('');
  const { tag, attributes, children } = markup;
  const opening = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  // A package of EPUB has elements of these names that hold text.
  if (VOID.has(tag) && children.length === 0) return `<${tag}${opening.join('')}${syntax === 'xml' ? ' /' : ''}>`;
  const inside = RAW.has(tag) && syntax === 'html' ? children.join('') : writeMarkup(children, syntax);
  return `<${tag}${opening.join('')}>${inside}</${tag}>`;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same as nodes of a page. */
export function buildMarkup(markup: Markup, page: Document, namespace?: string): Node {
  if (typeof markup === 'string') return page.createTextNode(markup);
  const { tag, attributes, children } = markup;
  const own = tag === 'svg' ? SVG : namespace;
  const element = own ? page.createElementNS(own, tag) : page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => buildMarkup(child, page, own)));
  return element;
}
