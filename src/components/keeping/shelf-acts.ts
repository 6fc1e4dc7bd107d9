import type { Choice, Keeper, KeepFault, KeptUnit, Offer, UnfinishedUnit, Unit } from '../../keeping/keeper.ts';
import { formatSize } from '../../text/file-size.ts';
import { actButton } from './acts.ts';
import { faultOf, inOneLine } from './fault-words.ts';
import { dayWords, fetchWords, keptBytes, missingBytes, nameOf, renewWords, usualChoice } from './keep-words.ts';
import type { SiteNews } from './site-news.ts';
import { faults, strings } from './strings.ts';

interface Told {
  /** To be heard. */
  say(words: string): void;
  progress(address: string, done: number, bytes: number): void;
  /** Something is otherwise now. */
  changed(): void;
}

/** What can be done with each row of the shelf, and what this page is doing. */
export class ShelfActs {
  readonly #keeper: Keeper;
  readonly #news: SiteNews;
  readonly #told: Told;
  readonly #works = new Map<string, AbortController>();
  readonly #faults = new Map<string, string>();

  constructor(keeper: Keeper, news: SiteNews, told: Told) {
    this.#keeper = keeper;
    this.#news = news;
    this.#told = told;
  }

  onOffer(offer: Offer): HTMLElement[] {
    const choice = usualChoice(offer);
    const act = (words: (size: string) => string, chosen: Choice): HTMLElement =>
      this.#fetchButton(offer.unit, words(fetchWords(missingBytes(offer, chosen))), chosen);
    return [act(strings.keep, choice), ...(offer.papers ? [act(strings.keepWithPapers, { ...choice, papers: true })] : [])];
  }

  onKept(unit: KeptUnit): HTMLElement[] {
    const papers = unit.papers !== null;
    const offer = this.#news.offer(unit.address);
    const search = offer?.searchComesAlong ?? false;
    const renew = renewWords(unit, this.#news.missing(unit.address));
    return [
      ...(renew ? [this.#fetchButton(unit, renew, { papers, search })] : []),
      ...(offer?.papers && !papers
        ? [this.#fetchButton(unit, strings.papersToo(fetchWords(offer.papers.missing)), { papers: true, search })]
        : []),
      this.#removeButton(unit),
    ];
  }

  onUnfinished(unit: UnfinishedUnit): HTMLElement[] {
    const work = this.#works.get(unit.address);
    if (work) return [actButton({ words: strings.stop, named: strings.stopNamed(nameOf(unit).title), press: () => work.abort() })];
    const { papers, search } = unit;
    return unit.running ? [] : [this.#fetchButton(unit, strings.goOn, { papers, search }), this.#removeButton(unit)];
  }

  /** Why a unit does not come down, or what to do while it does. */
  wordsOf(unit: UnfinishedUnit): { words: string; isStopped: boolean } {
    if (this.#works.has(unit.address)) return { words: strings.stay, isStopped: false };
    if (unit.running) return { words: strings.keepingElsewhere, isStopped: false };
    return { words: this.faultOf(unit.address) ?? (unit.done > 0 ? strings.broken : strings.notBegun), isStopped: true };
  }

  /** Why the last fetching of a unit from this page failed. */
  faultOf(address: string): string | undefined {
    return this.#faults.get(address);
  }

  async removeAll(): Promise<void> {
    for (const work of this.#works.values()) work.abort();
    const outcome = await this.#keeper.removeAll();
    this.#told.say('fault' in outcome ? faultWords(outcome.fault) : strings.allRemoved);
    this.#told.changed();
  }

  async #fetch(address: string, choice: Choice): Promise<void> {
    if (this.#works.has(address)) return;
    const work = new AbortController();
    this.#works.set(address, work);
    this.#faults.delete(address);
    this.#told.say(strings.keeping);
    const outcome = await this.#keeper.keep(address, choice, (done, bytes) => this.#told.progress(address, done, bytes), work.signal);
    this.#works.delete(address);
    const failed = 'fault' in outcome ? inOneLine(await faultOf(outcome.fault, address, this.#keeper)) : null;
    if (failed !== null) this.#faults.set(address, failed);
    this.#told.say('fault' in outcome ? failed! : strings.keptSaid(dayWords(outcome.keptAt), formatSize(keptBytes(outcome))));
    this.#told.changed();
  }

  async #remove(address: string): Promise<void> {
    const outcome = await this.#keeper.remove(address);
    this.#told.say('fault' in outcome ? faultWords(outcome.fault) : strings.removed);
    this.#told.changed();
  }

  #fetchButton(unit: Unit, words: string, choice: Choice): HTMLElement {
    return actButton({ words, named: strings.actNamed(words, nameOf(unit).title), press: () => void this.#fetch(unit.address, choice) });
  }

  #removeButton(unit: Unit): HTMLElement {
    const named = strings.removeNamed(nameOf(unit).title);
    return actButton({ words: strings.remove, named, tone: 'quiet', press: () => void this.#remove(unit.address) });
  }
}

export function faultWords(fault: KeepFault): string {
  return inOneLine(faults[fault]);
}
