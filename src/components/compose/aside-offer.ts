import { sessionLink } from '../../pack/own/own-link.ts';
import type { OwnSession } from '../../pack/own/own-session.ts';
import { build, part } from '../search/build.ts';
import { putAside, sessionsAside, takeFromAside, type AsideSession } from './kept-session.ts';
import { strings } from './strings.ts';

interface Page {
  /** The session that is shown, and kept. */
  shown(): OwnSession;
  /** Goes on with another, and has it kept. */
  begin(session: OwnSession): void;
}

/** Offers the sessions that others took the place of: nothing is lost by opening a link. */
export class AsideOffer {
  readonly #place: HTMLElement;
  readonly #page: Page;

  constructor(root: ParentNode, page: Page) {
    this.#place = part(root, 'back');
    this.#page = page;
  }

  show(): void {
    const shown = sessionLink(this.#page.shown());
    const aside = sessionsAside().filter(({ session }) => sessionLink(session) !== shown);
    this.#place.hidden = aside.length === 0;
    this.#place.replaceChildren(build('p', {}, strings.replaced), build('ul', { role: 'list' }, ...aside.map((one) => this.#item(one))));
  }

  /** One press takes it back, another lets it go, which can be undone as long as the line stands here. */
  #item(aside: AsideSession): HTMLElement {
    const { title, items } = aside.session;
    const name = strings.asideName(title || strings.untitled, items.length);
    const item = build('li');
    const offer = (): void =>
      item.replaceChildren(
        press(`${strings.takeBack}: ${name}`, () => this.#takeBack(aside)),
        ' ',
        press(strings.drop, drop, strings.dropNamed(name)),
      );
    const drop = (): void => {
      takeFromAside(aside, false);
      const undo = press(strings.undo, () => {
        putAside(aside.session, aside.opened);
        offer();
        item.querySelector('button')!.focus();
      });
      item.replaceChildren(strings.dropped(name), ' ', undo);
      undo.focus();
    };
    offer();
    return item;
  }

  /** The two change places. */
  #takeBack(aside: AsideSession): void {
    const shown = this.#page.shown();
    if (shown.items.length > 0) putAside(shown);
    takeFromAside(aside, true);
    this.#page.begin(aside.session);
    this.show();
  }
}

function press(words: string, act: () => void, label?: string): HTMLButtonElement {
  const button = build('button', { type: 'button', class: 'text-button', 'aria-label': label }, words);
  button.addEventListener('click', act);
  return button;
}
