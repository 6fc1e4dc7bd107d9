import { failures } from '../failure-messages.ts';
import { ImportFailure } from '../failure.ts';

/** Levels of tags; parsers and the search for the article take time with their square. */
const DEEPEST = 400;
/** Characters of markup, pictures written into the page not counted. */
const LONGEST = 5_000_000;

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'p', 'li', 'td', 'th', 'tr', 'dd', 'dt', 'option']);

/** Refuses a page that would keep the machine busy for minutes, before anything parses it. */
export function checkPage(html: string, name: string): void {
  if (html.length > LONGEST) throw new ImportFailure(failures.tooLong(name));
  let depth = 0;
  for (const [, slash, tag = '', end] of html.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi)) {
    if (end || VOID.has(tag.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw new ImportFailure(failures.tooDeep(name));
  }
}
