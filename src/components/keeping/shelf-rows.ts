import type { Unit } from '../../keeping/keeper.ts';
import { part } from '../search/build.ts';
import { KeptRow } from './kept-row.ts';

type Section = 'coming' | 'kept' | 'offers';

/** The rows of one section of the shelf, each kept as long as its unit is there, so that nothing that is focused goes. */
export class ShelfRows {
  readonly #shelf: HTMLElement;
  readonly #section: HTMLElement;
  readonly #rows = new Map<string, KeptRow>();

  constructor(shelf: HTMLElement, section: Section) {
    this.#shelf = shelf;
    this.#section = part(shelf, section);
  }

  /** Has rows of these units, in their order. @param draw fills each */
  show<Shown extends Unit>(units: readonly Shown[], draw: (row: KeptRow, unit: Shown) => void): void {
    const before = new Map(this.#rows);
    this.#rows.clear();
    for (const unit of units) {
      const row = before.get(unit.address) ?? new KeptRow(this.#shelf, unit);
      this.#rows.set(unit.address, row);
      draw(row, unit);
    }
    this.#place([...this.#rows.values()].map(({ element }) => element));
    this.#section.hidden = units.length === 0;
  }

  row(address: string): KeptRow | undefined {
    return this.#rows.get(address);
  }

  /** The unit whose row has the focus. */
  focused(): string | undefined {
    return [...this.#rows].find(([, { element }]) => element.contains(document.activeElement))?.[0];
  }

  /** What is put in its place anew loses the focus: only where the order is another. */
  #place(rows: readonly HTMLElement[]): void {
    const list = this.#section.querySelector('ul')!;
    if (rows.length !== list.children.length || rows.some((row, index) => list.children[index] !== row)) list.replaceChildren(...rows);
  }
}
