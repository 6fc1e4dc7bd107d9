import { flawOf, type OpenedLink } from '../../pack/own/own-link.ts';
import { build, part } from '../search/build.ts';
import { strings } from './strings.ts';

/** What is said of a link that was opened: whether it is whole, what it lacks. */
export class LinkNotice {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** @param opened null for what is no link of a session */
  show(opened: OpenedLink | null): void {
    if (!opened) return this.#tell(strings.notLink, []);
    if (opened.session.items.length === 0) return this.#tell(opened.isNewer ? strings.newerEmpty : strings.nothingLeft, opened.lost);
    const flaw = flawOf(opened);
    this.#tell(flaw ? strings.flaws[flaw] : strings.openedLink, opened.lost);
  }

  hide(): void {
    part(this.#root, 'link-told').hidden = true;
  }

  #tell(words: string, lost: readonly string[]): void {
    const list = lost.length > 0 ? [build('p', {}, strings.lost), build('ul', {}, ...lost.map((name) => build('li', {}, name)))] : [];
    const place = part(this.#root, 'link-told');
    place.replaceChildren(build('p', {}, words), ...list);
    place.hidden = false;
  }
}
