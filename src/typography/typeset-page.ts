import { findDocumentNumbers } from '../text/document-numbers.ts';

/** One tag, comment or piece of text; what stands in quotation marks does not end a tag. */
const TOKEN = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi;
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'source', 'link', 'meta', 'path', 'circle', 'line', 'rect', 'use']);
/** Elements whose content is no text that is set in lines here. */
const RAW = new Set(['script', 'style', 'svg', 'textarea', 'pre', 'code', 'template', 'option']);
/** What is read in long lines: `class` of the element around it. */
const RUNNING = /\b(?:prose|work-text)\b/;
/** What in running text is read like a title all the same. */
const SET_APART = new Set(['h1', 'h2', 'h3', 'h4', 'th', 'dt', 'blockquote', 'figcaption', 'caption', 'summary', 'legend']);

interface Open {
  name: string;
  /** Left as it is. */
  raw: boolean;
  /** Words are kept together. */
  joined: boolean;
  /** Numbers of documents are whole already. */
  whole: boolean;
  /** Cells of this row so far. */
  cells: number;
}

/**
 * Sets the words of a finished page: compounds are joined wherever one reads lines of a few words (titles, leads, labels, quotations, the
 * first column of a table), and in every text the number of a document (`05-CT/TW`) stays on one line. Running text is left to its lines.
 * @param html a whole page, as a view wrote it
 * @param join puts no-break spaces into a piece of text
 */
export function typesetPage(html: string, join: (text: string) => string): string {
  const body = html.indexOf('<body');
  if (body < 0) return html;
  const stack: Open[] = [{ name: '', raw: false, joined: true, whole: false, cells: 0 }];
  const set = setterOf(join);
  return (
    html.slice(0, body) +
    html.slice(body).replace(TOKEN, (token, closing: string | undefined, tag: string | undefined, attributes: string | undefined) => {
      const around = stack.at(-1)!;
      if (tag === undefined) return token.startsWith('<!--') ? token : set(token, around);
      const name = tag.toLowerCase();
      if (closing) {
        const at = stack.findLastIndex((open) => open.name === name);
        if (at > 0) stack.splice(at);
      } else if (!VOID.has(name) && !attributes?.endsWith('/')) stack.push(opened(name, attributes ?? '', around));
      return token;
    })
  );
}

/** Longer texts stand on one page; shorter ones, such as those of menus and lists, on many. Letters. */
const LONGEST_KEPT = 300;
const MOST_KEPT = 100_000;

type SetText = (text: string, around: Pick<Open, 'raw' | 'joined' | 'whole'>) => string;

const setters = new WeakMap<(text: string) => string, SetText>();

/** Sets texts, each short one once for all pages. */
function setterOf(join: (text: string) => string): SetText {
  const known = setters.get(join);
  if (known) return known;
  const kept = new Map<string, string>();
  const set: SetText = (text, { joined, whole }) => {
    const words = joined ? join(text) : text;
    return whole ? words : wrapNumbers(words);
  };
  const setOnce: SetText = (text, around) => {
    if (around.raw || (!around.joined && around.whole) || !/\S/.test(text)) return text;
    if (text.length > LONGEST_KEPT) return set(text, around);
    const key = `${Number(around.joined)}${Number(around.whole)}${text}`;
    const found = kept.get(key);
    if (found !== undefined) return found;
    if (kept.size === MOST_KEPT) kept.clear();
    const made = set(text, around);
    kept.set(key, made);
    return made;
  };
  setters.set(join, setOnce);
  return setOnce;
}

function opened(name: string, attributes: string, around: Open): Open {
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const isFirstCell = (name === 'td' || name === 'th') && (around.cells += 1) === 1;
  const joined = SET_APART.has(name) || isFirstCell || (around.joined && !RUNNING.test(classes));
  return { name, raw: around.raw || RAW.has(name), joined, whole: around.whole || /\bnowrap\b/.test(classes), cells: 0 };
}

/** A number does not break at its hyphen or stroke. */
function wrapNumbers(text: string): string {
  let at = 0;
  let kept = '';
  for (const { at: start, written, closed } of findDocumentNumbers(text)) {
    if (written !== closed) continue;
    kept += `${text.slice(at, start)}<span class="nowrap">${written}</span>`;
    at = start + written.length;
  }
  return kept + text.slice(at);
}
