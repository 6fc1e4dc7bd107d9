import { textsOf } from '../site/text-blocks.ts';
import { build } from './build.ts';
import { findMarks } from './find-marks.ts';
import { loadStyle } from './load-style.ts';
import { dropMarks, takeMarks } from './mark-handover.ts';
import { strings } from './strings.ts';
import style from './page-marks.css?url';

/** Marks what the reader searched for on the page that opens, goes to the first place, and shows the bar that leads through them. */
export async function markPage(): Promise<void> {
  await loadStyle(style);
  const root = document.querySelector('[data-pagefind-body]') ?? document.querySelector('main');
  const { marks, arrived } = takeMarks();
  if (!root || marks.length === 0) return;
  const text = readPageText(root);
  const places = wrap(text, findMarks(text.text, marks));
  if (places.length === 0) return;
  const goTo = showBar(places);
  if (arrived && !location.hash) goTo(0);
}

/** Puts `<mark>` around each place; a place that runs through several text nodes has several of them. */
function wrap({ origins }: PageText, places: readonly [start: number, end: number][]): HTMLElement[][] {
  const wrapped: HTMLElement[][] = [];
  // From the last to the first: splitting a text node leaves what stands before it where it was.
  for (const [start, end] of [...places].reverse()) {
    const pieces = new Map<Text, { start: number; end: number }>();
    for (const { node, start: from, end: to } of origins.slice(start, end)) {
      if (node) pieces.set(node, { start: pieces.get(node)?.start ?? from, end: to });
    }
    wrapped.unshift(
      [...pieces].map(([node, piece]) => {
        const found = node.splitText(piece.start);
        found.splitText(piece.end - piece.start);
        const mark = build('mark', { class: 'searched' });
        found.replaceWith(mark);
        mark.append(found);
        return mark;
      }),
    );
  }
  return wrapped;
}

function unwrap(mark: HTMLElement): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}

/** Shows the bar and returns the function that goes to a place. */
function showBar(places: readonly HTMLElement[][]): (index: number) => void {
  let at = -1;
  const status = build('p', { role: 'status' }, strings.marksCount(places.length));
  const button = (label: string, press: () => void): HTMLButtonElement => {
    const element = build('button', { type: 'button' }, label);
    element.addEventListener('click', press);
    return element;
  };
  const goTo = (index: number): void => {
    places[at]?.forEach((mark) => mark.classList.remove('current'));
    at = (index + places.length) % places.length;
    places[at]?.forEach((mark) => mark.classList.add('current'));
    const first = places[at]?.[0];
    for (let fold = first?.closest('details:not([open])'); fold; fold = fold.parentElement?.closest('details:not([open])'))
      fold.setAttribute('open', '');
    first?.scrollIntoView({ block: 'center' });
    status.replaceChildren(
      build('span', { class: 'visually-hidden' }, strings.marksAt(at + 1, places.length)),
      build('span', { 'aria-hidden': 'true' }, strings.marksAtShort(at + 1, places.length)),
    );
  };
  const clear = (): void => {
    dropMarks();
    places.flat().forEach(unwrap);
    bar.remove();
    document.documentElement.classList.remove('has-search-marks');
  };
  const steps =
    places.length > 1
      ? [button(strings.marksPrevious, () => goTo(Math.max(at, 0) - 1)), button(strings.marksNext, () => goTo(at + 1))]
      : [];
  const bar = build(
    'section',
    { class: 'search-marks no-print', 'aria-label': strings.marks },
    build('div', { class: 'wrap flow' }, status, ...steps, button(strings.marksClear, clear)),
  );
  document.body.append(bar);
  document.documentElement.classList.add('has-search-marks');
  return goTo;
}

/** Text that is not read: its words are never marked. */
const UNREAD =
  'script, style, .without-script, template, textarea, select, button, svg, nav, [hidden], .visually-hidden, [data-pagefind-ignore]';
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** What a page says, ready to be searched: NFC, lower case, one space for any white space, a line for each block. */
interface PageText {
  text: string;
  /** For each UTF-16 unit of `text`: the text node it comes from and its place there; no node between blocks. */
  origins: readonly { node: Text | null; start: number; end: number }[];
}

/** Facts set side by side, `<time>02/9/1945</time><span>29 đoạn</span>`, are texts apart, as they are in the index. */
function beginsFact(node: Text): boolean {
  const before = node.previousSibling ? null : node.parentElement?.previousSibling;
  return before instanceof Element && before.matches('span, time') && node.parentElement!.matches('span, time, strong');
}

/** Reads the text of an element as {@link PageText}. */
function readPageText(root: Element): PageText {
  let text = '';
  let block: Element | null = null;
  let afterSpace = true;
  const origins: { node: Text | null; start: number; end: number }[] = [];
  const add = (written: string, node: Text | null, start: number, end: number): void => {
    text += written;
    for (let unit = 0; unit < written.length; unit += 1) origins.push({ node, start, end });
  };
  for (const { node, block: around } of textsOf(root, UNREAD)) {
    if (!node) {
      add(' ', null, 0, 0);
      continue;
    }
    if (around !== block || beginsFact(node)) add('\n', null, 0, 0);
    block = around;
    for (const { 0: cluster, index } of node.data.matchAll(CLUSTER)) {
      const plain = /^\s/u.test(cluster)
        ? ' '
        : cluster
            .replace(/\p{Cf}/gu, '')
            .normalize('NFC')
            .toLowerCase();
      if (plain !== ' ' || !afterSpace) add(plain, node, index, index + cluster.length);
      afterSpace = plain === ' ';
    }
  }
  return { text, origins };
}
