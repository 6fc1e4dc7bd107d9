import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../mdx/problem.ts';
import { collectionDefinitions } from '../schemas/collections.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/field.ts';
import type { LibraryEntry } from './entry.ts';
import { entryPath } from '../schemas/addresses.ts';

const run = promisify(execFile);

/** What git knows of the content folder. Empty outside a repository; in a shallow clone it knows only what was fetched. */
export interface ContentHistory {
  /** Path from the content folder → ISO day of the last commit that touched it. */
  lastChanged: Map<string, string>;
  /** Paths from the content folder of files that were committed once and are gone, the removal committed or not. */
  removed: string[];
}

/** Reads the whole history in one call to git. */
export async function readHistory(contentDir: string): Promise<ContentHistory> {
  const history: ContentHistory = { lastChanged: new Map(), removed: [] };
  const output = await run('git', ['-c', 'core.quotePath=off', 'log', '--format=@%cs', '--name-status', '--no-renames', '--relative', '--', '.'], { cwd: contentDir, maxBuffer: 1 << 28 })
    .then(({ stdout }) => stdout)
    .catch(() => '');
  let day = '';
  for (const line of output.split('\n')) {
    if (line.startsWith('@')) day = line.slice(1);
    const [, status, path] = /^([AMD])\t(.+)$/.exec(line) ?? [];
    if (!status || !path || history.lastChanged.has(path)) continue;
    history.lastChanged.set(path, day);
    if (!existsSync(join(contentDir, path))) history.removed.push(path);
  }
  return history;
}

/** An id that was published and is gone must live on as somebody's `redirects`. */
export function checkRemovedIds(history: ContentHistory, entries: readonly LibraryEntry[], broken: ReadonlySet<string>): Problem[] {
  const kept = new Set(entries.flatMap((entry) => [entry.id, ...entry.data.redirects].map((id) => `${entry.collection}/${id}`)));
  return history.removed.flatMap((file) => {
    const [, collection, id] = /^([^/]+)\/(.+)\.(?:mdx|yaml)$/.exec(file) ?? [];
    if (!id || !COLLECTIONS.includes(collection as CollectionName) || kept.has(`${collection}/${id}`) || broken.has(`${collection}/${id}`)) return [];
    const name = collection as CollectionName;
    return [{
      file, line: 1, column: 1, rule: 'mat-dia-chi',
      message: `Tệp này đã từng có, nay không còn, nên địa chỉ ${entryPath(name, id)} sẽ hỏng.`,
      fix: `Nếu đã đổi tên, thêm vào tệp mới trong ${collectionDefinitions[name].label}: redirects: [${id}]. Nếu bỏ hẳn, thêm dòng đó vào mục thay thế gần nhất.`,
    }];
  });
}
