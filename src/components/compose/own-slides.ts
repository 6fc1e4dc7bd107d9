import { buildMarkup } from '../../pack/markup.ts';
import { slideSheet } from '../../pack/slides/slide-sheet.ts';
import { deckInPage, deckOf } from '../../pack/slides/slides.ts';
import { part } from '../search/build.ts';
import { readDeckAddress } from '../slides/deck-address.ts';
import { Presenter } from '../slides/presenter.ts';
import { SpeakerView } from '../slides/speaker-view.ts';
import { openOwnBooklet } from './open-own.ts';
import { strings } from './strings.ts';

/** `<own-slides data-library data-page>`: the slides of the session that the address holds. */
class OwnSlides extends HTMLElement {
  connectedCallback(): void {
    void this.#show().catch(() => this.#tell(strings.failed));
  }

  async #show(): Promise<void> {
    const booklet = await openOwnBooklet(this.dataset.library!, this.dataset.page!);
    const deck = booklet && deckOf(booklet);
    if (!deck) return this.#tell(strings.nothingToShow);
    part(this, 'about').remove();
    const sheets = deck.slides.map((slide, index) => slideSheet(slide, { id: `trang-${index + 1}`, join: (text) => text }));
    const slides = sheets.map((sheet) => buildMarkup(sheet, document) as HTMLElement);
    this.append(...slides);
    document.title = `${strings.show}: ${deck.title}`;
    const inPage = deckInPage(deck);
    if (readDeckAddress(location.hash).isSpeaker) new SpeakerView(this, inPage, slides);
    else new Presenter(this, inPage, slides);
  }

  #tell(words: string): void {
    part(this, 'told').textContent = words;
  }
}

customElements.define('own-slides', OwnSlides);
