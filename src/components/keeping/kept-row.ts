import { addressOf } from '../../site-copy/site-copy.ts';
import { formatSize } from '../../text/file-size.ts';
import type { KeptUnit, Offer, UnfinishedUnit, Unit } from '../../keeping/keeper.ts';
import { build, copyTemplate, part } from '../search/build.ts';
import { replaceIn } from './acts.ts';
import { contentWords, dayWords, keptBytes, missingBytes, nameOf, usualChoice } from './keep-words.ts';
import { Progress } from './progress.ts';
import { strings } from './strings.ts';

/** A row of the shelf: what a unit is, its size in a column of its own, how it stands, what can be done. */
export class KeptRow {
  readonly element: HTMLElement;
  readonly #progress: Progress;

  /** @param shelf holds the row's template */
  constructor(shelf: ParentNode, unit: Unit) {
    const { kind, title } = nameOf(unit);
    this.element = copyTemplate(shelf, 'row');
    this.#find('.eyebrow').textContent = kind;
    const link = this.element.querySelector('a')!;
    link.textContent = title;
    link.href = addressOf(unit.address);
    this.#progress = new Progress(strings.fetching(title));
  }

  /** @param fault why it was not kept when that was asked for */
  showOffer(offer: Offer, fault: string | undefined, acts: readonly HTMLElement[]): void {
    const missing = missingBytes(offer, usualChoice(offer));
    this.#show([contentWords(offer.unit).join(', ')], formatSize(missing), strongLine(fault), acts);
  }

  /** @param fault why it was not renewed when that was asked for */
  showKept(unit: KeptUnit, fault: string | undefined, acts: readonly HTMLElement[]): void {
    const inside = [...contentWords(unit), ...(unit.papers === null ? [] : [strings.withPapers])].join(', ');
    const told = fault ?? (unit.lost > 0 ? strings.partLost : undefined);
    this.#show([inside, strings.keptOn(dayWords(unit.keptAt))], formatSize(keptBytes(unit)), strongLine(told), acts);
  }

  /** @param told why it does not go on, or what to do meanwhile */
  showUnfinished(unit: UnfinishedUnit, { words, isStopped }: { words: string; isStopped: boolean }, acts: readonly HTMLElement[]): void {
    this.#progress.show(unit.done, unit.bytes);
    const told = isStopped ? build('strong', {}, words) : words;
    this.#show(
      [contentWords(unit).join(', ')],
      formatSize(unit.bytes),
      [this.#progress.element, build('p', { class: 'small' }, told)],
      acts,
    );
  }

  showProgress(done: number, bytes: number): void {
    this.#progress.show(done, bytes);
  }

  #show(facts: readonly string[], size: string, state: readonly HTMLElement[], acts: readonly HTMLElement[]): void {
    this.#find('.meta').replaceChildren(...facts.map((words) => build('span', {}, words)));
    this.#find('.size').textContent = size;
    replaceIn(part(this.element, 'state'), ...state);
    replaceIn(part(this.element, 'acts'), ...acts);
  }

  #find(selector: string): HTMLElement {
    return this.element.querySelector<HTMLElement>(selector)!;
  }
}

function strongLine(words: string | undefined): HTMLElement[] {
  return words === undefined ? [] : [build('p', {}, build('strong', {}, words))];
}
