import type { Booklet } from '../pack/booklet.ts';
import { paperPath, type Meeting, type PaperOrder } from '../pack/paper.ts';
import { oneFile } from '../pack/sheets/one-file.ts';
import { listParts } from '../pack/sheets/pack.ts';
import type { PublishedPictures } from './paper-pictures.ts';
import { openStyles, publishedPicture, sheetStyles } from './print-document.ts';

/** The one file of each meeting. */
export function htmlPapers(meetings: readonly Meeting[], pictures: PublishedPictures): PaperOrder[] {
  return meetings.flatMap(({ path, booklet }) =>
    listParts(booklet).length > 0 ? [{ path: paperPath(path, '.html'), of: booklet, make: () => writeFile(booklet, pictures) }] : [],
  );
}

async function writeFile(booklet: Booklet, pictures: PublishedPictures): Promise<Buffer> {
  const screen = await openStyles('one-file.css');
  return Buffer.from(await oneFile(booklet, { sheets: await sheetStyles(), screen, pictureOf: publishedPicture(pictures) }));
}
