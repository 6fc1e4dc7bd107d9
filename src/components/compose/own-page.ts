import { part } from '../search/build.ts';
import { openOwnBooklet, sessionInAddress, type OwnPapers } from './open-own.ts';
import { strings } from './strings.ts';

/** A page made of the session that its address holds: `data-library` and `data-page` are as for `openOwnBooklet`. */
export abstract class OwnPage extends HTMLElement {
  /** What is said where the address holds no session. */
  protected abstract readonly nothing: string;
  /** @returns false where nothing can be shown of it */
  protected abstract show(papers: OwnPapers): boolean | Promise<boolean>;

  connectedCallback(): void {
    this.#open().catch(() => this.tell(strings.failed));
    const session = sessionInAddress();
    // Another link that is put into the address of this page: everything begins anew.
    addEventListener('hashchange', () => {
      const other = sessionInAddress();
      if (/^\d+\./.test(other) && other !== session) location.reload();
    });
  }

  async #open(): Promise<void> {
    const papers = await openOwnBooklet(this.dataset.library!, this.dataset.page!);
    if (!papers || !(await this.show(papers))) this.tell(this.nothing);
  }

  protected tell(words: string): void {
    part(this, 'told').textContent = words;
  }
}
