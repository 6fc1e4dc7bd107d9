/**
 * A file that scripts of the site read, as the script that hands it over in a copy: `src/site-copy/files-as-scripts.ts`.
 * @param path of the file below the root of the copy
 */
export function asScript(path: string, content: Buffer): string {
  return `siteFile(${JSON.stringify(path)},"${content.toString('base64')}");\n`;
}
