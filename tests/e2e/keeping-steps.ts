import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Choice, KeepFault, Keeper, KeptUnit, Outcome } from '../../src/keeping/keeper.ts';
import { keeperScript } from '../keeper-script.ts';
import { serveFolder, type LocalServer } from '../static-server.ts';

/** A copy of a built site that a test may change, and a host that it may take away. */
export class OwnSite {
  readonly folder: string;
  #server: LocalServer | null = null;
  #port = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(built: string): Promise<OwnSite> {
    const folder = mkdtempSync(join(tmpdir(), 'thu-vien-'));
    cpSync(built, folder, { recursive: true });
    const site = new OwnSite(folder);
    await site.start();
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** @param onSent told of each path that is answered */
  async start(onSent: (path: string) => void = () => {}): Promise<void> {
    this.#server = await serveFolder(this.folder, { port: this.#port, onSent });
    this.#port = Number(new URL(this.#server.origin).port);
  }

  /** Nobody answers any more. */
  stop(): void {
    this.#server?.close();
    this.#server = null;
  }

  remove(): void {
    this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

let bundled: Promise<string> | null = null;

/** Makes `keeper` of the page, over the site at the root of its host: pages themselves load it only at a press. */
export async function openKeeper(page: Page): Promise<void> {
  await page.evaluate(`${await (bundled ??= keeperScript())}; globalThis.keeper = keeping.openKeeper('/')`);
}

declare const keeper: Keeper;

/** Keeps a unit; what it was told of the progress comes along. */
export function keep(page: Page, address: string, choice: Choice = { papers: false, search: true }) {
  return page.evaluate(
    async ([of, choose]) => {
      const told: number[] = [];
      const kept: Outcome<KeptUnit> = await keeper.keep(of, choose, (done, bytes) => told.push(done / bytes), new AbortController().signal);
      return { told, ...('fault' in kept ? { fault: kept.fault as KeepFault | null } : { fault: null, unit: kept }) };
    },
    [address, choice] as const,
  );
}

/** The page's service worker rules. */
export function controlled(page: Page): Promise<unknown> {
  return page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
