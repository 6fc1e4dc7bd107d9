import type { SearchResponse } from '../../search/types.ts';
import { webAddress } from '../../site-copy/site-copy.ts';
import { letterAddress } from '../../text/letter.ts';
import { copyOnPress } from '../site/copy-text.ts';
import type { SearchState } from './address.ts';
import { part } from './build.ts';
import { strings } from './strings.ts';

/**
 * Where a search found nothing, or the library lacks a word of it: what was looked for, as a text that the reader may copy
 * or mail to those who write the library. Nothing leaves the device by itself, and nothing is counted.
 */
export class MissedWords {
  readonly #element: HTMLElement;
  #report: readonly string[] = [];

  constructor(root: HTMLElement) {
    this.#element = part(root, 'missed');
    copyOnPress(part(root, 'missed-copy'), this.#element, () => this.#report.join('\n'));
  }

  /** To be called with every answer. Where filters alone leave nothing, nothing is lacking. */
  show({ total, interpretation, widenings }: SearchResponse, { query }: SearchState): void {
    this.hide();
    const { unknown, absentPhrases, nearest } = interpretation;
    const lacking = [...unknown.map(({ typed }) => typed), ...absentPhrases.map(({ text }) => text), ...nearest.map(({ asked }) => asked)];
    if (!query || (lacking.length === 0 && (total > 0 || widenings.length > 0))) return;
    this.#report = strings.missedReport(query, lacking, webAddress());
    const mail = this.#element.querySelector('a');
    const { contact } = this.#element.dataset;
    if (mail && contact) mail.href = letterAddress(contact, strings.missedSubject(query), this.#report);
    this.#element.hidden = false;
  }

  hide(): void {
    this.#element.hidden = true;
    this.#element.querySelector('textarea')?.remove();
    this.#element.querySelector('[role=status]')?.replaceChildren();
  }
}
