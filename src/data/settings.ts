import { ContentError } from '../library/content-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { openContent } from '../library/open-content.ts';
import type { LibrarySettings } from '../library/settings.ts';
import type { SiteAddress } from '../library/site-address.ts';

/** What `site.yaml` and its neighbours say. */
export async function openSettings(): Promise<LibrarySettings> {
  const { settings, problems } = await openContent();
  if (!settings) throw new ContentError(libraryEnvironment().contentDir, problems);
  return settings;
}

// Vite puts `env` in; plain Node, where papers are made and unit tests run, has none.
const place = { url: import.meta.env?.SITE ?? 'http://localhost/', base: withoutSlash(import.meta.env?.BASE_URL ?? '/') };

/** Says where the site stands, in a process that Vite has not told. */
export function placeSite({ url, base }: SiteAddress): void {
  Object.assign(place, { url, base: withoutSlash(base) });
}

function withoutSlash(base: string): string {
  return base.replace(/\/$/, '');
}

/** A path from the root of the site, with the base of this build: what `href` needs. */
export function withBase(path: string): string {
  return path.startsWith('/') ? place.base + path : path;
}

/** The absolute address of a path. */
export function absoluteUrl(path: string): string {
  return new URL(withBase(path), place.url).href;
}
