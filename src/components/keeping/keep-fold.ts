import { BarFold } from '../site/bar-fold.ts';
import { scriptStrings } from '../site/script-strings.ts';
import type { KeepPanel } from './keep-panel.ts';

/** `<keep-fold data-shelf>`: what keeps the page on the device; it comes with the first press. */
class KeepFold extends BarFold {
  #panel: KeepPanel | null = null;

  connectedCallback(): void {
    this.fold(() => void this.#open());
  }

  async #open(): Promise<void> {
    const sheet = this.querySelector<HTMLElement>('.sheet')!;
    try {
      const { openPanel } = await import('./keep-panel.ts');
      this.#panel ??= await openPanel(sheet, this.dataset.shelf!);
      await this.#panel.look();
    } catch {
      // The module did not come.
      if (!this.#panel) sheet.textContent = scriptStrings.notLoaded;
    }
    this.showSheet();
  }
}

customElements.define('keep-fold', KeepFold);
