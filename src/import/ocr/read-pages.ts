import { announceFile, send } from '../../commands/announce.ts';
import type { PdfPiece } from '../read/pdf-lines.ts';
import { scanProgress } from '../read/pdf/pdf-messages.ts';
import type { RecognisedFacts } from './doubt-notes.ts';
import { comparingPicture, DPI, type PagePicture } from './page-picture.ts';
import { KnownWords } from './known-words.ts';
import { readPicture } from './read-page.ts';
import { openRecogniser } from './recogniser.ts';

/** What was recognised on one page, and its picture for comparing. */
export interface RecognisedScan {
  pieces: PdfPiece[];
  facts: RecognisedFacts;
  picture: () => Promise<Buffer>;
}

/**
 * Recognises pages one after the other, each announced with its number and told on the terminal.
 * @param draw gives the picture of a page
 * @param texts right texts, whose words those of the pages are compared with
 * @param take hears of each page in which there is text
 * @throws Refusal where the packages for it are not there
 */
export async function recognisePages(
  numbers: readonly number[],
  name: string,
  draw: (page: number) => Promise<PagePicture>,
  texts: readonly string[],
  take: (scan: RecognisedScan) => Promise<void>,
): Promise<void> {
  const recogniser = await openRecogniser(DPI);
  const known = KnownWords.of(texts);
  try {
    for (const [index, page] of numbers.entries()) {
      announceFile(name);
      send({ err: scanProgress(page, index + 1, numbers.length) });
      const picture = await draw(page);
      const { pieces, ...facts } = await readPicture(picture, recogniser, known);
      if (pieces.length > 0) await take({ pieces, facts: { page, ...facts }, picture: () => comparingPicture(picture) });
    }
  } finally {
    await recogniser.close();
  }
}
