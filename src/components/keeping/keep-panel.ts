import type { Choice, Keeper, KeepFault, KeptUnit, Offer, Outcome, UnfinishedUnit } from '../../keeping/keeper.ts';
import { sitePath } from '../../site-copy/site-copy.ts';
import { formatSize } from '../../text/file-size.ts';
import { isBrowserInApp } from '../compose/browser-in-app.ts';
import { build } from '../search/build.ts';
import { loadStyle } from '../search/load-style.ts';
import { actButton, replaceIn } from './acts.ts';
import { insteadOfKeeping } from './instead.ts';
import style from './keeping.css?url';
import { keeperHere } from './keeper-here.ts';
import { dayWords, fetchWords, keptBytes, nameOf, renewWords } from './keep-words.ts';
import { faultOf } from './fault-words.ts';
import { markKept } from './mark-kept.ts';
import { faultView, keptView, offerView } from './panel-views.ts';
import { Progress } from './progress.ts';
import { strings } from './strings.ts';

/** @param shelf address of the page of all that is kept */
export async function openPanel(place: HTMLElement, shelf: string): Promise<KeepPanel> {
  const [keeper] = await Promise.all([keeperHere(), loadStyle(style)]);
  await markKept();
  return new KeepPanel(place, keeper, sitePath(), shelf);
}

/** The panel under “Lưu”: tells what a press would cost, keeps, says what is kept, and what failed. */
export class KeepPanel {
  readonly #body = build('div', { class: 'body', tabindex: '-1' });
  readonly #said = build('p', { class: 'visually-hidden', role: 'status' });
  readonly #keeper: Keeper;
  readonly #address: string;
  #work: AbortController | null = null;

  /**
   * @param address of the page, as its unit has it
   * @param shelf address of the page of all that is kept
   */
  constructor(place: HTMLElement, keeper: Keeper, address: string, shelf: string) {
    this.#keeper = keeper;
    this.#address = address;
    const wayToShelf = build('p', { class: 'tall-links' }, build('a', { href: shelf }, strings.title));
    place.replaceChildren(build('p', { class: 'label' }, strings.toKeep), this.#body, this.#said, wayToShelf);
  }

  /** Looks anew at how things stand. */
  async look(): Promise<void> {
    if (this.#work) return;
    if (!this.#body.firstChild) this.#show(build('p', {}, strings.looking));
    const fault = await this.#keeper.fault();
    if (fault) return this.#fail(fault);
    const shelf = await this.#keeper.shelf();
    if ('fault' in shelf) return this.#fail(shelf.fault);
    const isThis = ({ address }: { address: string }): boolean => address === this.#address;
    const unfinished = shelf.unfinished.find(isThis);
    if (unfinished) return this.#showUnfinished(unfinished);
    const kept = shelf.kept.find(isThis);
    if (kept) this.#showKept(kept, null, undefined);
    const offer = await this.#keeper.offer(this.#address);
    if (kept) return this.#renew(kept, offer);
    if ('fault' in offer) return this.#fail(offer.fault);
    this.#show(...offerView(offer, isBrowserInApp(), (choice) => void this.#keep(choice)));
  }

  /** What is kept stays as it is said where the network does not answer. */
  async #renew(kept: KeptUnit, offer: Outcome<Offer>): Promise<void> {
    const news = await this.#keeper.news();
    if ('fault' in offer || 'fault' in news || this.#work) return;
    this.#showKept(kept, offer, news.find(({ address }) => address === this.#address)?.missing);
  }

  async #keep(choice: Choice): Promise<void> {
    const progress = new Progress(strings.keeping);
    this.#work = new AbortController();
    const stop = actButton({ words: strings.stop, press: () => this.#work?.abort() });
    this.#show(progress.element, build('p', { class: 'small' }, strings.stay), build('p', { class: 'acts' }, stop));
    this.#say(strings.keeping);
    const outcome = await this.#keeper.keep(this.#address, choice, (done, bytes) => progress.show(done, bytes), this.#work.signal);
    this.#work = null;
    if ('fault' in outcome) return this.#fail(outcome.fault, choice);
    this.#say(strings.keptSaid(dayWords(outcome.keptAt), formatSize(keptBytes(outcome))));
    await this.look();
  }

  async #remove(): Promise<void> {
    const outcome: Outcome<object> = await this.#keeper.remove(this.#address);
    if ('fault' in outcome) return this.#fail(outcome.fault);
    this.#say(strings.removed);
    await this.look();
  }

  /**
   * @param offer null until it is known what may be added
   * @param missing bytes of a newer form; undefined while there is none
   */
  #showKept(kept: KeptUnit, offer: Offer | null, missing: number | undefined): void {
    const papers = kept.papers !== null;
    const search = offer?.searchComesAlong ?? false;
    const act = (words: string, choice: Choice): HTMLElement => actButton({ words, press: () => void this.#keep(choice) });
    const renew = renewWords(kept, missing);
    const acts = [
      ...(renew ? [act(renew, { papers, search })] : []),
      ...(offer?.papers && !papers ? [act(strings.papersToo(fetchWords(offer.papers.missing)), { papers: true, search })] : []),
      this.#removeButton(kept),
    ];
    this.#show(...keptView(kept, acts));
  }

  #showUnfinished(unit: UnfinishedUnit): void {
    const progress = new Progress(strings.keeping);
    progress.show(unit.done, unit.bytes);
    const { papers, search } = unit;
    const goOn = actButton({ words: strings.goOn, press: () => void this.#keep({ papers, search }) });
    const words = unit.running ? strings.keepingElsewhere : strings.broken;
    const acts = unit.running ? [] : [goOn, this.#removeButton(unit)];
    this.#show(progress.element, build('p', { class: 'small' }, words), build('p', { class: 'acts' }, ...acts));
  }

  /** @param choice what was being kept */
  async #fail(fault: KeepFault, choice?: Choice): Promise<void> {
    const words = await faultOf(fault, this.#address, this.#keeper);
    const retry = (words: string): HTMLElement => actButton({ words, press: () => void (choice ? this.#keep(choice) : this.look()) });
    const acts: Partial<Record<KeepFault, HTMLElement[]>> = {
      network: [retry(choice ? strings.goOn : strings.again)],
      stopped: [retry(strings.goOn)],
      changed: [retry(strings.goOn)],
      full: [retry(strings.again)],
      damaged: [retry(strings.again), actButton({ words: strings.reload, press: () => location.reload() })],
    };
    this.#show(...faultView(words, acts[fault] ?? [], acts[fault] ? [] : insteadOfKeeping()));
    this.#say(words.said);
  }

  #removeButton(unit: { title: string; label: string }): HTMLElement {
    const named = strings.removeNamed(nameOf(unit).title);
    return actButton({ words: strings.remove, named, tone: 'quiet', press: () => void this.#remove() });
  }

  #show(...things: readonly HTMLElement[]): void {
    replaceIn(this.#body, ...things);
  }

  /** Heard; seen it is in the state itself. */
  #say(words: string): void {
    this.#said.textContent = words;
  }
}
