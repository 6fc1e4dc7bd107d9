import sharp from 'sharp';
import { Refusal } from '../../problems/refusal.ts';
import { failures } from '../messages.ts';
import { openPicture } from '../ocr/page-picture.ts';
import { recognisePages } from '../ocr/read-pages.ts';
import type { SourceText } from '../source.ts';
import { textOfPieces, type ChosenReading } from './pdf/choose-reading.ts';
import { scanFailures } from './pdf/pdf-messages.ts';
import { isGuessed } from './pdf/quality.ts';
import { sourceOfPages } from './read-pdf.ts';

/** A page of A3 at 600 dots to the inch, and a little more. */
const MOST_PIXELS = 80e6;
const MOST_PAGES = 60;
/** How a file of HEIF begins, behind the length of its first box (ISO/IEC 23008-12), whatever its name ends with. */
const IPHONE_PICTURE = /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/;

/**
 * Reads pictures of pages by recognising their letters: JPEG and PNG, one page each, TIFF with as many as it has.
 * @param texts right ones, which recognised words are compared with
 */
export async function readScan(bytes: Buffer, name: string, texts: readonly string[]): Promise<SourceText> {
  if (IPHONE_PICTURE.test(bytes.toString('latin1', 4, 12))) throw new Refusal(scanFailures.otherPicture(name));
  const {
    pages: count = 1,
    width = 0,
    height = 0,
  } = await sharp(bytes)
    .metadata()
    .catch((): { pages?: number; width?: number; height?: number } => ({}));
  if (width * height === 0 || width * height > MOST_PIXELS) throw new Refusal(scanFailures.brokenPicture(name));
  if (count > MOST_PAGES) throw new Refusal(scanFailures.tooMany(name, count, MOST_PAGES));
  const chosen: ChosenReading = { pages: [], scans: new Map(), replaced: [], reviewNotes: [], recognised: [] };
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const draw = (page: number) =>
    openPicture(bytes, page).catch(() => {
      throw new Refusal(scanFailures.brokenPicture(name));
    });
  await recognisePages(bytes, numbers, name, draw, texts, async ({ pieces, rules, facts: ofPage, picture }) => {
    if (isGuessed(textOfPieces(pieces), ofPage.confidence)) throw new Refusal(scanFailures.guessedPages(name, [ofPage.page]));
    chosen.pages.push({
      pieces,
      turned: '',
      repeated: '',
      encodings: [],
      counted: pieces.map(({ str }) => str).join(' '),
      pictures: 1,
      paths: 0,
      rules,
      isSideways: false,
      marks: '',
      comments: [],
      values: [],
    });
    chosen.scans.set(ofPage.page, picture);
    chosen.recognised.push(ofPage);
  });
  if (chosen.recognised.length === 0) throw new Refusal(failures.noText(name));
  return sourceOfPages(chosen);
}
