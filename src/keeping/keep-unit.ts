import { fetchFiles } from './fetch-files.ts';
import type { FileReader } from './fetch-file.ts';
import { KeepingFailure } from './keeping-failure.ts';
import type { Choice } from './keeper.ts';
import { readUnit, type SiteUnit } from './read-unit.ts';
import {
  bytesOf,
  filesOfUnfinished,
  withFinished,
  withoutUnfinished,
  withUnfinished,
  type KeptRecord,
  type UnfinishedRecord,
} from './record.ts';
import type { Store } from './store.ts';

/** What keeping works with. */
export interface Workplace {
  store: Store;
  readFile: FileReader;
  now: () => number;
  /** `Store.change`, one at a time, whatever page of the site asks for it. */
  change: (change: (record: KeptRecord) => KeptRecord) => Promise<KeptRecord>;
  /** Bytes the browser still allows; null where it does not say. */
  free: () => Promise<number | null>;
}

/** How often the lists are read anew where the site is published while it is being kept. */
const READINGS = 2;

/**
 * Keeps a unit. Until the last step, which is one write, what was kept before is served.
 * @throws KeepingFailure, or what the browser throws
 */
export async function keepUnit(
  page: string,
  choice: Choice,
  { store, readFile, now, change, free }: Workplace,
  onProgress: (done: number, bytes: number) => void,
  signal: AbortSignal,
): Promise<KeptRecord> {
  for (let reading = 1; ; reading++) {
    const unfinished = chosen(await readUnit(page, readFile, signal), choice);
    await change((record) => withUnfinished(record, page, unfinished));
    const files = filesOfUnfinished(unfinished);
    try {
      const had = await store.digests();
      const missing = files.filter(([, digest]) => !had.has(digest));
      const room = await free();
      if (room !== null && bytesOf(missing) > room) throw new KeepingFailure('full');
      const bytes = bytesOf(files);
      const before = bytes - bytesOf(missing);
      await fetchFiles(missing, { store, readFile, signal, onProgress: (done) => onProgress(before + done, bytes) });
      // The browser may have made room meanwhile, by what was there.
      const has = await store.digests();
      if (files.some(([, digest]) => !has.has(digest))) throw new KeepingFailure('network');
      const record = await change((current) => withFinished(current, page, now()));
      // It was removed meanwhile, by another page.
      if (!record.units[page]) throw new KeepingFailure('stopped');
      return record;
    } catch (thrown) {
      const fault = thrown instanceof KeepingFailure ? thrown.fault : null;
      // A file that is gone or another is one of a newer build.
      if ((fault === 'changed' || fault === 'gone') && reading < READINGS) continue;
      if (fault === 'gone') throw new KeepingFailure('changed', { cause: thrown });
      if (fault === null || fault === 'full') await change((current) => withoutUnfinished(current, page));
      throw thrown;
    }
  }
}

function chosen({ papers, search, ...unit }: SiteUnit, choice: Choice): UnfinishedRecord {
  return { ...unit, papers: choice.papers ? papers : null, search: choice.search ? search : null };
}
