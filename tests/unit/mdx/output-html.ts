import type { Segment } from '../../../src/mdx/segment.ts';

/** The HTML of a body, each component written as a comment around what it holds. */
export function outputHtml(segments: readonly Segment[]): string {
  return segments
    .map((segment) => ('html' in segment ? segment.html : `<!--${segment.component}-->${outputHtml(segment.children)}<!--/-->`))
    .join('');
}

const safeElements = new Set(
  'p em strong del code br hr blockquote ul ol li sup pre h2 h3 h4 a span div table thead tbody tr th td section'.split(' '),
);
const safeAttributes = new Set('href title rel id class role tabindex scope start aria-label data-label'.split(' '));

/**
 * All markup of an HTML text that is not on the list, judged independently of
 * the serializer: every `<` must open a known tag whose attributes are known,
 * quoted and hold no `<`, and every address must have a known scheme.
 */
export function unsafeMarkup(html: string): string[] {
  const unsafe: string[] = [];
  const rest = html
    .replace(/<!--\/?[A-Za-z]*-->/g, '')
    .replace(/<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g, (tag, _, name, attributes) => {
      if (!safeElements.has(name)) unsafe.push(tag);
      for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        if (!safeAttributes.has(attribute)) unsafe.push(tag);
        if (attribute === 'href' && !/^(?:https?:\/\/|mailto:|tel:|#|\.{0,2}\/(?!\/)|[\w-]+\/)/.test(value)) unsafe.push(tag);
      }
      return '';
    });
  return /[<>]/.test(rest) ? [...unsafe, rest] : unsafe;
}
