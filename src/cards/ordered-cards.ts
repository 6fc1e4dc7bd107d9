import type { Card } from './card.ts';

/**
 * Pictures that pages of this build want, by their paths on the site. Vite gives its own copy of this module to the pages, so
 * they stand where the end of the build sees them too.
 */
const KEY = Symbol.for('thu-vien.cards');
const orders: Map<string, Card> = ((globalThis as { [KEY]?: Map<string, Card> })[KEY] ??= new Map());

/** @param path of the file, without the base */
export function orderCard(path: string, card: Card): void {
  orders.set(path, card);
}

export function orderedCards(): ReadonlyMap<string, Card> {
  return orders;
}
