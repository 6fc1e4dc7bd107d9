import { changedToo, emptySession, isSame, type OwnItem, type OwnLibrary, type OwnSession } from '../../pack/own/own-session.ts';
import { fromPlan } from '../../pack/own/from-plan.ts';
import { ownBooklet } from '../../pack/own/own-booklet.ts';
import { flawOf, sessionLink } from '../../pack/own/own-link.ts';
import { missingItem, resolveItem, type ResolvedItem } from '../../pack/own/resolve-item.ts';
import { part } from '../search/build.ts';
import { AsideOffer } from './aside-offer.ts';
import { showCount } from './count-bar.ts';
import { estimatePages, estimateSlides } from './estimate.ts';
import { Finder } from './finder.ts';
import { shortName } from './item-row.ts';
import { isOwnWork, keepOpened, keepSession, keptSession, putAside } from './kept-session.ts';
import { LinkNotice } from './link-notice.ts';
import { listenToDrag, listenToKeys } from './moving.ts';
import { fetchLibrary, MaterialShelf } from './open-library.ts';
import { paperAddress } from './open-own.ts';
import { isOwnAddress, readAddress, writeAddress } from './opened-address.ts';
import { Openings } from './openings.ts';
import { commitTyped, followOtherPages } from './other-pages.ts';
import { SessionEditing } from './session-editing.ts';
import { SessionForm } from './session-form.ts';
import { SessionList } from './session-list.ts';
import { strings } from './strings.ts';
import { WaysOut } from './ways-out.ts';

/** Letters of an item's name in what is told of it, which stands over the rows. */
const TOLD = 36;

