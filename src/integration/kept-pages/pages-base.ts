import { hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { engineDigest } from '../../library/engine-digest.ts';
import type { LibraryEnvironment } from '../../library/environment.ts';
import type { LibrarySettings } from '../../library/settings.ts';
import { showsHidden } from '../../library/visibility.ts';

/** What of the engine makes pages. */
const ENGINE_PARTS = ['src', 'public', 'tests/gallery', 'package.json'];

/** A digest of the engine and its packages, and of Node. @param root of the project, which has the lock file */
export async function madeBy(root: string): Promise<string> {
  const [engine, lock] = await Promise.all([engineDigest(ENGINE_PARTS), readFile(join(root, 'package-lock.json'), 'utf8').catch(() => '')]);
  return hash('sha256', JSON.stringify([engine, lock, process.versions]));
}

/**
 * A digest of all that every page depends on and none asks for: what makes it, the settings, whether the site shows what readers do not
 * see yet, and the names of scripts and styles, which pages name.
 */
export async function pagesBase({ root, buildingDir }: LibraryEnvironment, settings: LibrarySettings): Promise<string> {
  const [maker, bundled] = await Promise.all([madeBy(root), readdir(join(buildingDir, '_astro'), { recursive: true }).catch(() => [])]);
  return hash('sha256', JSON.stringify([maker, settings, showsHidden(), bundled.sort()]));
}
