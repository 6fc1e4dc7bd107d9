import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const PREFERENCES = new URL('../components/site/preferences.inline.js', import.meta.url);

/**
 * The policy of every page (CSP level 3): files of this site only, nothing inline but what is hashed.
 * Astro adds the hashes of what it bundles; the script that sets theme and text size before the
 * first paint stands in the page itself, so its hash is computed here.
 */
export async function contentSecurityPolicy() {
  const hash = createHash('sha256').update(await readFile(PREFERENCES)).digest('base64');
  return {
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ] as const,
    scriptDirective: { hashes: [`sha256-${hash}`] as const },
  };
}
