import { ownBooklet } from '../../pack/own/own-booklet.ts';
import { openSessionLink, sessionLink } from '../../pack/own/own-link.ts';
import {
  changed,
  emptySession,
  isSame,
  itemOf,
  moved,
  without,
  type OwnItem,
  type OwnLibrary,
  type OwnSession,
} from '../../pack/own/own-session.ts';
import { fromPlan } from '../../pack/own/from-plan.ts';
import { resolveItem, type ResolvedItem } from '../../pack/own/resolve-item.ts';
import { part } from '../search/build.ts';
import { showCount } from './count-bar.ts';
import { estimatePages, estimateSlides } from './estimate.ts';
import { Finder } from './finder.ts';
import { SessionForm } from './session-form.ts';
import { itemRow, shortName, type RowActs } from './item-row.ts';
import { keepBefore, keepSession, keptBefore, keptSession } from './kept-session.ts';
import { LinkNotice } from './link-notice.ts';
import { listenToDrag, listenToKeys } from './moving.ts';
import { fetchLibrary, MaterialShelf } from './open-library.ts';
import { paperAddress } from './open-own.ts';
import { Openings } from './openings.ts';
import { strings } from './strings.ts';
import { WaysOut } from './ways-out.ts';

/** `<session-composer data-library data-page>`: composes a session on this device, and hands it on as a link or as papers. */
class SessionComposer extends HTMLElement {
  #session: OwnSession = emptySession();
  #library!: OwnLibrary;
  readonly #shelf = new MaterialShelf();
  #finder!: Finder;
  #form!: SessionForm;
  #ways!: WaysOut;
  readonly #notice = new LinkNotice(this);
  #moving: number | null = null;
  #noteOpen: number | null = null;
  /** What is taken back by “Lấy lại”. */
  #before: OwnSession | null = null;

