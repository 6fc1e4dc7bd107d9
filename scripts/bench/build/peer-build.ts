import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measure, together, type Measured } from './measure.ts';
import type { BuildRun } from './own-build.ts';
import type { PlainEntry } from './plain-entries.ts';
import type { SitePeer } from './peers/site-peer.ts';
import { weighFiles } from './weigh-files.ts';

/** A project of a peer in a folder of its own. */
export class PeerBuild {
  readonly #peer: SitePeer;
  readonly #project: string;
  readonly #entries: readonly PlainEntry[];

  constructor(peer: SitePeer, project: string, entries: readonly PlainEntry[]) {
    this.#peer = peer;
    this.#project = project;
    this.#entries = entries;
  }

  async write(): Promise<void> {
    await mkdir(this.#project, { recursive: true });
    await this.#peer.write(this.#project, this.#entries);
  }

  /** Builds all, or once more after a sentence was added to the article in the middle of all. */
  async run(state: 'cold' | 'article'): Promise<BuildRun> {
    const { kept, out, steps, fileOf } = this.#peer;
    const [cwd, site] = [this.#project, join(this.#project, out)];
    if (state === 'cold') for (const folder of [...kept, out]) await rm(join(cwd, folder), { recursive: true, force: true });
    const articles = this.#entries.filter(({ collection }) => collection === 'articles');
    const changed = articles[Math.floor(articles.length / 2)];
    if (state === 'article' && changed) await appendFile(join(cwd, fileOf(changed)), '\n\nBài này vừa được sửa thêm một câu.\n');
    const begun = Date.now();
    const measured: Measured[] = [];
    const env = { ASTRO_TELEMETRY_DISABLED: '1' };
    for (const { program, args } of steps) measured.push(await measure({ program, args, cwd, env, log: `${cwd}.log` }));
    const names = steps.map(({ phase }) => phase);
    const written = await weighFiles([site, ...kept.map((folder) => join(cwd, folder))], begun);
    return { ...together(measured, names), site: await weighFiles([site]), written };
  }
}
