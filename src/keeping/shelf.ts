import type { KeptUnit, Offer, Shelf, Size, Unit } from './keeper.ts';
import type { Workplace } from './keep-unit.ts';
import { faultOf } from './keeping-failure.ts';
import type { ListedFile } from './lists.ts';
import { isSame, readUnit, type SiteUnit } from './read-unit.ts';
import { bytesOf, filesOf, filesOfUnfinished, NOTHING_KEPT, type KeptRecord, type UnitRecord } from './record.ts';
import { remembered } from './remembered.ts';

/** A search index larger than this is fetched only where the reader asks for it, unless the whole library is. Bytes. */
const SMALL_SEARCH = 4_000_000;

type UnitFacts = Pick<UnitRecord, 'title' | 'label' | 'pages' | 'slides'>;

function unitFacts(page: string, { title, label, pages, slides }: UnitFacts, base: string): Unit {
  return { address: base + encodeURI(page), title, label, pages, slides };
}

/** @param there digests that the store has */
export function unitView(page: string, unit: UnitRecord, there: ReadonlySet<string>, base: string): KeptUnit {
  return {
    ...unitFacts(page, unit, base),
    keptAt: unit.keptAt,
    bytes: bytesOf(unit.files),
    papers: unit.papers && bytesOf(unit.papers),
    lost: bytesOf(filesOf(unit), (digest) => !there.has(digest)),
  };
}

export async function makeOffer(page: string, unit: SiteUnit, { store }: Workplace, base: string): Promise<Offer> {
  const record = (await store.record()) ?? NOTHING_KEPT;
  const there = await store.digests();
  const size = (files: readonly ListedFile[]): Size => ({ bytes: bytesOf(files), missing: bytesOf(files, (digest) => !there.has(digest)) });
  const kept = record.units[page];
  const search = size(unit.search);
  return {
    unit: unitFacts(page, unit, base),
    size: size([...unit.files, ...unit.shell]),
    papers: unit.papers.length > 0 ? size(unit.papers) : null,
    search,
    searchComesAlong: page === '' || search.bytes <= SMALL_SEARCH || Boolean(record.common?.search),
    kept: kept ? unitView(page, kept, there, base) : null,
  };
}

export async function lookAtShelf({ store, free }: Workplace, base: string, isRunning: (page: string) => Promise<boolean>): Promise<Shelf> {
  const record = await store.record();
  const { units, unfinished, common } = record ?? NOTHING_KEPT;
  const there = await store.digests();
  const all = record ? [...Object.values(units).flatMap(filesOf), ...(common ? [...common.shell, ...(common.search ?? [])] : [])] : [];
  return {
    kept: Object.entries(units).map(([page, unit]) => unitView(page, unit, there, base)),
    unfinished: await Promise.all(
      Object.entries(unfinished).map(async ([page, unit]) => ({
        ...unitFacts(page, unit, base),
        bytes: bytesOf(filesOfUnfinished(unit)),
        done: bytesOf(filesOfUnfinished(unit), (digest) => there.has(digest)),
        papers: unit.papers !== null,
        search: unit.search !== null,
        running: await isRunning(page),
      })),
    ),
    bytes: bytesOf(all, (digest) => there.has(digest)),
    free: await free(),
    search: Boolean(common?.search),
    lost: record ? [] : remembered(base),
    lasting: (await navigator.storage?.persisted?.()) ?? false,
  };
}

/** Units that the site has otherwise by now. What is there of all is not compared: it is renewed with the next unit. */
export async function lookForNews({ store, readFile }: Workplace, base: string): Promise<{ address: string; missing: number }[]> {
  const record = (await store.record()) ?? NOTHING_KEPT;
  const there = await store.digests();
  const news: { address: string; missing: number }[] = [];
  for (const [page, kept] of Object.entries(record.units)) {
    const now = await readUnit(page, readFile).catch((thrown: unknown) => {
      if (faultOf(thrown) === 'network') throw thrown;
      return null;
    });
    // What the site has no longer is read on as it is.
    if (!now) continue;
    const files = [...now.files, ...(kept.papers ? now.papers : [])];
    if (isSame(filesOf(kept), files)) continue;
    news.push({ address: base + encodeURI(page), missing: bytesOf([...files, ...now.shell], (digest) => !there.has(digest)) });
  }
  return news;
}

/** @see Keeper.searchedPages */
export function searchedPages({ units, common }: KeptRecord): ReadonlySet<string> | 'all' | null {
  if (!common?.search) return null;
  if (units['']) return 'all';
  const files = Object.values(units).flatMap(({ files: own }) => own);
  return new Set(files.flatMap(([path]) => /^pagefind\/fragment\/(.+)\.pf_fragment$/.exec(path)?.[1] ?? []));
}
