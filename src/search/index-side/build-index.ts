import { hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGEFIND_VERSION } from '../bundle/bundle.ts';
import { readFromDirectory } from '../bundle/read-directory.ts';
import { openBundle } from './open-bundle.ts';
import { closePagefind, PagefindFeed, type SourcePage } from './pagefind-bundle.ts';
import { recordPages, type PageRecord } from './page-record.ts';
import { RecordStore } from './record-store.ts';
import { verifyReader } from './verify.ts';
import { writeIndex, type WriteOptions } from './write-index.ts';

export interface BuildOptions extends WriteOptions {
  pages: AsyncIterable<SourcePage> | Iterable<SourcePage>;
  kept?: KeptRecords;
}

/** Where what pages bring to the index is kept, so that the next build reads those alone that changed. */
interface KeptRecords {
  file: string;
  /** Files that it is taken from, by custom the same; of pages that others have indexed. */
  from: readonly string[];
  /** A digest of what makes an index, such as this folder and Node. */
  madeBy: string;
}

/** Pages that Pagefind indexes together: it holds all of them in memory. */
const TOGETHER = 2500;

/**
 * Indexes pages: what Pagefind makes of those that changed and what it made of the others before, merged (`write-index.ts`).
 * @throws when Pagefind reports an error, or sees another index than this project's reader does
 */
export async function buildIndex({ pages, kept, ...options }: BuildOptions): Promise<{ pages: number; read: number }> {
  const store = await openStore(kept);
  const { records, read } = await collectRecords(pages, store);
  await store.save();
  await writeIndex(records, store.vocabulary, options);
  return { pages: records.length, read };
}

/**
 * Keeps what pages bring to an index, and makes none: that is left to whoever has the other pages.
 * @throws as `buildIndex`
 */
export async function keepRecords(pages: BuildOptions['pages'], kept: KeptRecords): Promise<{ pages: number; read: number }> {
  const store = await openStore(kept);
  const { records, read } = await collectRecords(pages, store);
  await store.save();
  return { pages: records.length, read };
}

async function openStore(kept?: KeptRecords): Promise<RecordStore> {
  const store = new RecordStore(kept?.file ?? null, `${kept?.madeBy} ${PAGEFIND_VERSION}`);
  await store.load(kept?.from ?? []);
  return store;
}

/** The records of all pages that are to be searched; `read` says how many of them were not kept. */
export async function collectRecords(pages: BuildOptions['pages'], store: RecordStore): Promise<{ records: PageRecord[]; read: number }> {
  const records: PageRecord[] = [];
  const digests = new Map<string, string>();
  let read = 0;
  let feed: PagefindFeed | null = null;
  const takeRecords = async (): Promise<void> => {
    if (!feed) return;
    for (const record of await indexTogether(feed, store)) {
      store.add(record, digests.get(record.url)!);
      records.push(record);
      read++;
    }
    digests.clear();
    feed = null;
  };
  try {
    for await (const page of pages) {
      if (!page.html.includes('data-pagefind-body')) continue;
      const digest = hash('sha1', page.html);
      const known = store.find(page.url, digest);
      if (known) {
        records.push(known);
        continue;
      }
      feed ??= await PagefindFeed.open();
      await feed.add(page);
      digests.set(page.url, digest);
      if (digests.size >= TOGETHER) await takeRecords();
    }
    await takeRecords();
  } finally {
    await closePagefind();
  }
  return { records, read };
}

/** What Pagefind makes of the pages that a feed was given. */
async function indexTogether(feed: PagefindFeed, store: RecordStore): Promise<PageRecord[]> {
  const directory = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    await feed.write(directory);
    const readFile = readFromDirectory(directory);
    const bundle = await openBundle(readFile);
    await verifyReader(bundle, directory);
    return await recordPages(bundle, readFile, store.vocabulary);
  } finally {
    await rm(directory, { recursive: true });
  }
}
