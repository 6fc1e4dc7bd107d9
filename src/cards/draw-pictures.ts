import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';

/** A picture for a page: of what it says, or of an address, as a QR code. */
export type Picture = Card | { address: string };

/** Where pictures go, and where those that were drawn before are kept. */
export interface PictureFolders {
  folder: string;
  cacheDir: string;
}

/** A file that was drawn, by its path in the folder. */
export interface DrawnFile {
  path: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Bytes of JavaScript that a drawing thread may take: letters, widths of words, one picture. */
const HEAP_MEGABYTES = 256;
/** Half of the processors: pages are made at the same time. */
const THREADS = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

/**
 * Draws pictures while the rest of a build goes on, in threads of their own: what they leave behind is collected in a small heap,
 * not in the large one of the build.
 */
export class PictureDrawing {
  readonly #folders: PictureFolders;
  readonly #threads: DrawingThread[] = [];
  #waiting: [path: string, picture: Picture][] | null = [];
  #count = 0;

  constructor(folders: PictureFolders) {
    this.#folders = folders;
  }

  /** @param path in the folder; a slash may stand before it. Each path once. */
  order(path: string, picture: Picture): void {
    if (this.#waiting) this.#waiting.push([path, picture]);
    else (this.#threads[this.#count++ % THREADS] ??= new DrawingThread(this.#folders)).order(path, picture);
  }

  /** Begins with what was ordered; until then nothing is written. */
  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const [path, picture] of waiting) this.order(path, picture);
  }

  /** Ends it. @returns all that was ordered, once it is there */
  async finish(): Promise<DrawnFile[]> {
    this.start();
    return (await Promise.all(this.#threads.map((thread) => thread.finish()))).flat();
  }
}

class DrawingThread {
  readonly #worker: Worker;
  readonly #drawn: Promise<DrawnFile[]>;

  constructor(folders: PictureFolders) {
    this.#worker = new Worker(new URL('./picture-worker.ts', import.meta.url), {
      name: 'cards',
      workerData: folders,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    this.#drawn = new Promise((resolve, reject) => this.#worker.once('message', resolve).once('error', reject));
    // A failure is told when the pictures are asked for; a build that fails before waits for none.
    this.#drawn.catch(() => undefined);
    this.#worker.unref();
  }

  order(path: string, picture: Picture): void {
    this.#worker.postMessage([path, picture]);
  }

  finish(): Promise<DrawnFile[]> {
    this.#worker.ref();
    this.#worker.postMessage(null);
    return this.#drawn;
  }
}
