import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** Folders one run works with. */
export interface LibraryEnvironment {
  /** Absolute path of the content folder; `CONTENT_DIR` names another one. */
  contentDir: string;
  /** Absolute path of the finished site; `OUT_DIR` names another one. */
  outDir: string;
  /** Absolute path of what may be thrown away; each content folder has its own. */
  cacheDir: string;
}

/** Reads the environment, relative to the project's root. */
export function libraryEnvironment(env: NodeJS.ProcessEnv = process.env, root = process.cwd()): LibraryEnvironment {
  const contentDir = resolve(root, env.CONTENT_DIR || 'content');
  const name = contentDir === resolve(root, 'content') ? 'content' : createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return { contentDir, outDir: resolve(root, env.OUT_DIR || 'dist'), cacheDir: resolve(root, 'node_modules/.cache/library', name) };
}
