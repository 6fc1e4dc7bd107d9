import { JSDOM, VirtualConsole } from 'jsdom';
import { defaultTreeAdapter, parse } from 'parse5';
import { failures } from '../messages.ts';
import { Refusal } from '../../problems/refusal.ts';

/** Levels of tags; parsers and the search for the article take time with their square. */
const DEEPEST = 400;
/** Characters of markup, pictures written into the page not counted. */
const LONGEST = 5_000_000;
/** Ten times what a newspaper's page has. */
const MOST_ELEMENTS = 20_000;
const MOST_ATTRIBUTES = 500;
/** Lines with something in them: each may be a paragraph, an item, a heading. A book of a million bytes has fewer. */
const MOST_LINES = 20_000;
/** Characters from one `>` to the next: a tag with so many attributes that comparing them takes minutes, or text without any tag. */
const LONGEST_STRETCH = 200_000;

/**
 * Refuses a page that would keep the machine busy for minutes, before anything builds a document of it: the parser
 * itself tells its open elements, which are broken off where they are too many.
 * @throws Refusal
 */
export function checkPage(html: string, name: string): void {
  if (html.length > LONGEST) throw new Refusal(failures.tooLong(name));
  let depth = 0;
  let elements = 0;
  refuseLongTags(html, name);
  parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tag, namespace, attributes) {
        elements += 1;
        if (elements > MOST_ELEMENTS || attributes.length > MOST_ATTRIBUTES) throw new Refusal(failures.tooManyTags(name));
        return defaultTreeAdapter.createElement(tag, namespace, attributes);
      },
      onItemPush() {
        depth += 1;
        if (depth > DEEPEST) throw new Refusal(failures.tooDeep(name));
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

/** The document of a page that is no trouble: data, with neither scripts to run nor anything to fetch. @throws Refusal */
export function openPage(html: string, name: string): Document {
  checkPage(html, name);
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/**
 * Refuses a text of more lines than anything that is read in one go.
 * @throws Refusal
 */
export function checkLines(text: string, name: string): void {
  let lines = 0;
  for (const _ of text.matchAll(/\S[^\n\r]*/g)) {
    lines += 1;
    if (lines > MOST_LINES) throw new Refusal(failures.tooManyLines(name));
  }
}

/** The tokenizer compares each attribute's name with all before it, and tells a tag only when it ends. */
function refuseLongTags(html: string, name: string): void {
  for (let start = 0; start < html.length;) {
    const next = html.indexOf('>', start);
    const end = next === -1 ? html.length : next;
    if (end - start > LONGEST_STRETCH && /<[a-z]/i.test(html.slice(start, end))) throw new Refusal(failures.tooManyTags(name));
    start = end + 1;
  }
}
