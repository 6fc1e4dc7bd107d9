import { findDocumentNumbers } from '../text/document-numbers.ts';
import { h, type Markup } from './markup.ts';

/** Elements whose text is not set in lines. */
const RAW = new Set(['style', 'svg', 'title']);

/** The same content with numbers of documents (`05-CT/TW`) in elements of the class `nowrap`: no line breaks at a hyphen of theirs. */
export function keepNumbers(content: Markup): Markup {
  if (typeof content === 'string') return content;
  const { tag, attributes, children } = content;
  if (RAW.has(tag)) return content;
  return { tag, attributes, children: children.flatMap((child) => (typeof child === 'string' ? pieces(child) : keepNumbers(child))) };
}

function pieces(text: string): Markup[] {
  let end = 0;
  const set = findDocumentNumbers(text).flatMap(({ at, written, closed }): Markup[] => {
    if (written !== closed) return [];
    const before = text.slice(end, at);
    end = at + written.length;
    return [before, h('span', { class: 'nowrap' }, written)];
  });
  return [...set, text.slice(end)].filter((piece) => piece !== '');
}
