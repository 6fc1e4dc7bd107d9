import { createHash } from 'node:crypto';
import { announceFile, send } from '../../commands/announce.ts';
import type { PdfPiece } from '../read/pdf-lines.ts';
import type { Rule } from '../read/pdf/rules.ts';
import { scanProgress } from '../read/pdf/pdf-messages.ts';
import type { RecognisedFacts } from './doubt-notes.ts';
import { comparingPicture, DPI, type PagePicture } from './page-picture.ts';
import { KnownWords } from './known-words.ts';
import { readPicture } from './read-page.ts';
import { openRecogniser } from './recogniser.ts';

/** What was recognised on one page, and its picture for comparing. */
export interface RecognisedScan {
  pieces: PdfPiece[];
  /** Lines of the page's ruled tables. */
  rules: Rule[];
  facts: RecognisedFacts;
  picture: Buffer;
}

/** What was recognised of the last file: an editor who is asked has it read twice. It never leaves the memory of this process. */
let kept: { digest: string; scans: RecognisedScan[] } | null = null;

/**
 * Recognises pages one after the other, each announced with its number and told on the terminal.
 * @param bytes of the file they are of
 * @param draw gives the picture of a page
 * @param texts right texts, whose words those of the pages are compared with
 * @param take hears of each page in which there is text
 * @throws Refusal where the packages for it are not there
 */
export async function recognisePages(
  bytes: Buffer,
  numbers: readonly number[],
  name: string,
  draw: (page: number) => Promise<PagePicture>,
  texts: readonly string[],
  take: (scan: RecognisedScan) => Promise<void>,
): Promise<void> {
  const digest = createHash('sha256').update(bytes).update(String(numbers)).digest('hex');
  const scans = kept?.digest === digest ? kept.scans : await recognise(numbers, name, draw, texts);
  kept = { digest, scans };
  for (const scan of scans) await take({ ...scan, pieces: structuredClone(scan.pieces) });
}

async function recognise(
  numbers: readonly number[],
  name: string,
  draw: (page: number) => Promise<PagePicture>,
  texts: readonly string[],
): Promise<RecognisedScan[]> {
  const recogniser = await openRecogniser(DPI);
  const known = KnownWords.of(texts);
  const scans: RecognisedScan[] = [];
  let lastPart = 0;
  try {
    for (const [index, page] of numbers.entries()) {
      announceFile(name);
      send({ err: scanProgress(page, index + 1, numbers.length) });
      const picture = await draw(page);
      const { pieces, rules, lastPart: last, ...facts } = await readPicture(picture, recogniser, known, lastPart);
      lastPart = last;
      if (pieces.length > 0) scans.push({ pieces, rules, facts: { page, ...facts }, picture: await comparingPicture(picture) });
    }
  } finally {
    await recogniser.close();
  }
  return scans;
}
