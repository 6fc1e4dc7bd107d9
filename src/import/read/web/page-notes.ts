import { dropReasons } from '../../drop-reasons.ts';
import type { Account } from '../../source.ts';
import { wordsIn } from '../../structure/lines.ts';
import { textOf } from './marked-parts.ts';
import { findTypedNotes, isNotesHeading, LABELLED, type PageNote } from './typed-notes.ts';

/** What calls a note: a number or a sign, bare or within brackets. */
const NOTE_LABEL = /^[[(]?\s*(\d{1,3}|\*{1,3}|[†‡]|[ivx]{1,5}|[a-z])\s*[\])]?$/iu;
/** Calls and notes by the names of programs, where a site took away what they lead to. */
const CALL = /^(?:_?(ftnt|ftn|edn)|sd(foot|end)note|(fn|footnote|endnote|cite_note)[-_:]?)(\d+)(?:sym)?$/i;
const BACK = /^(?:_?(ftnt_?|ftn|edn)ref|sd(foot|end)note|(fn|footnote|endnote|cite)[-_:]?ref[-_:]?)(\d+)(?:anc)?$/i;
const HOLDERS = 'li, p, dd, td, aside, div, section';
const LONGEST_NOTE = 3000;

/**
 * Notes become the list that `html-blocks.ts` reads as footnotes, numbered anew in the order of their calls: those that links
 * of the page lead to, whichever program or site made them; else those that are only typed. In place.
 */
export function readNotes(document: Document, account: Account): void {
  takeOutComments(document, account);
  const linked = findLinkedNotes(document);
  const notes = linked.length > 0 ? linked : findTypedNotes(document);
  if (notes.length === 0) return;
  const list = document.createElement('ol');
  placeList(list, notes);
  notes.forEach(({ holder, calls }, index) => {
    const id = `footnote-${index + 1}`;
    for (const call of calls) {
      const plain = document.createElement('a');
      plain.setAttribute('href', `#${id}`);
      account.dropped.push({ text: textOf(call), reason: dropReasons.noteCall });
      (call.closest('sup') ?? call).replaceWith(plain);
    }
    takeOutLabel(holder);
    const item = document.createElement('li');
    item.id = id;
    const above = holder.parentElement;
    item.append(...(holder.tagName === 'P' ? [holder] : holder.childNodes));
    if (holder.tagName !== 'P') holder.remove();
    list.append(item);
    if (above && above !== list && textOf(above) === '' && !above.querySelector('img')) above.remove();
  });
  takeOutHeading(list, account);
}

/** The notes stand where they stood; those outside the text that calls them, at its end. */
function placeList(list: Element, notes: readonly PageNote[]): void {
  const [{ holder }] = notes as [PageNote];
  const block = notes.at(-1)!.calls[0]!.closest('p, li, td, div, blockquote');
  const text = block?.closest('ul, ol, table')?.parentElement ?? block?.parentElement;
  if (text && !text.contains(holder)) text.append(list);
  else (holder.parentElement?.closest('ol, ul') ?? holder).before(list);
}

/** A heading of the notes, a line above them: both say nothing any more. */
function takeOutHeading(list: Element, { dropped }: Account): void {
  for (let at = list.previousElementSibling; at; at = list.previousElementSibling) {
    const text = textOf(at);
    if (at.querySelector('img') || !(text === '' || isNotesHeading(text))) return;
    if (text !== '') dropped.push({ text, reason: dropReasons.separator });
    at.remove();
  }
}

