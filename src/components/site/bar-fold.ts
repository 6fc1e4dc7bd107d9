/** A cell of the bar that opens a panel below it, markup in BarFold.astro: Esc closes it, and a press outside. */
export class BarFold extends HTMLElement {
  /** @param opened whenever it was opened */
  protected fold(opened: () => void): void {
    const details = this.querySelector('details');
    if (!details) return;
    details.addEventListener('toggle', () => {
      if (!details.open) return;
      opened();
      this.showSheet();
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (details.open && !this.contains(target as Node)) details.open = false;
    });
  }

  /** Brings the panel into sight; again after it grew. */
  protected showSheet(): void {
    this.querySelector('.sheet')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}