/** `<session-composer data-library data-page>`: composes a session on this device, and hands it on as a link or as papers. */
class SessionComposer extends HTMLElement {
  readonly #editing = new SessionEditing({
    draw: (focus) => this.#keep(() => this.#draw(focus)),
    drawInPlace: (pressed) => this.#list.inPlace(pressed, () => this.#keep(() => this.#draw())),
    count: () => this.#keep(() => this.#form.show(this.#editing.session)),
    say: (words) => this.#say(words),
    nameOf: (item) => shortName(this.#resolve(item).words, TOLD),
  });
  readonly #list = new SessionList(this, (item) => this.#resolve(item));
  readonly #shelf = new MaterialShelf();
  readonly #notice = new LinkNotice(this);
  readonly #aside = new AsideOffer(this, {
    shown: () => this.#editing.session,
    begin: (session) => {
      this.#notice.hide();
      this.#editing.begin(session);
      this.#list.find('grip-0')?.focus();
    },
  });
  #library!: OwnLibrary;
  #finder!: Finder;
  #form!: SessionForm;
  #ways!: WaysOut;
  /** The browser keeps what is shown. */
  #isKept = true;
  /** What was typed is on its way into the session of another page, which is kept afterwards. */
  #isFollowing = false;

  connectedCallback(): void {
    part(this, 'retry').addEventListener('click', () => void this.#load());
    void this.#load();
  }

  async #load(): Promise<void> {
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
    this.#editing.session = keptSession() ?? emptySession();
    const words = await this.#openAddress();
    part(this, 'work').hidden = false;
    // What is said in a part that is hidden is heard by nobody.
    this.#say(words);
    this.setAttribute('ready', '');
    addEventListener('hashchange', () => void this.#followAddress());
    followOtherPages(this, () => this.#followKept());
  }

  #assemble(): void {
    const list = part(this, 'items');
    const move = (from: number, to: number): void => this.#editing.move(from, to, `grip-${to}`);
    listenToDrag(list, move);
    listenToKeys(list, { move, close: () => this.#editing.close() });
    this.#finder = new Finder(this, this.#library, {
      add: (item) => this.#editing.add(item),
      has: (item) => this.#editing.session.items.some((other) => isSame(other, item)),
    });
    this.#form = new SessionForm(this, (change) => this.#editing.describe(change));
    new Openings(this, this.#library, {
      fromPlan: (id, minutes) => void this.#takePlan(id, minutes).then((words) => this.#say(words, 'grip-0')),
      search: () => this.#finder.focus(),
      addOwn: (item) => this.#editing.add(item),
    });
    this.#ways = new WaysOut(this, {
      link: () => sessionLink(this.#editing.session),
      booklet: async () => {
        await this.#shelf.fetchFor(this.#editing.session, this.#library);
        return this.#booklet();
      },
      clear: () => this.#editing.clear(),
      say: (words) => this.#say(words),
    });
    part(this, 'undo').addEventListener('click', () => this.#editing.undo());
    part(this, 'to-adding').addEventListener('click', () => this.#finder.focus());
  }

  /** Opens what the address brings. @returns what there is to say of it */
  async #openAddress(): Promise<string> {
    const address = readAddress(keptSession());
    if (address.kind === 'plan') return this.#takePlan(address.material, address.minutes);
    const opened = address.kind === 'link' ? address.opened : null;
    if (address.kind === 'link' && (!opened || flawOf(opened) || !isOwnAddress())) this.#notice.show(opened);
    // A link that holds nothing takes the place of nothing.
    this.#open(opened && opened.session.items.length > 0 ? opened.session : this.#editing.session);
    return '';
  }

  /** A session takes the place of the one that is here, which is not lost. */
  #open(session: OwnSession): void {
    const { session: before } = this.#editing;
    if (sessionLink(before) !== sessionLink(session)) {
      if (isOwnWork(before)) putAside(before);
      keepOpened(session);
    }
    this.#editing.begin(session);
    this.#aside.show();
  }

  /** A link of this page was pressed, or another session's link put into the address. */
  async #followAddress(): Promise<void> {
    if (/^#(?:\d+\.|tu=)/.test(location.hash)) this.#say(await this.#openAddress());
    else writeAddress(this.#editing.session, this.#isKept);
  }

  /** Another page of this library added something, or opened another session. */
  #followKept(): void {
    const kept = keptSession();
    if (!kept || !this.#isKept || sessionLink(kept) === sessionLink(this.#editing.session)) return;
    this.#editing.begin(this.#withTyped(kept));
    this.#aside.show();
  }

  /** What another page kept, with what is typed here and not told yet. */
  #withTyped(kept: OwnSession): OwnSession {
    const was = this.#editing.session;
    this.#isFollowing = true;
    commitTyped(this);
    this.#isFollowing = false;
    return changedToo(kept, was, this.#editing.session);
  }

  /** @returns what there is to say of it */
  async #takePlan(id: string, minutes: number): Promise<string> {
    const material = this.#library.materials.find((one) => one.id === id);
    try {
      const booklet = material && (await this.#shelf.fetchOne(material.id, material.papers));
      const plan = booklet?.plans.find((one) => one.minutes === minutes) ?? booklet?.plans.find((one) => one.minutes === booklet.chosen);
      if (booklet && plan) {
        this.#open(fromPlan(id, booklet, plan));
        return strings.planTaken(material.title, plan.minutes);
      }
    } catch {
      // The material is there, its papers are not: a network that is gone.
    }
    this.#open(this.#editing.session);
    return material ? strings.failed : strings.noPlan;
  }

  /** Keeps the session here and in the address, and shows what became of it. */
  #keep(show: () => void): void {
    if (this.#isFollowing) return;
    const { session } = this.#editing;
    this.#isKept = keepSession(session);
    const kept = part(this, 'kept');
    const words = this.#isKept ? strings.kept : strings.notKept;
    if (kept.textContent?.trim() !== words) kept.textContent = words;
    writeAddress(session, this.#isKept);
    show();
    this.#count();
    void this.#shelf.fetchFor(session, this.#library).then((isNew) => isNew && this.#count());
  }

  #draw(focus?: string): void {
    this.#list.draw(this.#editing);
    part(this, 'undo').hidden = !this.#editing.canUndo;
    this.#ways.show(this.#editing.session.items.length > 0);
    this.#form.show(this.#editing.session);
    this.#finder.show();
    if (focus) this.#list.find(focus)?.focus();
  }

  #resolve(item: OwnItem): ResolvedItem {
    return resolveItem(item, this.#library) ?? missingItem(item);
  }

  #count(): void {
    const booklet = this.#booklet();
    const sizes = { pages: estimatePages(booklet), slides: estimateSlides(booklet) };
    showCount(part(this, 'count'), this.#editing.session, sizes);
    this.#ways.showSizes(sizes);
  }

  #booklet(): ReturnType<typeof ownBooklet> {
    const { session } = this.#editing;
    return ownBooklet(session, this.#library, this.#shelf.papers, paperAddress(this.dataset.page!, sessionLink(session)));
  }

  #say(words: string, focus = ''): void {
    part(this, 'status').textContent = words;
    part(this, 'undo').hidden = !this.#editing.canUndo;
    if (focus) this.#list.find(focus)?.focus();
  }
}

customElements.define('session-composer', SessionComposer);
