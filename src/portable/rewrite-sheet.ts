import { targetOf, type OriginalSite } from './original-site.ts';

const ADDRESS = /url\((["']?)([^"')]+)\1\)/g;

/** Chromium begins the passage to the next page and breaks it off with an error: on a disk every page is an origin of its own. */
const PASSAGE = /@view-transition\s*\{[^}]*\}/g;

/** A style sheet of the site as it stands in a copy, and the files of the copy that it needs. */
export function rewriteSheet(css: string, path: string, site: OriginalSite): { css: string; needs: string[] } {
  const needs: string[] = [];
  const rewritten = css.replace(PASSAGE, '').replace(ADDRESS, (_all, _quote, written: string) => {
    const { address, file } = targetOf(written, path, site);
    if (file) needs.push(file);
    return `url("${address}")`;
  });
  return { css: rewritten, needs };
}
