import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A page as it will be served: its address on the site and its HTML. */
export interface SourcePage {
  url: string;
  html: string;
}

/** Every HTML page of a built site, addressed the way Pagefind does: `/a/b/` for `a/b/index.html`, `/a.html` otherwise. */
export async function* listSourcePages(directory: string): AsyncGenerator<SourcePage> {
  const files = await Array.fromAsync(glob('**/*.html', { cwd: directory }));
  for (const file of files.sort()) {
    const path = file.split(sep).join('/');
    yield { url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`, html: await readFile(join(directory, file), 'utf8') };
  }
}
