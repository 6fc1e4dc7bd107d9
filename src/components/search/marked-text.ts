import type { MarkedText } from '../../search/types.ts';
import { build } from './build.ts';

/** Text with its marked parts in `<mark>`. */
export function markedNodes({ text, marks }: MarkedText): DocumentFragment {
  const nodes = new DocumentFragment();
  let end = 0;
  for (const [from, to] of marks) {
    nodes.append(text.slice(end, from), build('mark', {}, text.slice(from, to)));
    end = to;
  }
  nodes.append(text.slice(end));
  return nodes;
}

/** Text without marks. */
export function unmarked(text: string): MarkedText {
  return { text, marks: [] };
}
