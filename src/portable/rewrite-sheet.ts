import { targetOf, type OriginalSite } from './original-site.ts';

const ADDRESS = /url\((["']?)([^"')]+)\1\)/g;

/** A style sheet of the site as it stands in a copy, and the files of the copy that it needs. */
export function rewriteSheet(css: string, path: string, site: OriginalSite): { css: string; needs: string[] } {
  const needs: string[] = [];
  const rewritten = css.replace(ADDRESS, (_all, _quote, written: string) => {
    const { address, file } = targetOf(written, path, site);
    if (file) needs.push(file);
    return `url("${address}")`;
  });
  return { css: needs.length > 0 ? rewritten : css, needs };
}
