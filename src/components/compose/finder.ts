import { itemOf, type OwnItem, type OwnLibrary } from '../../pack/own/own-session.ts';
import { resolveItem, type ResolvedItem } from '../../pack/own/resolve-item.ts';
import { KIND_LABELS } from '../../pack/own/own-words.ts';
import { INTRODUCTION } from '../../pack/own/own-session.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { build } from '../search/build.ts';
import { openSearch } from '../search/one-search.ts';
import { whenTyped } from '../search/when-typed.ts';
import { button, shortName } from './item-row.ts';
import { strings } from './strings.ts';

/** Milliseconds. */
const PAUSE = 250;
/** Pages that are asked of the search, and items that are shown of them. */
const PAGES = 30;
const SHOWN = 12;

interface Asked {
  add(item: OwnItem): void;
  has(item: OwnItem): boolean;
}

/** Finds what may be added, with the library's own search; questions and sections stand below their material. */
export class Finder {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #told: HTMLElement;
  readonly #library: OwnLibrary;
  readonly #asked: Asked;
  #found: ResolvedItem[] = [];
  #run = 0;

  constructor(field: HTMLInputElement, list: HTMLElement, told: HTMLElement, library: OwnLibrary, asked: Asked) {
    this.#field = field;
    this.#list = list;
    this.#told = told;
    this.#library = library;
    this.#asked = asked;
    whenTyped(field, PAUSE, () => void this.#find());
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#find();
    });
  }

  focus(): void {
    this.#field.focus();
  }

  /** Draws what was found again, since what the session has says so. */
  show(): void {
    this.#list.replaceChildren(...this.#found.map((found) => this.#pick(found)));
  }

  async #find(): Promise<void> {
    const run = ++this.#run;
    const query = this.#field.value.trim();
    if (query === '') {
      this.#found = [];
      this.#told.textContent = '';
      return this.show();
    }
    const addresses = await this.#addresses(query);
    if (run !== this.#run) return;
    this.#found = itemsAt(addresses, this.#library, query).slice(0, SHOWN);
    this.#told.textContent = strings.found(this.#found.length);
    this.show();
  }

  /** Paths of pages, best first. Where the search cannot be asked, the words themselves are looked for. */
  async #addresses(query: string): Promise<string[]> {
    try {
      const search = await openSearch();
      const { results } = await search.search(query, { limit: PAGES });
      return results.map(({ url }) => new URL(url, location.href).pathname);
    } catch {
      const words = foldDiacritics(query);
      return this.#library.quotations
        .filter(({ text }) => foldDiacritics(text).includes(words))
        .map(({ address }) => new URL(address).pathname);
    }
  }

  #pick(found: ResolvedItem): HTMLElement {
    const { item, words, about, state, mark } = found;
    const add = button('button', strings.addButton, () => this.#asked.add(item), `add-${item.kind}-${item.ref}-${item.part}`);
    add.setAttribute('aria-label', strings.addNamed(shortName(found)));
    return build(
      'li',
      {},
      build(
        'div',
        {},
        ...(item.kind === 'quotation' ? [] : [build('p', { class: 'eyebrow' }, KIND_LABELS[item.kind])]),
        build('p', { class: item.kind === 'quotation' ? 'words gold' : 'words' }, words),
        build(
          'p',
          { class: 'meta' },
          ...[about].filter(Boolean).map((one) => build('span', {}, one)),
          ...(state ? [build('span', { class: `badge ${mark}` }, state)] : []),
        ),
      ),
      this.#asked.has(item) ? build('span', { class: 'present' }, strings.present) : add,
    );
  }
}

/** What stands on the pages that were found, in their order; of a material its introduction, and questions that have the words. */
function itemsAt(addresses: readonly string[], library: OwnLibrary, query: string): ResolvedItem[] {
  const words = foldDiacritics(query).split(/\s+/);
  const has = (text: string): boolean => words.every((word) => foldDiacritics(text).includes(word));
  const at = new Map<string, OwnItem[]>();
  const place = (address: string, ...items: OwnItem[]): void => void at.set(new URL(address).pathname, items);
  for (const { id, address } of library.quotations) place(address, itemOf('quotation', { ref: id }));
  for (const { id, address } of library.documents) place(address, itemOf('document', { ref: id }));
  for (const { id, address } of library.sessions) place(address, itemOf('session', { ref: id }));
  for (const { id, address, introduction, questions, sections } of library.materials) {
    const opening =
      introduction > 0 ? [itemOf('material', { ref: id, part: INTRODUCTION, minutes: introduction })] : [itemOf('material', { ref: id })];
    const asked = questions.flatMap((text, index) => (has(text) ? [itemOf('question', { ref: id, part: String(index + 1) })] : []));
    const read = sections.flatMap((section) => (has(section.title) ? [itemOf('material', { ref: id, part: section.id })] : []));
    place(address, ...opening, ...asked, ...read);
  }
  return addresses.flatMap((address) => (at.get(address) ?? []).flatMap((item) => resolveItem(item, library) ?? []));
}
