import { readFile } from 'node:fs/promises';
import { ENGINE } from '../commands/engine.ts';
import type { Booklet } from '../pack/booklet.ts';
import { h } from '../pack/markup.ts';
import { paperPath, type Meeting, type PaperOrder } from '../pack/paper.ts';
import { pageRules } from '../pack/sheets/page-rules.ts';
import { listParts, packSheets } from '../pack/sheets/pack.ts';
import { withPictures } from './inline-pictures.ts';
import type { PublishedPictures } from './paper-pictures.ts';
import { selfContained } from './print-document.ts';

/** The whole of a meeting's papers in one file, for a memory stick or a message: read on a screen, and printed as the pack. */
export function htmlPapers(meetings: readonly Meeting[], pictures: PublishedPictures): PaperOrder[] {
  return meetings.flatMap(({ path, booklet }) =>
    listParts(booklet).length > 0 ? [{ path: paperPath(path, '.html'), of: booklet, make: () => writeFile(booklet, pictures) }] : [],
  );
}

async function writeFile(booklet: Booklet, pictures: PublishedPictures): Promise<Buffer> {
  const screen = await readFile(new URL('src/pack/sheets/one-file.css', ENGINE), 'utf8');
  const head = [
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: 'canonical', href: booklet.address }),
  ];
  const content = await withPictures(packSheets(booklet, { isForScreen: true }), pictures);
  const html = await selfContained(booklet.title, content, `${pageRules(booklet)}\n${screen}`, head);
  return Buffer.from(html);
}
