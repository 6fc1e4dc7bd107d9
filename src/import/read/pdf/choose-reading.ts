import { announceFile } from '../../../commands/announce.ts';
import type { PdfDocument } from '../../../library/attachments/pdf-text.ts';
import { Refusal } from '../../../problems/refusal.ts';
import { failures } from '../../messages.ts';
import type { RecognisedFacts } from '../../ocr/doubt-notes.ts';
import { linesOfPage, type PdfPiece } from '../pdf-lines.ts';
import { scanFailures, scanNotes } from './pdf-messages.ts';
import { readByPoppler } from './poppler.ts';
import { isGuessed, judgeText, type Quality } from './quality.ts';
import type { Rule } from './rules.ts';
import type { ReadPage } from './read-pieces.ts';

/** Fewer letters on a page than this, and it may be a scan. */
const FEW_LETTERS = 30;
/** Share of a page that the picture of its text covers at least; lines and shapes that letters were turned into. */
const SCANNED = 0.4;
const LETTERS_AS_SHAPES = 60;
/** Syllables that the text a scanner laid unseen over its picture has to have, so that it need not be read anew. */
const GOOD_LAYER = 0.93;
const MOST_SCANS = 60;

/** Pages, each as the best of its readers read it. */
export interface ChosenReading {
  pages: ReadPage[];
  /** Numbers of the pages whose text was recognised, with their pictures for comparing. */
  scans: Map<number, Buffer>;
  /** Text of layers that another reading replaced. */
  replaced: string[];
  reviewNotes: string[];
  /** What was recognised on those pages. */
  recognised: RecognisedFacts[];
}

/**
 * Reads pages anew whose text is missing or broken: by another reader, then by recognising letters in their pictures.
 * The reading with the largest share of Vietnamese syllables is taken, and the editor is told.
 * @param texts right ones, which recognised words are compared with
 * @throws Refusal where a page cannot be read at all, and where there is no text
 */
export async function chooseReading(
  bytes: Buffer,
  document: PdfDocument,
  read: readonly ReadPage[],
  name: string,
  texts: readonly string[],
): Promise<ChosenReading> {
  const chosen: ChosenReading = { pages: [...read], scans: new Map(), replaced: [], reviewNotes: [], recognised: [] };
  const best = new Map<number, Quality>();
  const wanted: number[] = [];
  const scans = new Set<number>();
  for (const [index, page] of read.entries()) {
    const need = needOf(page);
    if (need === null) continue;
    wanted.push(index);
    if (need === 'scan') {
      scans.add(index + 1);
      continue;
    }
    announceFile(name);
    best.set(index, qualityOf(page.pieces));
    const other = need === 'broken' ? await readByPoppler(bytes, index + 1) : null;
    if (other && take(index, other)) {
      chosen.reviewNotes.push(scanNotes.otherReader(index + 1));
      if (!best.get(index)!.isBroken) wanted.pop();
    }
  }
  if (wanted.length > MOST_SCANS) throw new Refusal(scanFailures.tooMany(name, wanted.length, MOST_SCANS));
  if (wanted.length > 0) await recognise();
  const broken = [...best].filter(([, { isBroken }]) => isBroken).map(([index]) => index + 1);
  if (broken.some((page) => !scans.has(page))) throw new Refusal(scanFailures.brokenPages(name, broken));
  if (broken.length > 0) throw new Refusal(scanFailures.guessedPages(name, broken));
  if (chosen.pages.every(({ pieces }) => lettersIn(pieces) === 0)) throw new Refusal(failures.scannedPdf(name));
  return chosen;

  /** Takes another reading of a page where it is better. */
  function take(index: number, pieces: PdfPiece[], rules?: Rule[]): boolean {
    const quality = qualityOf(pieces);
    const before = best.get(index);
    if (before && (quality.isBroken || quality.share <= before.share) && !(before.isBroken && !quality.isBroken)) return false;
    best.set(index, quality);
    const page = chosen.pages[index]!;
    if (lettersIn(page.pieces) > 0) chosen.replaced.push(page.pieces.map(({ str }) => str).join(' '));
    chosen.pages[index] = {
      ...page,
      pieces,
      rules: rules ?? page.rules,
      counted: pieces.map(({ str }) => str).join(' '),
      repeated: '',
      encodings: [],
    };
    return true;
  }

  async function recognise(): Promise<void> {
    const { recognisePages } = await import('../../ocr/read-pages.ts');
    const { drawPage } = await import('../../ocr/page-picture.ts');
    await recognisePages(
      bytes,
      wanted.map((index) => index + 1),
      name,
      (page) => drawPage(document, page),
      texts,
      async ({ pieces, rules, facts: ofPage, picture }) => {
        const index = ofPage.page - 1;
        if (isGuessed(textOfPieces(pieces), ofPage.confidence)) {
          if (!best.has(index)) best.set(index, { share: 0, isBroken: true });
          return;
        }
        if (!take(index, pieces, rules)) return;
        chosen.scans.set(ofPage.page, picture);
        chosen.recognised.push(ofPage);
      },
    );
  }
}

/** Why a page has to be read anew; null where its text is sound, and where it has none and nothing that may be one. */
function needOf({ pieces, pictures, paths }: ReadPage): 'scan' | 'layer' | 'broken' | null {
  const letters = lettersIn(pieces);
  if (letters < FEW_LETTERS) return pictures >= SCANNED || (letters === 0 && paths >= LETTERS_AS_SHAPES) ? 'scan' : null;
  const { share, isBroken } = qualityOf(pieces);
  if (isBroken) return 'broken';
  const hidden = lettersIn(pieces.filter(({ isHidden }) => isHidden));
  return hidden > letters / 2 && pictures >= SCANNED && share < GOOD_LAYER ? 'layer' : null;
}

function qualityOf(pieces: readonly PdfPiece[]): Quality {
  return judgeText(textOfPieces(pieces));
}

/** The lines of a page as text. */
export function textOfPieces(pieces: readonly PdfPiece[]): string {
  return linesOfPage(pieces, 0)
    .map(({ text }) => text)
    .join('\n');
}

function lettersIn(pieces: readonly PdfPiece[]): number {
  return pieces.reduce((sum, { str }) => sum + (str.match(/[\p{L}\p{N}\p{Co}\uFFFD]/gu)?.length ?? 0), 0);
}
