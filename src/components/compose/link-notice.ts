import { flawOf, type OpenedLink } from '../../pack/own/own-link.ts';
import type { OwnSession } from '../../pack/own/own-session.ts';
import { build, part } from '../search/build.ts';
import { strings } from './strings.ts';

/** What is said of a link that was opened: whether it is whole, what it lacks, and that nothing of one's own is lost. */
export class LinkNotice {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** @param opened null for what is no link of a session */
  show(opened: OpenedLink | null): void {
    if (!opened) return this.#tell(strings.notLink, []);
    const flaw = flawOf(opened);
    this.#tell(flaw ? strings.flaws[flaw] : strings.openedLink, opened.lost);
  }

  /** Offers the session that was kept before another was opened. */
  offerBack(kept: OwnSession, takeBack: () => void): void {
    const back = build('button', { type: 'button', class: 'text-button' }, `${strings.takeBack}: ${kept.title || strings.untitled}`);
    const place = part(this.#root, 'back');
    back.addEventListener('click', () => {
      takeBack();
      place.hidden = true;
      part(this.#root, 'link-told').hidden = true;
    });
    place.replaceChildren(build('p', {}, strings.replaced, ' ', back));
    place.hidden = false;
  }

  #tell(words: string, lost: readonly string[]): void {
    const list = lost.length > 0 ? [build('p', {}, strings.lost), build('ul', {}, ...lost.map((name) => build('li', {}, name)))] : [];
    const place = part(this.#root, 'link-told');
    place.replaceChildren(build('p', {}, words), ...list);
    place.hidden = false;
  }
}
