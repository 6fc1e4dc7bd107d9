import { ContentError } from '../library/content-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { openContent } from '../library/open-content.ts';
import type { LibrarySettings } from '../library/settings.ts';

/** What `site.yaml` and its neighbours say. */
export async function openSettings(): Promise<LibrarySettings> {
  const { settings, problems } = await openContent();
  if (!settings) throw new ContentError(libraryEnvironment().contentDir, problems);
  return settings;
}

// Vite puts `env` in; plain Node, where unit tests run, has none.
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** A path from the root of the site, with the base of this build: what `href` needs. */
export function withBase(path: string): string {
  return path.startsWith('/') ? base + path : path;
}

/** The absolute address of a path. */
export function absoluteUrl(path: string): string {
  return new URL(withBase(path), import.meta.env.SITE).href;
}
