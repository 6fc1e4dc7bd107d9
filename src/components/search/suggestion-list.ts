import { build } from './build.ts';
import { loadStyle } from './load-style.ts';
import { markedNodes } from './marked-text.ts';
import { strings } from './strings.ts';
import type { SuggestedItem, SuggestionGroup } from './suggestions.ts';
import style from './suggestion-list.css?url';

/** What a combobox opens: a listbox in groups, a line for what there is to say, and a button that forgets all recent searches. */
export class SuggestionList {
  readonly element: HTMLElement;
  readonly listbox: HTMLElement;
  readonly forgetAll: HTMLButtonElement;
  /** Resolves when the list can be shown. */
  readonly ready = loadStyle(style);
  readonly #message = build('p', { class: 'message', role: 'status' });
  readonly #id: string;
  #items: { item: SuggestedItem; option: HTMLElement }[] = [];
  #active = -1;

  /** @param id of the listbox; the options' ids are made from it */
  constructor(id: string) {
    this.#id = id;
    this.listbox = build('div', { id, class: 'options', role: 'listbox', 'aria-label': strings.suggestions });
    this.forgetAll = build('button', { type: 'button', class: 'forget-all text-button', hidden: '' }, strings.forgetAll);
    this.element = build('div', { class: 'suggestions' }, this.listbox, this.#message, this.forgetAll);
  }

  get size(): number {
    return this.#items.length;
  }

  /** The line the reader stands on. */
  get active(): SuggestedItem | null {
    return this.#items[this.#active]?.item ?? null;
  }

  /** Id of the option the reader stands on, for `aria-activedescendant`. */
  get activeId(): string | null {
    return this.#items[this.#active]?.option.id ?? null;
  }

  get activeIndex(): number {
    return this.#active;
  }

  show(groups: readonly SuggestionGroup[], message = ''): void {
    this.#items = [];
    this.#active = -1;
    this.listbox.replaceChildren(...groups.map((group, index) => this.#group(group, index)));
    this.listbox.hidden = this.#items.length === 0;
    this.#message.textContent = message;
    this.#message.hidden = message === '';
    this.forgetAll.hidden = this.#items.length === 0 || this.#items.some(({ item }) => item.recent === undefined);
  }

  /** Goes to a line, counted from 0; -1 is none. */
  activate(index: number): void {
    this.#items[this.#active]?.option.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#items[index]?.option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
  }

  /** The line under a pointer, and whether the pointer is on its cross. */
  itemAt(target: EventTarget | null): { item: SuggestedItem; onCross: boolean } | null {
    const element = target instanceof Element ? target : null;
    const option = element?.closest('[role=option]');
    const found = this.#items.find((candidate) => candidate.option === option);
    return found ? { item: found.item, onCross: element?.closest('.cross') !== null } : null;
  }

  #group({ label, items }: SuggestionGroup, index: number): HTMLElement {
    const options = items.map((item) => this.#option(item));
    if (!label) return build('div', { role: 'presentation' }, ...options);
    const id = `${this.#id}-nhom-${index}`;
    return build(
      'div',
      { role: 'group', 'aria-labelledby': id },
      build('div', { id, class: 'group', role: 'presentation' }, label),
      ...options,
    );
  }

  #option(item: SuggestedItem): HTMLElement {
    const option = build(
      'div',
      { id: `${this.#id}-${this.#items.length}`, role: 'option', 'aria-selected': 'false' },
      build(item.isWarned ? 's' : 'span', { class: 'text' }, markedNodes(item.text)),
    );
    if (item.note) option.append(' ', build('span', { class: 'note' }, item.note));
    if (item.recent !== undefined) {
      option.setAttribute('aria-description', strings.forgetKey);
      option.append(build('span', { class: 'cross', 'aria-hidden': 'true', title: strings.forget(item.recent) }));
    }
    this.#items.push({ item, option });
    return option;
  }
}
