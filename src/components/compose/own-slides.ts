import { buildMarkup } from '../../pack/markup.ts';
import { slideSheet } from '../../pack/slides/slide-sheet.ts';
import { deckInPage, deckOf } from '../../pack/slides/slides.ts';
import { part } from '../search/build.ts';
import { readDeckAddress } from '../slides/deck-address.ts';
import { Presenter } from '../slides/presenter.ts';
import { SpeakerView } from '../slides/speaker-view.ts';
import type { OwnPapers } from './open-own.ts';
import { OwnPage } from './own-page.ts';
import { strings } from './strings.ts';

/** `<own-slides data-library data-page>`: the slides of the session that the address holds. */
class OwnSlides extends OwnPage {
  protected readonly nothing = strings.nothingToShow;

  protected show({ booklet }: OwnPapers): boolean {
    const deck = deckOf(booklet);
    if (!deck) return false;
    part(this, 'about').remove();
    const sheets = deck.slides.map((slide, index) => slideSheet(slide, { id: `trang-${index + 1}`, join: (text) => text }));
    const slides = sheets.map((sheet) => buildMarkup(sheet, document) as HTMLElement);
    this.append(...slides);
    document.title = `${strings.show}: ${deck.title}`;
    const inPage = deckInPage(deck);
    if (readDeckAddress(location.hash).isSpeaker) new SpeakerView(this, inPage, slides);
    else new Presenter(this, inPage, slides);
    return true;
  }
}

customElements.define('own-slides', OwnSlides);
