import { targetOf, type OriginalSite } from './original-site.ts';

const NAMED = /"((?:\/|https?:)[^"\s]*\.(?:json|webp|png|svg))"/g;

/** Files of the site that a JSON which scripts read names, and that they may read after it: papers, pictures in them. */
export function filesNamedIn(path: string, content: Buffer, site: OriginalSite): string[] {
  if (!path.endsWith('.json')) return [];
  return [...content.toString('utf8').matchAll(NAMED)].flatMap(([, address = '']) => targetOf(address, path, site).file ?? []);
}

/**
 * A file that scripts of the site read, as the script that hands it over in a copy: `src/site-copy/files-as-scripts.ts`.
 * @param path of the file below the root of the copy
 */
export function asScript(path: string, content: Buffer): string {
  return `siteFile(${JSON.stringify(path)},"${content.toString('base64')}");\n`;
}
