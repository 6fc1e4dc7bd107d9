import type { OwnItem } from '../../pack/own/own-session.ts';
import type { ResolvedItem } from '../../pack/own/resolve-item.ts';
import { part } from '../search/build.ts';
import { itemRow } from './item-row.ts';
import type { SessionEditing } from './session-editing.ts';

/** The rows of the session, and what is shown with rows or without. */
export class SessionList {
  readonly #root: HTMLElement;
  readonly #resolve: (item: OwnItem) => ResolvedItem;

  constructor(root: HTMLElement, resolve: (item: OwnItem) => ResolvedItem) {
    this.#root = root;
    this.#resolve = resolve;
  }

  /** What has the focus keeps it, unless something else is given it afterwards. */
  draw(editing: SessionEditing): void {
    const { session, moving, noteOpen } = editing;
    const focused = document.activeElement?.closest('[data-part="items"]') ? document.activeElement.getAttribute('data-focus') : null;
    const of = session.items.length;
    const rows = session.items.map((item, place) =>
      itemRow(this.#resolve(item), { place, of, isMoving: moving === place, isNoteOpen: noteOpen === place }, editing),
    );
    part(this.#root, 'items').replaceChildren(...rows);
    part(this.#root, 'empty').hidden = of > 0;
    for (const name of ['keys', 'to-adding']) part(this.#root, name).hidden = of === 0;
    if (focused) this.find(focused)?.focus({ preventScroll: true });
  }

  /** @param name as in `data-focus` */
  find(name: string): HTMLElement | null {
    return this.#root.querySelector(`[data-focus="${name}"]`);
  }

  /**
   * Draws anew and scrolls, without motion, so that what was pressed stays where it was on the screen, as far as the page
   * reaches: under the finger. It has the focus.
   */
  inPlace(pressed: string, draw: () => void): void {
    const before = this.find(pressed)?.getBoundingClientRect().top;
    draw();
    const after = this.find(pressed);
    if (!after || before === undefined) return;
    after.focus({ preventScroll: true });
    scrollBy({ top: after.getBoundingClientRect().top - before, behavior: 'instant' });
  }
}
