import { addressOf } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { scriptStrings } from '../site/script-strings.ts';
import { forgetPlace, keptPlaces, type ReadingPlace } from './kept-places.ts';
import { strings } from './strings.ts';

/** Texts that are offered. */
const SHOWN = 3;

/** `<continue-reading hidden>`: offers to go on with what was begun on this device, and is not there where nothing was. */
class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    // A page that is come back to is not loaded anew.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show());
  }

  #show(): void {
    const places = keptPlaces().slice(0, SHOWN);
    this.hidden = places.length === 0;
    this.querySelector('ul')!.replaceChildren(...places.map((place) => this.#item(place)));
  }

  #item({ path, title, at, part, minutes }: ReadingPlace): HTMLElement {
    const remove = build('button', { type: 'button', class: 'text-button', 'aria-label': strings.forgetNamed(title) }, strings.forget);
    remove.addEventListener('click', () => {
      forgetPlace(path);
      this.#show();
      const next = this.querySelector('button') ?? this.parentElement?.querySelector('a');
      next?.focus();
    });
    return build(
      'li',
      {},
      build('a', { href: addressOf(`${path}#${at}`) }, title),
      build('p', { class: 'meta' }, build('span', {}, [part, scriptStrings.minutesLeft(minutes)].filter(Boolean).join(' · ')), remove),
    );
  }
}

customElements.define('continue-reading', ContinueReading);
