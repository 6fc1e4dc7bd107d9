import type { Card } from './card.ts';

type Hear = (path: string, card: Card) => void;

/**
 * Pictures that pages of this build want, by their paths on the site. Vite gives its own copy of this module to the pages, so
 * they stand where the build sees them too.
 */
interface Orders {
  cards: Map<string, Card>;
  hear: Hear | null;
}
const KEY = Symbol.for('thu-vien.cards');
const orders: Orders = ((globalThis as { [KEY]?: Orders })[KEY] ??= { cards: new Map(), hear: null });

/** @param path of the file, without the base */
export function orderCard(path: string, card: Card): void {
  if (orders.cards.has(path)) return;
  orders.cards.set(path, card);
  orders.hear?.(path, card);
}

/** From here on each order is heard when it comes, once. */
export function hearOrders(hear: Hear): void {
  orders.hear = hear;
  for (const [path, card] of orders.cards) hear(path, card);
}
