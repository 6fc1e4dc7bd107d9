import { bareText, KeptText } from '../accounting.ts';
import { dropReasons } from '../drop-reasons.ts';
import type { Dropped } from '../source.ts';

/** A stretch of visible text on a page, and what part of the page it stands in. */
export interface PageLine {
  text: string;
  reason: string;
  isLink: boolean;
  /** The element its first words stand in. */
  holder: Element;
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'IFRAME']);
const INLINE = new Set('A ABBR B BDI BIG CITE CODE DEL EM FONT I INS LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '));

/** Parts of a page by the words web sites name them with, in the order of trust. */
const PARTS: readonly [pattern: RegExp, reason: string][] = [
  [/(?:^|[-_ ])(?:clock|dong-?ho|today|current-?(?:date|time)|date-?now|now-?date|header-?date|top-?date|ngay-?gio)/i, dropReasons.clock],
  [/comment|binh-?luan|reply|respond/i, dropReasons.comments],
  [/related|lien-?quan|tin-?khac|other-?news|more-?news/i, dropReasons.related],
  [/breadcrumb|bread-crumb|duong-?dan/i, dropReasons.breadcrumb],
  [/share|social|print|toolbar|font-?size/i, dropReasons.sharing],
  [/skip|ribbon/i, dropReasons.skipLink],
  [/(?:^|[-_ ])(?:nav|menu)/i, dropReasons.menu],
  [/sidebar|side-bar|widget/i, dropReasons.sidebar],
  [/footer/i, dropReasons.footer],
  [/banner|masthead|(?:site|page|top)-?header/i, dropReasons.header],
];
/** Characters of a class or a style that are looked at. */
const LONGEST_NAMES = 500;
const TAGS: Readonly<Record<string, string>> = {
  NAV: dropReasons.menu,
  FOOTER: dropReasons.footer,
  ASIDE: dropReasons.sidebar,
  HEADER: dropReasons.header,
  FORM: dropReasons.form,
  BUTTON: dropReasons.form,
  SELECT: dropReasons.form,
  OPTION: dropReasons.form,
  TEXTAREA: dropReasons.form,
  SVG: dropReasons.drawing,
  CANVAS: dropReasons.unsaid,
  OBJECT: dropReasons.unsaid,
};

/** All text a reader of the page sees, in order, cut where a browser would break the line. */
export function listPageLines(body: Element): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let links = 0;
  let holder: Element = body;
  const partOf = partFinder();
  const flush = (): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push({ text: line, reason: partOf(holder), isLink: links > line.length * 0.8, holder });
    [text, links] = ['', 0];
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      if (text.trim() === '' && node.parentElement) holder = node.parentElement;
      text += node.nodeValue ?? '';
      if (node.parentElement?.closest('a')) links += (node.nodeValue ?? '').trim().length;
    }
    if (node.nodeType !== 1) return;
    const name = (node as Element).tagName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'X-MEDIUM') {
      flush();
      (node as Element).setAttribute('data-line', String(lines.length));
    }
    if (!INLINE.has(name)) flush();
    node.childNodes.forEach(walk);
    if (!INLINE.has(name)) flush();
  };
  walk(body);
  flush();
  return lines;
}

/** Tells the part an element stands in; each element of a page is judged once. */
function partFinder(): (element: Element) => string {
  const known = new Map<Element, string>();
  return (element) => {
    const below: Element[] = [];
    let part: string | undefined;
    for (let at: Element | null = element; at && part === undefined; at = at.parentElement) {
      part = known.get(at) ?? ownPart(at);
      below.push(at);
    }
    const found = part ?? dropReasons.outside;
    for (const at of below) known.set(at, found);
    return found;
  };
}

function ownPart(element: Element): string | undefined {
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`.slice(0, LONGEST_NAMES);
  const part = PARTS.find(([pattern]) => pattern.test(names));
  if (part) return part[1];
  const byTag = TAGS[element.tagName.toUpperCase()];
  if (byTag) return byTag;
  return /display:\s{0,9}none|visibility:\s{0,9}hidden/i.test((element.getAttribute('style') ?? '').slice(0, LONGEST_NAMES))
    ? dropReasons.hidden
    : undefined;
}

/** Tells of each line of a page whether it is in the text taken from it. */
export function findKept(lines: readonly PageLine[], kept: readonly string[]): boolean[] {
  const found = new KeptText(kept.map(bareText));
  return lines.map(({ text }) => found.has(bareText(text)));
}

/** Words of a line that reads like prose, between lines of the article and outside them. */
const PROSE = { inside: 12, outside: 20 } as const;
/** Parts of a page whose prose is not the article's, wherever they stand. */
const NEVER_PROSE: ReadonlySet<string> = new Set([dropReasons.comments, dropReasons.related, dropReasons.form, dropReasons.hidden]);

/** Lines of the page that are not in the article; long ones that are no links read like lost prose. */
export function listOutside(lines: readonly PageLine[], isKept: readonly boolean[]): Dropped[] {
  const lost = new Set(listLostProse(lines, isKept));
  return lines.flatMap((line, index) => {
    const { text, reason, isLink } = line;
    if (isKept[index]) return [];
    const isLong = !isLink && reason === dropReasons.outside && wordsOf(text) >= PROSE.outside;
    return [{ text, reason, isDoubtful: isLong || lost.has(line) }];
  });
}

/** Prose that stands between lines of the article and is not in it. */
export function listLostProse(lines: readonly PageLine[], isKept: readonly boolean[]): PageLine[] {
  const isProse = (line: PageLine): boolean => !line.isLink && wordsOf(line.text) >= PROSE.inside;
  const first = lines.findIndex((line, index) => isKept[index] && isProse(line));
  const last = lines.findLastIndex((line, index) => isKept[index] && isProse(line));
  return lines.filter((line, index) => index > first && index < last && !isKept[index] && isProse(line) && !NEVER_PROSE.has(line.reason));
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}
