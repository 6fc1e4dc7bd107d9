import { readOverNetwork } from './fetch-file.ts';
import type { Keeper, KeepFault } from './keeper.ts';
import { keepUnit, type Workplace } from './keep-unit.ts';
import { KeepingFailure, outcome } from './keeping-failure.ts';
import { changeRecord, isRunning, lockUnit } from './locks.ts';
import { readUnit } from './read-unit.ts';
import { isEmpty, neededDigests, NOTHING_KEPT, withoutUnit, type KeptRecord } from './record.ts';
import { forgetRemembered, rememberKept } from './remembered.ts';
import { lookAtShelf, lookForNews, makeOffer, searchedPages, unitView } from './shelf.ts';
import { Store, storePrefix } from './store.ts';
import { removeWorker, standWorker } from './stand-worker.ts';

/**
 * Keeping as a page uses it. Nothing happens before a method is called.
 * @param base path of the site, with a slash at both ends
 */
export function openKeeper(base: string): Keeper {
  const site = new URL(base, location.origin).href;
  const pageOf = (address: string): string => decodeURI(new URL(address, site).pathname).slice(base.length);
  const readFile = readOverNetwork(site);
  const store = (): Store => new Store(caches, base, location.origin);
  const work = <T>(task: (workplace: Workplace) => Promise<T>) =>
    outcome(async () => {
      const fault = await whyNot();
      if (fault) throw new KeepingFailure(fault);
      const opened = store();
      return task({
        store: opened,
        readFile,
        now: Date.now,
        change: (change) => changeRecord(opened, base, change),
        free: async () => {
          const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
          return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
        },
      });
    });

  const removeUnits = (choose: (record: KeptRecord) => KeptRecord) =>
    work(async ({ change }) => {
      const record = await change(choose);
      if (isEmpty(record)) await removeWorker(base);
      rememberKept(record, base);
      return { done: true } as const;
    });

  return {
    fault: whyNot,
    offer: (address) =>
      work(async (workplace) => makeOffer(pageOf(address), await readUnit(pageOf(address), workplace.readFile), workplace, base)),
    keep: (address, choice, onProgress, signal) =>
      work(async (workplace) => {
        const page = pageOf(address);
        await standWorker(base);
        // Firefox asks the reader, and answers when they do: nothing waits for it.
        void navigator.storage?.persist?.().catch(() => false);
        try {
          const record = await lockUnit(base, page, () => keepUnit(page, choice, workplace, onProgress, signal));
          rememberKept(record, base);
          return unitView(page, record.units[page]!, neededDigests(record), base);
        } catch (thrown) {
          if (!(await workplace.store.record())) await removeWorker(base);
          throw thrown;
        }
      }),
    shelf: () => work((workplace) => lookAtShelf(workplace, base, (page) => isRunning(base, page))),
    news: () => work((workplace) => lookForNews(workplace, base)),
    remove: (address) => removeUnits((record) => withoutUnit(record, pageOf(address))),
    removeAll: () => removeUnits(() => NOTHING_KEPT),
    forgetLost: () => forgetRemembered(base),
    searchedPages: async () => {
      const record = await store()
        .record()
        .catch(() => null);
      return record && searchedPages(record);
    },
    watch(listener) {
      // Then nothing can be kept either.
      if (!globalThis.BroadcastChannel) return () => {};
      const channel = new BroadcastChannel(storePrefix(base));
      channel.addEventListener('message', listener);
      return () => channel.close();
    },
  };
}

/** Whether this browser, here and now, has what keeping needs. Private windows may have it in name only. */
async function whyNot(): Promise<KeepFault | null> {
  if (!isSecureContext) return 'insecure';
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker || !globalThis.caches || !globalThis.BroadcastChannel) return 'no-storage';
  return caches.has('').then(
    () => null,
    () => 'no-storage',
  );
}
