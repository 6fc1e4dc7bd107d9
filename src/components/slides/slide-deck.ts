import type { DeckInPage } from '../../pack/slides/deck.ts';
import { part } from '../search/build.ts';
import { readDeckAddress } from './deck-address.ts';
import { Presenter } from './presenter.ts';
import { SpeakerView } from './speaker-view.ts';

/** `<slide-deck>`: a page of slides, shown one at a time; in the speaker's window what the speaker needs. */
class SlideDeck extends HTMLElement {
  connectedCallback(): void {
    const deck = JSON.parse(part(this, 'deck').textContent) as DeckInPage;
    const slides = [...this.querySelectorAll<HTMLElement>('.slide')];
    if (readDeckAddress(location.hash).isSpeaker) {
      new SpeakerView(this, deck, slides);
      return;
    }
    const presenter = new Presenter(this, deck, slides);
    const start = part<HTMLButtonElement>(this, 'start');
    start.hidden = false;
    start.addEventListener('click', () => presenter.start());
  }
}

customElements.define('slide-deck', SlideDeck);
