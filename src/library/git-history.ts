import { found, problemOf, type Problem } from '../problems/problem.ts';
import { entryPath } from '../schemas/addresses.ts';
import { collectionDefinitions, COLLECTIONS } from '../schemas/collections.ts';
import { ID_PATTERN } from '../schemas/field.ts';
import type { LibraryEntry } from './entry.ts';
import { askGit, findRepository, type Repository } from './git.ts';
import { isThere } from './read-file.ts';

/** What git knows of the content folder. Empty outside a repository; in a shallow clone it knows only what was fetched. */
export interface ContentHistory {
  /** Path from the content folder → ISO day of the last commit that touched it. */
  lastChanged: Map<string, string>;
  /** Paths from the content folder of files that were committed once and are gone, the removal committed or not. */
  removed: string[];
  /** Why nothing is known although there is a repository: a reminder, since pages can be built without. */
  warnings: Problem[];
}

/** Reads the whole history in one call to git. */
export async function readHistory(contentDir: string): Promise<ContentHistory> {
  const history: ContentHistory = { lastChanged: new Map(), removed: [], warnings: [] };
  const repository = findRepository(contentDir);
  if (!repository) return history;
  const { prefix } = repository;
  const answer = await askGit(repository, ['log', '-z', '--format=@%cs', '--name-status', '--no-renames', '--', prefix]);
  if ('fault' in answer) {
    const { message, fix } = answer.fault;
    const loss = `${message} Vì thế trang không có ngày sửa cuối, và địa chỉ đã mất không được phát hiện.`;
    if (await hasCommits(repository)) history.warnings.push(problemOf('.', found('lich-su-git', loss, fix)));
    return history;
  }
  for (const { day, path } of namedChanges(answer.output)) {
    const file = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    if (!file || history.lastChanged.has(file)) continue;
    history.lastChanged.set(file, day);
    if (!isThere(contentDir, file)) history.removed.push(file);
  }
  return history;
}

/** A repository that somebody has just made has nothing to tell, and git calls that a fault. */
async function hasCommits(repository: Repository): Promise<boolean> {
  const head = await askGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return !('code' in head && head.code === 1);
}

/** Reads what `log -z --format=@%cs --name-status` writes: any path is read right, whatever characters it has. */
function* namedChanges(output: string): Generator<{ day: string; path: string }> {
  const tokens = output.split('\0');
  let day = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!.replace(/^\n/, '');
    if (token.startsWith('@')) day = token.slice(1);
    else if (/^[A-Z]/.test(token)) yield { day, path: tokens[++index] ?? '' };
  }
}

/** An id that was published and is gone must live on as somebody's `redirects`. */
export function checkRemovedIds(history: ContentHistory, entries: readonly LibraryEntry[], broken: ReadonlySet<string>): Problem[] {
  const kept = new Set(entries.flatMap((entry) => [entry.id, ...entry.data.redirects].map((id) => `${entry.collection}/${id}`)));
  return history.removed.flatMap((file) => {
    const [key, folder, id = ''] = /^([^/]+)\/(.+)(?=\.(?:mdx|yaml)$)/.exec(file) ?? [];
    const collection = COLLECTIONS.find((name) => name === folder);
    if (!key || !collection || !ID_PATTERN.test(id) || kept.has(key) || broken.has(key)) return [];
    const message = `Tệp này đã từng có, nay không còn, nên địa chỉ ${entryPath(collection, id)} sẽ hỏng.`;
    const fix =
      `Nếu đã đổi tên, thêm vào tệp mới trong ${collectionDefinitions[collection].label}: redirects: [${id}]. Nếu bỏ hẳn, thêm ` +
      'dòng đó vào mục thay thế gần nhất.';
    return problemOf(file, found('mat-dia-chi', message, fix));
  });
}