  connectedCallback(): void {
    part(this, 'retry').addEventListener('click', () => void this.#open());
    void this.#open();
  }

  async #open(): Promise<void> {
    const told = part(this, 'told');
    told.textContent = strings.loading;
    part(this, 'retry').hidden = true;
    try {
      this.#library = await fetchLibrary(this.dataset.library!);
    } catch {
      told.textContent = strings.failed;
      part(this, 'retry').hidden = false;
      return;
    }
    told.textContent = '';
    this.#assemble();
    await this.#readAddress();
    part(this, 'work').hidden = false;
    this.setAttribute('ready', '');
    addEventListener('hashchange', () => void this.#readAddress());
    addEventListener('storage', () => {
      if (!document.hasFocus()) this.#set(keptSession(), { isKept: true });
    });
  }

  #assemble(): void {
    const list = part(this, 'items');
    listenToDrag(list, (from, to) => this.#move(from, to, `grip-${to}`));
    listenToKeys(list, (from, to) => this.#move(from, to, `grip-${to}`));
    this.#finder = new Finder(part<HTMLInputElement>(this, 'search'), part(this, 'picks'), part(this, 'found'), this.#library, {
      add: (item) => this.#add(item),
      has: (item) => this.#session.items.some((other) => isSame(other, item)),
    });
    this.#form = new SessionForm(this, (change) => this.#set({ ...this.#session, ...change }));
    new Openings(this, this.#library, {
      fromPlan: (id, minutes) => void this.#takePlan(id, minutes),
      search: () => this.#finder.focus(),
      addOwn: (item) => this.#add(item),
    });
    this.#ways = new WaysOut(this, {
      session: () => this.#session,
      link: () => sessionLink(this.#session),
      booklet: () => this.#booklet(),
      clear: () => this.#clear(),
    });
    part(this, 'undo').addEventListener('click', () => this.#undo());
  }

  /** What the address brings: a session of somebody's link, a plan of a material, or nothing. */
  async #readAddress(): Promise<void> {
    const hash = location.hash.slice(1);
    const kept = keptSession();
    const from = new URLSearchParams(hash);
    const material = /^tai-lieu\/([a-z0-9/-]+)$/.exec(from.get('tu') ?? '')?.[1];
    if (material) {
      if (kept.items.length > 0) this.#offerBack(kept);
      return this.#takePlan(material, Number(from.get('phut')) || 60);
    }
    const before = keptBefore();
    if (before && sessionLink(before) !== sessionLink(kept)) this.#offerBack(before);
    // What was opened or composed here before is in the address too.
    if (!/^\d+\./.test(hash) || hash === sessionLink(kept)) return this.#set(kept, { isKept: true });
    const opened = openSessionLink(hash);
    this.#notice.show(opened, this.#library);
    if (!opened) return this.#set(kept, { isKept: true });
    if (kept.items.length > 0) this.#offerBack(kept);
    this.#set(opened.session);
  }

  /** The session that a link or a plan takes the place of is not lost. */
  #offerBack(kept: OwnSession): void {
    keepBefore(kept);
    this.#notice.offerBack(kept, () => {
      keepBefore(null);
      this.#set(kept);
    });
  }

  async #takePlan(id: string, minutes: number): Promise<void> {
    const material = this.#library.materials.find((one) => one.id === id);
    if (!material) return this.#set(keptSession(), { isKept: true });
    try {
      const booklet = await this.#shelf.fetchOne(material.id, material.papers);
      const plan = booklet.plans.find((one) => one.minutes === minutes) ?? booklet.plans.find((one) => one.minutes === booklet.chosen);
      if (!plan) return;
      this.#set(fromPlan(material.id, booklet, plan));
      this.#say(strings.planTaken(material.title, plan.minutes));
    } catch {
      this.#say(strings.failed);
    }
  }

  /** Shows and keeps a session. @param focus what has the focus afterwards */
  #set(session: OwnSession, { isKept = false, focus }: { isKept?: boolean; focus?: string } = {}): void {
    this.#session = session;
    if (!isKept) part(this, 'kept').textContent = keepSession(session) ? strings.kept : strings.notKept;
    history.replaceState(null, '', session.items.length > 0 ? `#${sessionLink(session)}` : location.pathname);
    this.#show(focus);
    void this.#shelf.fetchFor(session, this.#library).then((isNew) => isNew && this.#count());
  }

  #show(focus = document.activeElement?.closest('[data-part="items"]') ? document.activeElement.getAttribute('data-focus') : null): void {
    const list = part(this, 'items');
    const items = this.#resolved();
    list.replaceChildren(
      ...items.map(({ resolved, place }) =>
        itemRow(
          resolved,
          { place, of: this.#session.items.length, isMoving: this.#moving === place, isNoteOpen: this.#noteOpen === place },
          this.#acts,
        ),
      ),
    );
    const isEmpty = items.length === 0;
    part(this, 'empty').hidden = !isEmpty;
    part(this, 'keys').hidden = isEmpty;
    this.#ways.show(!isEmpty);
    this.#form.show(this.#session);
    this.#finder.show();
    this.#count();
    if (focus) list.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
  }

  /** Items that the library knows; others stay in the session, for the library that they were made for. */
  #resolved(): { resolved: ResolvedItem; place: number }[] {
    return this.#session.items.flatMap((item, place) => {
      const resolved = resolveItem(item, this.#library);
      return resolved ? [{ resolved, place }] : [];
    });
  }

  #count(): void {
    const booklet = this.#booklet();
    const sizes = { pages: estimatePages(booklet), slides: estimateSlides(booklet) };
    showCount(part(this, 'count'), this.#session, sizes);
    this.#ways.showSizes(sizes);
  }

  #booklet(): ReturnType<typeof ownBooklet> {
    const address = paperAddress(this.dataset.page!, sessionLink(this.#session));
    return ownBooklet(this.#session, this.#library, this.#shelf.papers, address);
  }

  readonly #acts: RowActs = {
    change: (place, change) => {
      this.#set(changed(this.#session, place, change));
    },
    remove: (place) => {
      const name = this.#nameOf(place);
      this.#before = this.#session;
      this.#moving = this.#noteOpen = null;
      const rest = without(this.#session, place);
      const next = Math.min(place, rest.items.length - 1);
      this.#set(rest, { focus: `grip-${next}` });
      this.#say(strings.removed(name), true);
    },
    move: (from, to) => this.#move(from, to, to < from ? 'up' : 'down'),
    hold: (place) => {
      const was = this.#moving;
      this.#moving = place;
      this.#show(`grip-${place ?? was ?? 0}`);
      if (place !== null) this.#say(strings.moving(this.#nameOf(place)));
      else if (was !== null) this.#say(strings.putAt(this.#nameOf(was), was + 1));
    },
    openNote: (place) => {
      const was = this.#noteOpen;
      this.#noteOpen = place;
      this.#show(place === null ? `note-${was ?? 0}` : `note-field-${place}`);
    },
  };

  #nameOf(place: number): string {
    const item = this.#session.items[place];
    const resolved = item && resolveItem(item, this.#library);
    return resolved ? shortName(resolved) : '';
  }

  #move(from: number, to: number, focus: string): void {
    const { length } = this.#session.items;
    if (to < 0 || to >= length) return;
    const name = this.#nameOf(from);
    if (this.#moving === from) this.#moving = to;
    this.#noteOpen = null;
    this.#set(moved(this.#session, from, to), { focus });
    this.#say(strings.movedTo(name, to + 1, length));
  }

  #add(item: OwnItem): void {
    this.#set({ ...this.#session, items: [...this.#session.items, itemOf(item.kind, item)] });
    this.#say(strings.added(this.#nameOf(this.#session.items.length - 1)));
  }

  #clear(): void {
    this.#before = this.#session;
    this.#moving = this.#noteOpen = null;
    this.#set({ ...emptySession(), length: this.#session.length });
    this.#say(strings.cleared, true);
  }

  #undo(): void {
    if (!this.#before) return;
    this.#set(this.#before);
    this.#before = null;
    this.#say(strings.restored);
  }

  #say(words: string, canUndo = false): void {
    part(this, 'status').textContent = words;
    part(this, 'undo').hidden = !canUndo;
  }
}

customElements.define('session-composer', SessionComposer);