/** Notes that a link leads to whose words are no more than a number or a sign. */
function findLinkedNotes(document: Document): PageNote[] {
  const links = [...document.querySelectorAll('a[href*="#"]')];
  const notes = new Map<Element, PageNote>();
  const targets = targetsOf(document);
  const backs = new Map(
    links.flatMap((link) => (nameIn(BACK, fragmentOf(link)) ? [[nameIn(BACK, fragmentOf(link))!, link] as const] : [])),
  );
  for (const link of links) {
    if (!NOTE_LABEL.test(textOf(link))) continue;
    const fragment = fragmentOf(link);
    const target = targets.get(fragment) ?? backs.get(nameIn(CALL, fragment) ?? '');
    if (!target || !(link.compareDocumentPosition(target) & 4)) continue;
    const holder = holderOf(target, link);
    if (holder) notes.set(holder, { holder, calls: [...(notes.get(holder)?.calls ?? []), link] });
  }
  // A box around several notes is none itself.
  return [...notes.values()].filter(({ holder }) => ![...notes.keys()].some((other) => other !== holder && holder.contains(other)));
}

/** The element of a note around what its call leads to. */
function holderOf(target: Element, call: Element): Element | null {
  const near = textOf(target) !== '' && target.matches(HOLDERS) ? target : target.closest(HOLDERS);
  const holder = near?.closest('li, div[id*="ftn" i], div[id*="edn" i], div[id*="note" i]') ?? near;
  if (!holder || holder.contains(call) || holder.querySelector('h1, h2, h3, h4')) return null;
  const text = textOf(holder);
  const isMarked = holder.tagName === 'LI' || LABELLED.test(text) || [...holder.querySelectorAll('a')].some(isBack);
  return isMarked && text.length <= LONGEST_NOTE && wordsIn(text) > 1 ? holder : null;
}

/** Takes the links back to the text out of a note, and its label. */
function takeOutLabel(holder: Element): void {
  for (const link of holder.querySelectorAll('a')) if (isBack(link)) link.remove();
  const typed = holder.tagName === 'LI' ? /^\s*(?:\^|[[(]\d{1,3}[\])])\s*/ : LABELLED;
  let left = (typed.exec(holder.textContent ?? '')?.[0] ?? '').length;
  const walker = holder.ownerDocument.createTreeWalker(holder, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    node.nodeValue = text.slice(left);
    left = Math.max(0, left - text.length);
    if (left === 0 && (node.nodeValue = node.nodeValue.trimStart()) !== '') return;
  }
}

/** A link from a note back to where it is called: a number, an arrow, “quay lại”. */
function isBack(link: Element): boolean {
  const href = link.getAttribute('href') ?? '#';
  const text = textOf(link);
  const says = text === '' || NOTE_LABEL.test(text) || /^(?:[↑↩⤴⏎^⇑▲\u{FE0E}\u{FE0F}\s]+|quay lại|trở lại|về đầu|back)$/iu.test(text);
  return href.includes('#') && says && !link.querySelector('img');
}

function fragmentOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  const fragment = href.slice(href.indexOf('#') + 1);
  return fragment.replace(/(?:%[\dA-F]{2})+/gi, (written) => Buffer.from(written.replaceAll('%', ''), 'hex').toString());
}

/** Kind and number of a name that programs give to notes. */
function nameIn(pattern: RegExp, fragment: string): string | undefined {
  const found = pattern.exec(fragment);
  if (!found) return undefined;
  const kind = found.slice(1, 4).find(Boolean)!.toLowerCase();
  return `${/end|edn/.test(kind) ? 'end' : 'foot'} ${found[4]}`;
}

function targetsOf(document: Document): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of document.querySelectorAll('[id], a[name]'))
    for (const name of [element.id, element.getAttribute('name') ?? '']) if (name !== '' && !targets.has(name)) targets.set(name, element);
  return targets;
}

/** Comments that Google Docs writes below its text, and their calls, are no text. In place. */
function takeOutComments(document: Document, { dropped }: Account): void {
  for (const link of document.querySelectorAll('a[id^="cmnt"][href^="#cmnt"]')) {
    const isCall = link.id.startsWith('cmnt_ref');
    const holder = (isCall ? link.closest('sup') : link.closest('div, p')) ?? link;
    const text = textOf(holder);
    if (!holder.isConnected || holder.tagName === 'BODY') continue;
    if (text !== '') dropped.push({ text, reason: dropReasons.comments });
    holder.remove();
  }
}
