import { groupPath } from '../../keeping/lists.ts';
import { digestOf, type SiteFolder } from './site-folder.ts';

/** Groups of files that units have in common, each written once and named by its content. */
export class FileGroups {
  readonly #site: SiteFolder;
  readonly #digests = new Map<string, string>();

  constructor(site: SiteFolder) {
    this.#site = site;
  }

  /** @returns the digest that names the group */
  write(paths: readonly string[]): string {
    const key = paths.join('\n');
    const known = this.#digests.get(key);
    if (known) return known;
    const content = { files: this.#site.listedFiles(paths) };
    const digest = digestOf(JSON.stringify(content));
    this.#site.writeJson(groupPath(digest), content);
    this.#digests.set(key, digest);
    return digest;
  }
}
