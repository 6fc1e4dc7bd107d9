import type { SearchResult } from '../../search/types.ts';
import { formatDate } from '../../text/dates.ts';
import { build, copyTemplate, part } from './build.ts';
import { handOverMarks } from './mark-handover.ts';
import { markedNodes } from './marked-text.ts';

/** The list of results; a result that is opened takes the words to mark along. */
export class ResultList {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  #marks = new Map<string, readonly string[]>();

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#list = part(root, 'results');
    for (const type of ['click', 'auxclick'] as const) this.#list.addEventListener(type, (event) => this.#handOver(event));
  }

  get size(): number {
    return this.#list.childElementCount;
  }

  show(results: readonly SearchResult[]): void {
    this.#marks = new Map();
    this.#list.replaceChildren();
    this.add(results);
  }

  /** Adds results below the others, and returns the link of the first of them. */
  add(results: readonly SearchResult[]): HTMLAnchorElement | null {
    const items = results.map((result) => this.#item(result));
    this.#list.append(...items);
    return items[0]?.querySelector('a') ?? null;
  }

  #item({ url, title, excerpt, meta, marks }: SearchResult): HTMLElement {
    const item = copyTemplate(this.#root, 'result');
    const find = (selector: string): HTMLElement => item.querySelector<HTMLElement>(selector) ?? item;
    const link = find('a');
    link.setAttribute('href', url);
    link.replaceChildren(markedNodes(title));
    this.#marks.set(url, marks);
    find('.eyebrow').replaceChildren(meta.kind ?? '');
    if (meta.date) find('.eyebrow').append(' · ', build('time', { datetime: meta.date }, formatDate(meta.date)));
    find('.summary').replaceChildren(markedNodes(excerpt));
    const facts = find('.meta');
    facts.replaceChildren();
    if (meta.organisation) facts.append(build('span', {}, meta.organisation));
    if (meta.state) facts.append(this.#badge(meta.state) ?? build('span', {}, meta.state));
    facts.hidden = !facts.hasChildNodes();
    return item;
  }

  /** The badge with this label; states that are no verification have none. */
  #badge(label: string): Node | undefined {
    const { content } = part<HTMLTemplateElement>(this.#root, 'badges');
    return [...content.children].find((badge) => badge.textContent === label)?.cloneNode(true);
  }

  #handOver(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    const marks = href ? this.#marks.get(href) : undefined;
    if (!href || !marks || (event.type === 'auxclick' && event.button !== 1)) return;
    handOverMarks(href, marks, event.type === 'auxclick' || event.ctrlKey || event.metaKey || event.shiftKey);
  }
}
