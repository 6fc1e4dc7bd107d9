import { KeepingFailure } from './keeping-failure.ts';
import type { KeptRecord } from './record.ts';
import { storePrefix, type Store } from './store.ts';

/*
 * Several pages of the site may be open: one changes the record at a time, and one fetches a unit. Every browser that the site
 * is made for has Web Locks; they end with their page.
 */

/** @returns the record as it is now */
export function changeRecord(store: Store, base: string, change: (record: KeptRecord) => KeptRecord): Promise<KeptRecord> {
  return navigator.locks.request(storePrefix(base), async () => {
    const record = await store.change(change);
    tellOthers(base);
    return record;
  });
}

/** @throws KeepingFailure `stopped` where the unit is being fetched already */
export async function lockUnit<T>(base: string, page: string, task: () => Promise<T>): Promise<T> {
  try {
    return await navigator.locks.request(lockName(base, page), { ifAvailable: true }, (lock) => {
      if (!lock) throw new KeepingFailure('stopped');
      return task();
    });
  } finally {
    // It ended or broke off.
    tellOthers(base);
  }
}

export async function isRunning(base: string, page: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName(base, page));
}

function lockName(base: string, page: string): string {
  return `${storePrefix(base)}fetch:${page}`;
}

/** Other pages, and the worker. A page hears its own listeners too, since the channel is another one. */
function tellOthers(base: string): void {
  const channel = new BroadcastChannel(storePrefix(base));
  channel.postMessage('changed');
  channel.close();
}
