import { groupPath, writeDigest } from '../../keeping/lists.ts';
import { hash } from 'node:crypto';
import type { SiteFolder } from './site-folder.ts';

/** Groups of files that units have in common, each written once and named by its content. */
export class FileGroups {
  readonly #site: SiteFolder;
  /** By the list itself, which mostly is the same one. */
  readonly #digests = new Map<readonly string[], string>();
  readonly #written = new Set<string>();

  constructor(site: SiteFolder) {
    this.#site = site;
  }

  /** @returns the digest that names the group */
  write(paths: readonly string[]): string {
    const known = this.#digests.get(paths);
    if (known) return known;
    const content = { files: this.#site.listedFiles(paths) };
    const digest = writeDigest(hash('sha256', JSON.stringify(content), 'buffer'));
    if (!this.#written.has(digest)) this.#site.writeJson(groupPath(digest), content);
    this.#written.add(digest);
    this.#digests.set(paths, digest);
    return digest;
  }
}
