import type { Booklet } from '../../pack/booklet.ts';
import screen from '../../pack/sheets/styles/one-file.css?inline';
import { oneFile } from '../../pack/sheets/one-file.ts';
import sheets from '../../pack/sheets/styles/sheets.css?inline';
import { pageFonts, readAsData } from './page-fonts.ts';

/** The papers of a session in one HTML file: the same as the library's own, made in the browser. */
export async function ownFile(booklet: Booklet): Promise<string> {
  return oneFile(booklet, {
    sheets: [await pageFonts(), 'body { margin: 0 }', sheets].join('\n'),
    screen,
    // Papers name pictures by the address that the library will have; this page may stand elsewhere.
    pictureOf: (address) => readAsData(new URL(address).pathname),
  });
}
