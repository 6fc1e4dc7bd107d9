import type { ReadFile } from './bundle/read-file.ts';
import { SearchError } from './errors.ts';
import { Library, readManifest } from './loaded-library.ts';
import type { Manifest } from './sidecars.ts';

/** What a release leaves behind in a page that was opened before it: files are gone, or no longer what they were. */
const OUTDATED: readonly unknown[] = ['index-missing', 'corrupt', 'version'];

interface Opened {
  library: Library;
  manifest: string;
}

/** How one question fares with an index. */
export interface Asking {
  /** @throws {SearchError} `version` says that the index on the server now is of another format than this code reads */
  library(): Promise<Library>;
  /** Whether the question is to be asked once more, of what the server has now, since what was read may have been outdated. */
  begunAnew(error: unknown): boolean;
}

/**
 * The index that lies on the server now. Where a file that a question needs is missing or torn, the manifest is read anew
 * past the browser's cache; what it names, if that is another index, takes the place of everything read so far; and the
 * question is asked once more. It is asked again only where another file came torn, which nobody had read anew: of several
 * that come torn at once a question meets one after the other. What is wanting then is wanting on the server.
 */
export class CurrentIndex {
  private readonly readFile: ReadFile;
  private readonly fresh: boolean;
  private opened: Promise<Opened> | undefined;
  /** A file is kept once it was read and found whole: one that is read again did not come, or came torn. */
  private readonly read = new Set<string>();
  private readonly readAnew = new Set<string>();

  /** @param fresh the first manifest, too, is read past the browser's cache */
  constructor(readFile: ReadFile, fresh = false) {
    this.readFile = readFile;
    this.fresh = fresh;
  }

  /** Asks the index, and again where it was outdated. */
  async ask<T>(question: (library: Library) => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    const asking = this.begin();
    for (;;) {
      try {
        return await question(await asking.library());
      } catch (error) {
        if (signal?.aborted || !asking.begunAnew(error)) throw error;
      }
    }
  }

  begin(): Asking {
    let asked = (this.opened ??= this.keep(this.manifest(this.fresh).then((manifest) => this.open(manifest))));
    let isFirst = true;
    let before = this.readAnew.size;
    return {
      library: async () => (await asked).library,
      begunAnew: (error) => {
        if (!(error instanceof SearchError) || !OUTDATED.includes(error.code)) return false;
        if (!isFirst && (error.code !== 'corrupt' || this.readAnew.size === before)) return false;
        asked = this.renewed(asked);
        isFirst = false;
        before = this.readAnew.size;
        return true;
      },
    };
  }

  /** @param asked found wanting; where several questions find so at once, the first has the manifest read for all */
  private renewed(asked: Promise<Opened>): Promise<Opened> {
    if (this.opened && this.opened !== asked) return this.opened;
    return (this.opened = this.keep(this.renew(asked)));
  }

  private async renew(asked: Promise<Opened>): Promise<Opened> {
    const [manifest, before] = await Promise.all([this.manifest(true), asked.catch(() => undefined)]);
    return before?.manifest === JSON.stringify(manifest) ? before : this.open(manifest);
  }

  /** After a failure the next call begins anew: the network may be back. */
  private keep(opened: Promise<Opened>): Promise<Opened> {
    opened.catch(() => {
      if (this.opened === opened) this.opened = undefined;
    });
    return opened;
  }

  private async open(manifest: Manifest): Promise<Opened> {
    const library = await Library.open((path) => this.file(path), manifest);
    return { library, manifest: JSON.stringify(manifest) };
  }

  private manifest(fresh: boolean): Promise<Manifest> {
    return readManifest((path) => this.readFile(path, fresh ? 'no-cache' : 'default'));
  }

  private file(path: string): Promise<Uint8Array> {
    const isKnown = this.read.has(path);
    (isKnown ? this.readAnew : this.read).add(path);
    return this.readFile(path, isKnown ? 'reload' : 'default');
  }
}
