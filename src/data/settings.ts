import { ContentError } from '../library/content-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { readSettings, type LibrarySettings } from '../library/settings.ts';

let settings: Promise<LibrarySettings> | null = null;

async function load(): Promise<LibrarySettings> {
  const { contentDir } = libraryEnvironment();
  const { settings: read, problems } = await readSettings(contentDir);
  if (!read) throw new ContentError(contentDir, problems);
  return read;
}

/** What `site.yaml` and its neighbours say; read once a build. */
export function openSettings(): Promise<LibrarySettings> {
  if (import.meta.env.DEV) return load();
  return (settings ??= load());
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
