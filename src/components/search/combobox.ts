import { queryIn, shortQuery } from './address.ts';
import { failureOf, openSearch } from './one-search.ts';
import { forgetAllSearches, forgetSearch } from './recent-searches.ts';
import { failures, strings } from './strings.ts';
import { SuggestionList } from './suggestion-list.ts';
import { librarySuggestions, ownSuggestions, type SuggestedItem } from './suggestions.ts';
import { whenTyped } from './when-typed.ts';

/** Milliseconds. */
const PAUSE = 80;
const SLOW = 300;

/** Sent from the input, bubbling and cancelable, before a chosen suggestion opens its address. */
export type SuggestionEvent = CustomEvent<{ href: string }>;

/**
 * Makes a search field an editable combobox with a listbox popup, by the ARIA Authoring Practices.
 * Without `always`, the list opens below the field's form and closes when the reader leaves; with it, it is part of the page.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly list: SuggestionList;
  readonly #input: HTMLInputElement;
  readonly #always: boolean;
  #asking = new AbortController();

  constructor(input: HTMLInputElement, { always = false } = {}) {
    this.#input = input;
    this.#always = always;
    this.list = new SuggestionList(`${input.id}-goi-y`);
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': this.list.listbox.id,
      'aria-expanded': 'false',
      autocapitalize: 'off',
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    this.list.element.hidden = !always;
    this.list.element.classList.toggle('floating', !always);
    input.form?.after(this.list.element);
    this.#listen();
  }

  get isOpen(): boolean {
    return !this.list.element.hidden;
  }

  /** Offers what fits the words in the field. An answer that comes after a newer question is dropped. */
  async open(): Promise<void> {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const query = queryIn(this.#input.value);
    await this.list.ready;
    if (signal.aborted) return;
    const own = ownSuggestions(query);
    if (!query) return this.#show(own, own.length > 0 ? '' : strings.hint);
    const slow = setTimeout(() => !signal.aborted && this.#show(own, strings.loading), SLOW);
    try {
      const found = await librarySuggestions(query, signal);
      if (!signal.aborted)
        this.#show([...own, ...found], [found.length > 0 ? '' : strings.noSuggestions, withinWords()].filter(Boolean).join(' '));
    } catch (error) {
      const failure = failureOf(error);
      if (!signal.aborted && failure) this.#show(own, failures[failure]?.title);
    } finally {
      clearTimeout(slow);
    }
  }

  close(): void {
    this.#asking.abort();
    this.list.activate(-1);
    if (!this.#always) this.list.element.hidden = true;
    this.#describe();
  }

  #show(groups: Parameters<SuggestionList['show']>[0], message?: string): void {
    this.list.show(groups, message);
    this.list.element.hidden = false;
    this.#describe();
  }

  #describe(): void {
    this.#input.setAttribute('aria-expanded', String(this.isOpen && this.list.size > 0));
    if (this.list.activeId) this.#input.setAttribute('aria-activedescendant', this.list.activeId);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #listen(): void {
    const { list } = this;
    const input = this.#input;
    whenTyped(input, PAUSE, () => void this.open());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.form?.addEventListener('submit', () => this.close());
    // A form that opens the search page puts the field into the address, which a whole page would not fit in.
    input.form?.addEventListener('formdata', ({ formData }) => formData.set(input.name, shortQuery(input.value)));
    // A press in the list must not take the focus out of the field: where a pressed button gets none, as in Safari, the list
    // would close under the finger.
    list.element.addEventListener('pointerdown', (event) => event.preventDefault());
    list.element.addEventListener('mousedown', (event) => event.preventDefault());
    list.listbox.addEventListener('click', (event) => this.#choose(event));
    list.forgetAll.addEventListener('click', () => {
      forgetAllSearches();
      input.focus();
      void this.open();
    });
    if (this.#always) return;
    input.addEventListener('click', () => void (this.isOpen || this.open()));
    const leave = ({ relatedTarget }: FocusEvent): void => {
      const stays = relatedTarget instanceof Node && (input.form?.contains(relatedTarget) || list.element.contains(relatedTarget));
      if (!stays) this.close();
    };
    input.form?.addEventListener('focusout', leave);
    list.element.addEventListener('focusout', leave);
  }

  #press(event: KeyboardEvent): void {
    // 229 is what Safari reports for the Enter that ends a composition.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    const { list } = this;
    const { key } = event;
    if (key === 'Escape' && !this.#always && this.isOpen) this.close();
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && !this.isOpen) void this.open();
    else if (key === 'ArrowDown' && list.size > 0) this.#goTo((list.activeIndex + 1) % list.size);
    else if (key === 'ArrowUp' && list.size > 0) this.#goTo((list.activeIndex <= 0 ? list.size : list.activeIndex) - 1);
    else if (key === 'Home' && list.active) this.#goTo(0);
    else if (key === 'End' && list.active) this.#goTo(list.size - 1);
    else if (key === 'Enter' && list.active) this.#follow(list.active);
    else if (key === 'Delete' && event.shiftKey && list.active?.recent !== undefined) this.#forget(list.active.recent);
    else return;
    event.preventDefault();
  }

  #goTo(index: number): void {
    this.list.activate(index);
    this.#describe();
  }

  #choose(event: MouseEvent): void {
    const chosen = this.list.itemAt(event.target);
    if (!chosen) return;
    if (chosen.onCross && chosen.item.recent !== undefined) this.#forget(chosen.item.recent);
    else if (event.ctrlKey || event.metaKey) window.open(chosen.item.href, '_blank', 'noopener');
    else this.#follow(chosen.item);
  }

  #follow({ href }: SuggestedItem): void {
    this.close();
    const event: SuggestionEvent = new CustomEvent('suggestion', { detail: { href }, bubbles: true, cancelable: true });
    if (this.#input.dispatchEvent(event)) location.assign(href);
  }

  #forget(query: string): void {
    forgetSearch(query);
    void this.open();
  }
}

/** That only what is kept was looked through; nothing where it was the whole library. */
function withinWords(): string {
  const pages = openSearch().pagesAsked;
  return pages === null ? '' : strings.within(pages);
}
