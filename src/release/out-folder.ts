import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../problems/refusal.ts';
import { MANIFEST, readManifest } from './manifest.ts';
import { PART_LIST, readPartList } from './part-list.ts';

/** What a build must never put a site over, into or around. */
export interface Surroundings {
  contentDir: string;
  cacheDir: string;
  /** The project's root. */
  root: string;
  home?: string;
}

/** Rooms of the project that are not for sites; others, such as `dist`, are made for them. */
const ROOMS = ['.git', '.github', '.gitlab', '.ci', '.astro', '.cache', 'node_modules', 'public', 'scripts', 'src', 'tests'];
/** What every site of ours had before sites carried a manifest. */
const OLDER_SITE = ['index.html', '404.html', 'robots.txt', 'opensearch.xml', '_astro', 'pagefind/pagefind-entry.json'];
const MOST_LINKS = 40;
const ADVICE = 'Đặt biến OUT_DIR là một thư mục chưa có hoặc còn trống, ví dụ dist.';

/**
 * Where a site may be put: the real path of a folder that is not there, is empty, or holds a site that this program
 * made. What a folder is is decided by the file system (device and inode), so that links, `..` and file systems that
 * do not tell upper from lower case lead to the same answer.
 * @throws Refusal for any other folder, with its reason
 */
export function resolveOutFolder(outDir: string, { contentDir, cacheDir, root, home = homedir() }: Surroundings): string {
  const place = realPlace(resolve(root, outDir));
  const refuse = (why: string): never => {
    throw new Refusal(`OUT_DIR là ${outDir}: ${why} Không xóa gì. ${ADVICE}`);
  };
  const found = statOf(place);
  if (!nearest(place)?.isDirectory())
    refuse(found ? 'đó là một tệp, không phải thư mục.' : 'trên đường tới đó có một tệp, không phải thư mục.');
  const never: [folder: string, name: string, isOpen: boolean][] = [
    [contentDir, 'thư mục nội dung', false],
    [cacheDir, 'thư mục tạm của chương trình', false],
    [root, 'thư mục của dự án', true],
    [home, 'thư mục riêng của tài khoản này', true],
    [tmpdir(), 'thư mục tạm chung của máy', true],
    ...ROOMS.map((name): [string, string, boolean] => [join(root, name), `thư mục ${name} của dự án`, false]),
  ];
  for (const [folder, name, isOpen] of never) {
    const real = realPlace(folder);
    if (isWithin(real, place)) refuse(`đó là ${name}, hoặc chứa thư mục ấy.`);
    if (!isOpen && isWithin(place, real)) refuse(`nơi ấy nằm trong ${name}.`);
  }
  if (dirname(place) === place) refuse('đó là gốc của ổ đĩa.');
  if (!found) return place;
  if (isMountPoint(place, found))
    refuse(`đó là nơi gắn một ổ đĩa, không thay được. Dùng một thư mục con của nó, ví dụ ${join(outDir, 'site')}.`);
  if (dirname(dirname(place)) === dirname(place) && !isOurs(place)) refuse('đó là một thư mục chung của hệ thống.');
  if (!isReplaceable(place)) refuse('thư mục ấy đã có tệp, và không phải trang do chương trình này dựng.');
  return place;
}

/** Whether a folder may be taken away: it is empty, or ours. */
export function isReplaceable(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || isOurs(folder);
}

/** Whether a folder holds a site, or a part, that this program made or began to put there. A working tree of git is somebody's own. */
function isOurs(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return false;
  return readManifest(folder) !== null || readPartList(folder) !== null || isBegun(folder) || isOlderSite(folder);
}

/** What comes first where a folder is copied to another file system: the file by which it is known as ours. */
export const MARKS = [MANIFEST, PART_LIST];

/** A folder that such a copy was just begun in: its mark is still empty. */
function isBegun(folder: string): boolean {
  const [only = '', ...others] = readdirSync(folder);
  return others.length === 0 && MARKS.includes(only) && statOf(join(folder, only))?.size === 0;
}

function isOlderSite(folder: string): boolean {
  if (!OLDER_SITE.every((name) => existsSync(join(folder, name)))) return false;
  return readFileSync(join(folder, 'index.html'), 'utf8').includes('<search-launcher');
}

/** Null where nothing is there, be it that something on the way is no folder. */
function statOf(path: string, look: typeof statSync = statSync): Stats | null {
  try {
    return look(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw error;
  }
}

/** The nearest thing that is there, at a place or above it. */
function nearest(place: string): Stats | null {
  return statOf(place) ?? (dirname(place) === place ? null : nearest(dirname(place)));
}

/** The real path of a place that need not be there: links are followed, those that lead nowhere as well. */
function realPlace(path: string, links = 0): string {
  const found = statOf(path, lstatSync);
  if (found && !found.isSymbolicLink()) return realpathSync.native(path);
  if (found) {
    if (links > MOST_LINKS) throw new Refusal(`${path}: liên kết (symlink) dẫn vòng tròn. Xóa liên kết ấy rồi chạy lại.`);
    return realPlace(resolve(dirname(path), readlinkSync(path)), links + 1);
  }
  const parent = dirname(path);
  return parent === path ? path : join(realPlace(parent, links), basename(path));
}

/** Whether a place is a folder, or lies below it; by name where one of them is not there. */
function isWithin(place: string, folder: string): boolean {
  const wanted = statOf(folder);
  const plain = (path: string): string => path.normalize('NFC').toLowerCase();
  for (let at = place; ; at = dirname(at)) {
    const here = statOf(at);
    if (wanted && here ? wanted.dev === here.dev && wanted.ino === here.ino : plain(at) === plain(folder)) return true;
    if (dirname(at) === at) return false;
  }
}

function isMountPoint(place: string, found: Stats): boolean {
  const above = statOf(dirname(place));
  if (above && above.dev !== found.dev) return true;
  try {
    // A folder of the same disk that is mounted elsewhere once more shows only here; field 5 has blanks as `\040`.
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[4] ?? '');
    return mounts.includes(place.replace(/[ \t\n\\]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`));
  } catch {
    return false;
  }
}
