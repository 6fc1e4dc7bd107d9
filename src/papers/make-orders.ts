import type { PaperOrder } from '../pack/paper.ts';
import { BrowserFell } from './print-browser.ts';

/** Papers made at the same time: as many as there are processors on the smallest machine that builds. */
const AT_ONCE = 2;

/**
 * Makes papers two at a time. A paper during which the browser fell is tried once more after all others, alone: whichever
 * brings the browser down takes no other with it.
 * @returns paths of what could not be made
 */
export async function makeOrders(
  orders: readonly PaperOrder[],
  make: (order: PaperOrder, index: number) => Promise<void>,
): Promise<string[]> {
  const all = orders.entries();
  const again: [number, PaperOrder][] = [];
  const lost: string[] = [];
  const tryOne = async (index: number, order: PaperOrder, fell: () => void): Promise<void> => {
    try {
      await make(order, index);
    } catch (error) {
      if (!(error instanceof BrowserFell)) throw error;
      fell();
    }
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, order] of all) await tryOne(index, order, () => again.push([index, order]));
    }),
  );
  for (const [index, order] of again) await tryOne(index, order, () => lost.push(order.path));
  return lost;
}
