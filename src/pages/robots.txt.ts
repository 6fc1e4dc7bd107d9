import type { APIRoute } from 'astro';
import { absoluteUrl } from '../data/settings.ts';
import { showsHidden } from '../library/visibility.ts';

/** Opens the site to search engines, and keeps them out of a preview. */
export const GET: APIRoute = () =>
  new Response(
    showsHidden() ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`,
  );
