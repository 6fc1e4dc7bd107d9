import { createHash } from 'node:crypto';
import { KeepingFailure } from '../../../src/keeping/keeping-failure.ts';
import type { FileReader } from '../../../src/keeping/fetch-file.ts';
import { groupPath, LIST_FORMAT, unitListPath, writeDigest, type ListedFile } from '../../../src/keeping/lists.ts';
import type { Workplace } from '../../../src/keeping/keep-unit.ts';
import { Store } from '../../../src/keeping/store.ts';
import { MemoryCaches } from './memory-caches.ts';

export const digestOf = (text: string): string => writeDigest(createHash('sha256').update(text).digest());

/** A published site of a few files, which tests publish anew, by half, or cut off. */
export class SmallSite {
  readonly files = new Map<string, string>();
  /** Paths in the order in which they were asked for. */
  asked: string[] = [];
  /** Called before each answer. */
  onAsked: (path: string) => void | Promise<void> = () => {};

  readonly read: FileReader = async (path, _cache, { signal, onBytes } = {}) => {
    this.asked.push(path);
    await this.onAsked(path);
    if (signal?.aborted) throw new KeepingFailure('stopped');
    const text = this.files.get(path);
    if (text === undefined) throw new KeepingFailure('gone');
    const bytes = new TextEncoder().encode(text);
    onBytes?.(bytes.length);
    return { bytes, headers: new Headers({ 'content-type': 'text/html', 'set-cookie': 'a=b' }) };
  };

  listed(...paths: string[]): ListedFile[] {
    return paths.map((path) => [path, digestOf(this.files.get(path)!), new TextEncoder().encode(this.files.get(path)!).length]);
  }

  /** Publishes files, and the list of a unit of them. */
  publish(page: string, own: Record<string, string>, common: Record<string, string> = {}): void {
    const all = { ...own, 'x.css': 'css', 'index.html': '<html>home', 'pagefind/a.json': '{}', ...common };
    for (const [path, text] of Object.entries(all)) this.files.set(path, text);
    const group = (...paths: string[]): string => {
      const content = JSON.stringify({ files: this.listed(...paths) });
      this.files.set(groupPath(digestOf(content)), content);
      return digestOf(content);
    };
    const list = {
      format: LIST_FORMAT,
      title: page,
      label: 'Trang',
      pages: 1,
      slides: false,
      files: this.listed(...Object.keys(own)),
      papers: [],
    };
    const groups = { looks: [group('x.css')], shell: group('index.html'), search: group('pagefind/a.json') };
    this.files.set(unitListPath(page), JSON.stringify({ ...list, ...groups }));
  }
}

export interface Bench {
  site: SmallSite;
  caches: MemoryCaches;
  store: Store;
  place: Workplace;
}

export function bench(): Bench {
  const site = new SmallSite();
  const caches = new MemoryCaches();
  const store = new Store(caches, '/', 'https://x.example');
  let time = 1000;
  const place: Workplace = {
    store,
    readFile: site.read,
    now: () => (time += 1000),
    change: (change) => store.change(change),
    free: async () => null,
  };
  return { site, caches, store, place };
}
