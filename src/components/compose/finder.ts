import type { OwnItem, OwnKind, OwnLibrary } from '../../pack/own/own-session.ts';
import { resolveItem, type ResolvedItem } from '../../pack/own/resolve-item.ts';
import { KIND_LABELS } from '../../pack/own/own-words.ts';
import { sitePath } from '../../site-copy/site-copy.ts';
import type { SearchFilters } from '../../search/types.ts';
import { build, part } from '../search/build.ts';
import { failureOf, openSearch } from '../search/one-search.ts';
import { whenTyped } from '../search/when-typed.ts';
import { itemsAt, questionsWith, quotationsWith } from './found-items.ts';
import { button, shortName } from './item-row.ts';
import { strings } from './strings.ts';

/** Milliseconds. */
const PAUSE = 250;
/** Pages that are asked of the search, and items that are shown of them. */
const PAGES = 30;
const SHOWN = 12;
/** Units of what is found that are in sight at least. */
const ROOM = 90;

interface Asked {
  add(item: OwnItem): void;
  has(item: OwnItem): boolean;
}

/** Finds what may be added, of one kind or of all, with the library's own search; questions and sections stand below their material. */
export class Finder {
  readonly #field: HTMLInputElement;
  readonly #kinds: HTMLElement;
  readonly #list: HTMLElement;
  readonly #told: HTMLElement;
  readonly #library: OwnLibrary;
  readonly #asked: Asked;
  /** What is shown, each with its button. */
  #picks: { item: OwnItem; name: string; add: HTMLElement }[] = [];
  #run = 0;

  constructor(root: ParentNode, library: OwnLibrary, asked: Asked) {
    this.#field = part<HTMLInputElement>(root, 'search');
    this.#kinds = part(root, 'kinds');
    this.#list = part(root, 'picks');
    this.#told = part(root, 'found');
    this.#library = library;
    this.#asked = asked;
    this.#hideEmptyKinds();
    whenTyped(this.#field, PAUSE, () => void this.#find());
    this.#kinds.addEventListener('change', () => void this.#find());
    // Where letters were typed before, browsers ring a choice that a finger made as well.
    this.#kinds.addEventListener('pointerdown', () => this.#kinds.classList.add('pressed'));
    this.#kinds.addEventListener('keydown', () => this.#kinds.classList.remove('pressed'));
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#field.value.trim() === '') return this.focus();
      // The keyboard on the screen goes, and leaves its room to what is found.
      if (matchMedia('(pointer: coarse)').matches) this.#field.blur();
      void this.#find();
    });
  }

  focus(): void {
    this.#field.focus();
  }

  /** What the session has by now is said beside it; the button stays where it is, and keeps the focus. */
  show(): void {
    for (const { item, name, add } of this.#picks) {
      const isThere = this.#asked.has(item);
      add.textContent = isThere ? strings.present : strings.addButton;
      add.setAttribute('aria-label', isThere ? strings.presentNamed(name) : strings.addNamed(name));
      if (isThere) add.setAttribute('aria-disabled', 'true');
      else add.removeAttribute('aria-disabled');
    }
  }

  /** Kinds of which the library has nothing are no choice. */
  #hideEmptyKinds(): void {
    const { quotations, materials, documents, sessions } = this.#library;
    const questions = materials.flatMap((material) => material.questions);
    const there: Partial<Record<OwnKind, number>> = {
      quotation: quotations.length,
      question: questions.length,
      material: materials.length,
      document: documents.length,
      session: sessions.length,
    };
    for (const choice of this.#kinds.querySelectorAll('input')) choice.closest('label')!.hidden = there[choice.value as OwnKind] === 0;
  }

  async #find(): Promise<void> {
    const run = ++this.#run;
    const query = this.#field.value.trim();
    this.#kinds.hidden = query === '';
    if (query === '') return this.#list.replaceChildren((this.#told.textContent = ''));
    const found = (await this.#search(query)).flatMap((item) => resolveItem(item, this.#library) ?? []);
    if (run !== this.#run) return;
    const shown = found.slice(0, SHOWN);
    this.#told.textContent = found.length > SHOWN ? strings.foundFirst(SHOWN) : strings.found(shown.length);
    this.#picks = [];
    this.#list.replaceChildren(...shown.map((one) => this.#pick(one)));
    this.show();
    this.#bringIntoSight();
  }

  /** Brings the field to the top of the screen where what is found is below the screen, or below the keyboard on it. */
  #bringIntoSight(): void {
    const { offsetTop, height } = visualViewport ?? { offsetTop: 0, height: innerHeight };
    const { top } = this.#list.getBoundingClientRect();
    if (top + ROOM > offsetTop + height) this.#field.form?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  async #search(query: string): Promise<OwnItem[]> {
    const { value, dataset } = this.#kinds.querySelector<HTMLInputElement>('input:checked')!;
    if (value === 'question') return questionsWith(query, this.#library);
    try {
      const search = openSearch();
      const filters: SearchFilters = dataset.filter ? { loai: [dataset.filter] } : {};
      const { results } = await search.search(query, { limit: PAGES, filters });
      const items = itemsAt(
        results.map(({ url }) => sitePath(url)),
        this.#library,
        query,
      );
      return items.filter(({ kind }) => value === '' || kind === value);
    } catch (error) {
      // What was given up for a newer query is not shown.
      return failureOf(error) === null ? [] : quotationsWith(query, this.#library).filter(({ kind }) => value === '' || kind === value);
    }
  }

  #pick({ item, ...facts }: ResolvedItem): HTMLElement {
    const { words, about, state, mark } = facts;
    const add = button('button', strings.addButton, () => !this.#asked.has(item) && this.#asked.add(item));
    const isQuotation = item.kind === 'quotation';
    this.#picks.push({ item, name: shortName(words), add });
    return build(
      'li',
      {},
      build(
        'div',
        {},
        ...(isQuotation ? [] : [build('p', { class: 'eyebrow' }, KIND_LABELS[item.kind])]),
        build('p', { class: isQuotation ? 'words gold' : 'words' }, words),
        build(
          'p',
          { class: 'meta' },
          ...(about ? [build('span', {}, about)] : []),
          ...(state ? [build('span', { class: `badge ${mark}` }, state)] : []),
        ),
      ),
      add,
    );
  }
}
