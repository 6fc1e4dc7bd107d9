import { hash } from 'node:crypto';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../problems/refusal.ts';
import { showUntrusted } from '../problems/show-untrusted.ts';

/** Characters of a variable's value that are shown. */
const MOST_SHOWN = 100;

/** Folders one run works with. */
export interface LibraryEnvironment {
  /** Absolute path of the folder the command runs in, which holds all of the following unless a variable says otherwise. */
  root: string;
  /** Absolute path of the content folder; `CONTENT_DIR` names another one. */
  contentDir: string;
  /** Absolute path of the finished site; `OUT_DIR` names another one. */
  outDir: string;
  /** Absolute path of what may be thrown away, of all content folders; `CACHE_DIR` names another one. */
  cachesDir: string;
  /** The part of it that belongs to one content folder. */
  cacheDir: string;
  /** The part of it that belongs to one `outDir`: builds of two sites at once meet nowhere. */
  siteCacheDir: string;
  /**
   * Where a build of that site is made, out of sight; inside the project, since Astro keeps its bundle in a folder shared by all builds
   * otherwise.
   */
  buildingDir: string;
  /** What a build makes of entries beside their pages: PDF, Word and other files, at their paths on the site. */
  papersDir: string;
  /** Where a build hands over what it knows of the files it made: their digests. */
  factsFile: string;
  /** Where the copy of it that needs no host is made, out of sight. */
  portableDir: string;
}

/** Below the packages, whose folder is no part of a repository; `npm ci` empties it. */
const CACHES = 'node_modules/.cache/library';

/**
 * Reads the environment, relative to the folder the command runs in.
 * @throws Refusal for a `CACHE_DIR` outside that folder, from where a build would find no packages, or around or in another of its folders
 */
export function libraryEnvironment(env: NodeJS.ProcessEnv = process.env, root = process.cwd()): LibraryEnvironment {
  const contentDir = resolve(root, env.CONTENT_DIR || 'content');
  const outDir = resolve(root, env.OUT_DIR || 'dist');
  const cachesDir = resolve(root, env.CACHE_DIR || CACHES);
  if (env.CACHE_DIR && !(isBelow(cachesDir, resolve(root)) && [contentDir, outDir].every((folder) => areApart(cachesDir, folder))))
    throw wrongVariable('CACHE_DIR', env.CACHE_DIR, 'Cần một thư mục riêng nằm trong thư mục của dự án, ví dụ .cache/thu-vien.');
  const cacheDir = join(cachesDir, nameOf(contentDir, root));
  const siteCacheDir = join(cacheDir, 'sites', nameOf(outDir, root));
  return { root: resolve(root), contentDir, outDir, cachesDir, cacheDir, siteCacheDir, ...inSiteCache(siteCacheDir) };
}

/** Whether a folder lies in another, both absolute, at whatever depth. */
function isBelow(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path !== '' && path.split(sep)[0] !== '..' && !isAbsolute(path);
}

function areApart(one: string, other: string): boolean {
  return one !== other && !isBelow(one, other) && !isBelow(other, one);
}

function inSiteCache(siteCacheDir: string): Pick<LibraryEnvironment, 'buildingDir' | 'papersDir' | 'factsFile' | 'portableDir'> {
  const [buildingDir, papersDir, portableDir] = [join(siteCacheDir, 'site'), join(siteCacheDir, 'papers'), join(siteCacheDir, 'portable')];
  return { buildingDir, papersDir, factsFile: join(siteCacheDir, 'facts.json'), portableDir };
}

/** A folder's own name where it stands in the project's root, else a digest of its path. */
function nameOf(folder: string, root: string): string {
  const path = relative(root, folder);
  return /^\w[\w.-]*$/.test(path) ? path : hash('sha256', folder).slice(0, 12);
}

/** What to say of a variable that says nothing that can be used. @param should a sentence: what it should be, with an example */
export function wrongVariable(name: string, value: string, should: string): Refusal {
  return new Refusal(`Biến ${name} là “${showUntrusted(value, MOST_SHOWN)}”. ${should}`);
}
