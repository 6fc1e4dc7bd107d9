import { parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Segment } from '../../src/mdx/segment.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment;

const TEXT_ELEMENTS = new Set(
  'p em strong del code br hr blockquote ul ol li sup pre h2 h3 h4 a span div table thead tbody tr th td section'.split(' '),
);
const TEXT_ATTRIBUTES = new Set('href title rel id class role tabindex scope start aria-label data-label'.split(' '));
const PAGE_FORBIDDEN = new Set('iframe frame frameset object embed applet base portal math noembed plaintext xmp'.split(' '));
const ADDRESS_ATTRIBUTES = new Set('href src action formaction poster data cite background srcset ping xlink:href'.split(' '));
/** How a browser reads a scheme: control characters and spaces before it and inside it count for nothing. */
const UNREAD = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The HTML of a body as one text, each component as a comment around what it holds. */
export function htmlOf(segments: readonly Segment[]): string {
  return segments
    .map((segment) => ('html' in segment ? segment.html : `<!--${segment.component}-->${htmlOf(segment.children)}<!--/-->`))
    .join('');
}

/**
 * What a browser's parser (parse5, WHATWG HTML) sees in an editor's compiled text and must not: elements, attributes
 * and addresses off the list. Knows nothing of the serializer, and is stricter than any page needs.
 */
export function harmInText(html: string): string[] {
  const fragment = parseFragment(html);
  return [...nodesOf(fragment)].flatMap((node) => {
    if (node === fragment || node.nodeName === '#comment' || node.nodeName === '#text') return [];
    if (!('tagName' in node)) return [`node ${node.nodeName}`];
    const wrong = TEXT_ELEMENTS.has(node.tagName) ? [] : [`element <${node.tagName}>`];
    return [
      ...wrong,
      ...node.attrs.flatMap(({ name, value }) => [
        ...(TEXT_ATTRIBUTES.has(name) ? [] : [`attribute ${name} of <${node.tagName}>`]),
        ...(name === 'href' ? harmInAddress(value) : []),
      ]),
    ];
  });
}

/** The same for a whole page of the built site: no handlers, frames, plug-ins, foreign scripts or addresses that run. */
export function harmInPage(html: string): string[] {
  return [...nodesOf(parse(html))].flatMap((node) => {
    if (!('tagName' in node)) return [];
    const { tagName, attrs } = node;
    const wrong = PAGE_FORBIDDEN.has(tagName) ? [`element <${tagName}>`] : [];
    if (tagName === 'script' && attrs.some(({ name, value }) => name === 'src' && !/^\/(?!\/)/.test(value)))
      wrong.push('script of another place');
    if (tagName === 'form' && attrs.some(({ name, value }) => name === 'action' && !/^\/(?!\/)/.test(value)))
      wrong.push('form that leaves the site');
    return [
      ...wrong,
      ...attrs.flatMap(({ name, value }) => [
        ...(/^on|^style$|^srcdoc$/i.test(name) ? [`attribute ${name} of <${tagName}>`] : []),
        ...(ADDRESS_ATTRIBUTES.has(name) ? harmInAddress(value) : []),
      ]),
    ];
  });
}

function harmInAddress(address: string): string[] {
  const plain = address.replace(UNREAD, '').toLowerCase();
  if (/^[\\/]{2}/.test(plain)) return [`address ${address.slice(0, 60)}`];
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(plain)?.[1];
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme) ? [] : [`address ${address.slice(0, 60)}`];
}

function* nodesOf(root: Node): Generator<Node> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if ('childNodes' in node) for (const child of node.childNodes) pending.push(child);
    if ('content' in node) pending.push(node.content);
  }
}
