import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { libraryEnvironment } from '../../../src/library/environment.ts';
import type { Files } from '../mutate/seeds.ts';
import { SOUND_LIBRARY } from '../sound-library.ts';

/** A content folder and a place for its site, in a folder of their own. */
export interface Place {
  top: string;
  content: string;
  out: string;
  /** What the commands get told. */
  env: { CONTENT_DIR: string; OUT_DIR: string; WITHOUT_PDF: string };
}

/** Lends a place with a library in it, and takes everything away afterwards, caches included. */
export async function withPlace<T>(use: (place: Place) => Promise<T>, files: Files = SOUND_LIBRARY): Promise<T> {
  const top = mkdtempSync(join(tmpdir(), 'thu-vien-hostile-'));
  const [content, out] = [join(top, 'content'), join(top, 'site')];
  try {
    putFiles(content, files);
    return await use({ top, content, out, env: { CONTENT_DIR: content, OUT_DIR: out, WITHOUT_PDF: '1' } });
  } finally {
    rmSync(libraryEnvironment({ CONTENT_DIR: content }).cacheDir, { recursive: true, force: true });
    rmSync(top, { recursive: true, force: true });
  }
}

/** Writes files below a folder. */
export function putFiles(folder: string, files: Files): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}

/** A copy of the project that may be lost: without content, packages, history and what was built. */
export function copyProject(to: string): void {
  const left = new Set(['node_modules', '.git', 'test-results', '.astro', '.cache', 'content']);
  cpSync('.', to, { recursive: true, filter: (path) => !left.has(path) && !path.startsWith('dist') });
  mkdirSync(join(to, '.git'), { recursive: true });
  writeFileSync(join(to, '.git', 'HEAD'), 'ref: refs/heads/main\n');
}

/** Where the packages are, for a link to them. */
export const PACKAGES = resolve('node_modules');
