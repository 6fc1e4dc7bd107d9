import type { Keeper, Shelf } from '../../keeping/keeper.ts';
import { formatSize } from '../../text/file-size.ts';
import { build, part } from '../search/build.ts';
import { actButton, replaceIn } from './acts.ts';
import { itemWords } from './keep-words.ts';
import { faultWords, ShelfActs } from './shelf-acts.ts';
import { ShelfRows } from './shelf-rows.ts';
import { SiteNews } from './site-news.ts';
import { strings } from './strings.ts';

/** Draws the shelf of what is kept. */
export class ShelfView {
  readonly #root: HTMLElement;
  readonly #keeper: Keeper;
  readonly #news: SiteNews;
  readonly #acts: ShelfActs;
  readonly #coming: ShelfRows;
  readonly #kept: ShelfRows;
  readonly #offers: ShelfRows;
  /** How many it is asked about whether all are to be removed. */
  #askedOf: number | null = null;

  /** @param offered addresses of what may be kept first, the whole library last */
  constructor(root: HTMLElement, keeper: Keeper, offered: readonly string[]) {
    this.#root = root;
    this.#keeper = keeper;
    this.#coming = new ShelfRows(root, 'coming');
    this.#kept = new ShelfRows(root, 'kept');
    this.#offers = new ShelfRows(root, 'offers');
    this.#news = new SiteNews(keeper, offered);
    this.#acts = new ShelfActs(keeper, this.#news, {
      say: (words) => this.#say(words),
      progress: (address, done, bytes) => this.#coming.row(address)?.showProgress(done, bytes),
      changed: () => void this.draw(),
    });
    part(root, 'all').addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#askedOf !== null) this.#showRemoveAll(this.#askedOf, false);
    });
  }

  /** What is there now, then what the network knows of it. */
  async draw(): Promise<void> {
    const fault = await this.#keeper.fault();
    const shelf = fault ? { fault } : await this.#keeper.shelf();
    if ('fault' in shelf) return replaceIn(part(this.#root, 'notice'), build('p', {}, faultWords(shelf.fault)));
    this.#show(shelf);
    await this.#news.look(shelf);
    this.#show(shelf);
  }

  #show(shelf: Shelf): void {
    const sections = [this.#coming, this.#kept, this.#offers];
    const focused = sections.map((rows) => rows.focused()).find((address) => address !== undefined);
    const { kept, unfinished } = shelf;
    this.#coming.show(unfinished, (row, unit) => row.showUnfinished(unit, this.#acts.wordsOf(unit), this.#acts.onUnfinished(unit)));
    this.#kept.show(kept, (row, unit) => row.showKept(unit, this.#acts.faultOf(unit.address), this.#acts.onKept(unit)));
    const offers = this.#news.toKeep(shelf).map((offer) => ({ ...offer, ...offer.unit }));
    this.#offers.show(offers, (row, offer) => row.showOffer(offer, this.#acts.faultOf(offer.address), this.#acts.onOffer(offer)));
    const isEmpty = kept.length + unfinished.length === 0;
    // Also before it is known what each of them costs.
    if (isEmpty) part(this.#root, 'offers').hidden = false;
    part(this.#root, 'offers-title').textContent = isEmpty ? strings.empty : strings.more;
    part(this.#root, 'offers-help').hidden = !isEmpty;
    this.#showTotals(shelf);
    this.#showLost(shelf);
    // A question that stands there stays as it is: what the network answers late takes it from nobody.
    if (kept.length !== this.#askedOf) this.#showRemoveAll(kept.length, false);
    if (focused === undefined || this.#root.contains(document.activeElement)) return;
    // The row has gone to another section, or out of all.
    const row = sections.flatMap((rows) => rows.row(focused) ?? [])[0];
    (row?.element.querySelector<HTMLElement>('button') ?? this.#root.querySelector<HTMLElement>('section:not([hidden]) h2'))?.focus();
  }

  #showTotals({ kept, bytes, free, search, lasting }: Shelf): void {
    const isKept = kept.length > 0;
    const facts = [
      ...(isKept ? [[build('b', {}, formatSize(bytes)), ` ${strings.totalIn(itemWords(kept.length))}`]] : []),
      ...(free === null ? [] : [[strings.free(formatSize(free))]]),
      ...(isKept && lasting ? [[strings.lasting]] : []),
      ...(isKept && !search ? [[strings.noSearch]] : []),
    ];
    part(this.#root, 'totals').replaceChildren(...facts.map((words) => build('span', {}, ...words)));
  }

  #showLost({ lost }: Shelf): void {
    const seen = actButton({
      words: strings.lostSeen,
      press: () => {
        this.#keeper.forgetLost();
        void this.draw();
      },
    });
    const told = [build('p', {}, strings.lost(lost.map(({ title }) => title))), build('p', { class: 'acts' }, seen)];
    replaceIn(part(this.#root, 'notice'), ...(lost.length > 0 ? told : []));
  }

  /** @param asks once more, after the first press */
  #showRemoveAll(count: number, asks: boolean): void {
    this.#askedOf = asks ? count : null;
    const items = itemWords(count);
    const first = actButton({ words: strings.removeAll(items), press: () => this.#showRemoveAll(count, true), tone: 'quiet' });
    const yes = actButton({ words: strings.removeAllYes, press: () => void this.#acts.removeAll() });
    const no = actButton({ words: strings.removeAllNo, press: () => this.#showRemoveAll(count, false), tone: 'quiet' });
    // Who presses once more without reading loses nothing.
    const asked = [build('strong', {}, strings.removeAllAsk(items)), no, yes];
    replaceIn(part(this.#root, 'all'), ...(count < 2 ? [] : asks ? asked : [first]));
  }

  #say(words: string): void {
    part(this.#root, 'said').textContent = words;
  }
}
