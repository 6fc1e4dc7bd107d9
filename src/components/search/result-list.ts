import type { SearchResult } from '../../search/types.ts';
import { addressOf } from '../../site-copy/site-copy.ts';
import { formatDate } from '../../text/dates.ts';
import { build, copyTemplate, part } from './build.ts';
import { handOverMarks } from './mark-handover.ts';
import { markedNodes } from './marked-text.ts';
import { strings } from './strings.ts';

/** The words to mark on the page that a link opens. */
const marksBehind = new WeakMap<Element, readonly string[]>();

/** Adds results below those that are there, and returns the link of the first of them. */
export function addResults(root: HTMLElement, results: readonly SearchResult[]): HTMLAnchorElement | null {
  const items = results.map((result) => resultItem(root, result));
  part(root, 'results').append(...items);
  return items[0]?.querySelector('a') ?? null;
}

function resultItem(root: HTMLElement, { url, title, excerpt, meta, marks, library }: SearchResult): HTMLElement {
  const item = copyTemplate(root, 'result');
  const find = (selector: string): HTMLElement => item.querySelector<HTMLElement>(selector) ?? item;
  const link = find('a');
  link.setAttribute('href', addressOf(url));
  link.replaceChildren(markedNodes(title));
  // Marks are handed over within a site.
  if (library === undefined) marksBehind.set(link, marks);
  else link.setAttribute('rel', 'external');
  find('.eyebrow').replaceChildren(meta.kind ?? '');
  if (meta.date) find('.eyebrow').append(' · ', build('time', { datetime: meta.date }, formatDate(meta.date)));
  find('.summary').replaceChildren(markedNodes(excerpt));
  const facts = find('.meta');
  facts.replaceChildren();
  if (library !== undefined) facts.append(build('strong', {}, strings.ofLibrary(library)));
  if (meta.work) facts.append(build('span', {}, meta.work));
  if (meta.organisation) facts.append(build('span', {}, meta.organisation));
  if (meta.state) facts.append(badge(root, meta.state) ?? build('span', {}, meta.state));
  if (meta.standing) facts.append(build('strong', {}, meta.standing));
  facts.hidden = !facts.hasChildNodes();
  if (meta.warning) warn(item, link, meta.warning, meta.state ?? '');
  return item;
}

/** Words that nobody should quote are struck, with what they are above and the reason below; words copied out of them say so. */
function warn(item: HTMLElement, link: HTMLElement, warning: string, stateName: string): void {
  item.classList.add('warned');
  Object.assign(item.dataset, { warning, source: `${stateName}.` });
  item.querySelector('.summary')?.remove();
  const state = item.querySelector('.meta .badge');
  if (state) item.querySelector('.eyebrow')?.replaceChildren(state);
  const struck = build('s', {});
  struck.append(...link.childNodes);
  link.append(struck);
  const colon = warning.indexOf(':') + 1;
  item.querySelector('.title')?.after(build('p', { class: 'warning' }, build('strong', {}, warning.slice(0, colon)), warning.slice(colon)));
}

/** The badge with this label; states that are no verification have none. */
function badge(root: HTMLElement, label: string): Node | undefined {
  const { content } = part<HTMLTemplateElement>(root, 'badges');
  return [...content.children].find((one) => one.textContent === label)?.cloneNode(true);
}

/** Hands the words to mark over to the page that a press on a result opens. */
export function handOver(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const marks = link && marksBehind.get(link);
  if (!link || !marks || (event.type === 'auxclick' && event.button !== 1)) return;
  handOverMarks(link.href, marks, event.type === 'auxclick' || event.ctrlKey || event.metaKey || event.shiftKey);
}
