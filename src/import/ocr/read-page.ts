import { isSyllable } from '../../vietnamese/syllable.ts';
import type { PdfPiece } from '../read/pdf-lines.ts';
import type { Rule } from '../read/pdf/rules.ts';
import type { KnownWords } from './known-words.ts';
import { mendWords } from './mend.ts';
import { despeckle, soften, type PagePicture } from './page-picture.ts';
import type { Mend, Recogniser, SeenWord } from './recogniser.ts';
import { readTables, type UnreadCell } from './table-cells.ts';

/** What was recognised on one page. */
export interface RecognisedPage {
  pieces: PdfPiece[];
  /** Lines of its ruled tables. */
  rules: Rule[];
  /** Cells of these in which there is ink and no letter was found. */
  unread: UnreadCell[];
  /** Mean confidence of its letters, 0–100. */
  confidence: number;
  /** Words that an editor has to compare with the picture, what is most likely wrong first. */
  doubtful: DoubtfulWord[];
  /** What was put right without asking. */
  mended: Mend[];
  /** The last number that its parts have, 0 for none. */
  lastPart: number;
  /** Words whose o was taken for an a: the letters of the page have an a as round as an o. */
  asRoundA: Mend[];
}

interface DoubtfulWord {
  word: string;
  /** With the word behind it, by which it is found. */
  shown: string;
}

/** Confidence below which a word is doubted, and where right texts have it beside its neighbours. */
const SURE = 88;
const LOST = 50;
/** A page below it is read again, without specks, then softened: grain of a scanner makes nothing of its letters. */
const POOR_PAGE = 80;
const FEW_WORDS = 10;
/** The size of letters where none is known. */
const USUAL_POINTS = 13;
/** Lines this much larger or smaller than most are so; others are of one size, since heights of lines vary. */
const OTHER_SIZE = { large: 1.35, small: 0.72 } as const;

/**
 * Recognises the words of a page, placed as those of other PDFs are.
 * @param lastPart number of the part that the page before it ended in
 * @param known by which words that were read with confidence are doubted; null where there are too few
 */
export async function readPicture(
  page: PagePicture,
  recogniser: Recogniser,
  known: KnownWords | null,
  lastPart = 0,
): Promise<RecognisedPage> {
  const tables = await readTables(page, recogniser);
  const plain = mendWords([...(await readWords(tables?.rest ?? page.picture, recogniser)), ...(tables?.words ?? [])], lastPart);
  const round = known?.readRoundA(plain.words) ?? null;
  const { words } = round ?? plain;
  const [strange, proven] = [known?.listStrange(words) ?? [], known?.listProven(words) ?? []];
  const heights = words.flatMap(({ height }) => (height > 0 ? [height] : [])).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? USUAL_POINTS * page.perPoint;
  const sizeOf = (height: number): number => {
    const ratio = height / (usual || 1);
    return (ratio > OTHER_SIZE.large || (height > 0 && ratio < OTHER_SIZE.small) ? height : usual) / page.perPoint;
  };
  return {
    pieces: words.map(({ text, x, width, baseline, height }) => ({
      str: text,
      x: x / page.perPoint,
      y: (page.height - baseline) / page.perPoint,
      width: width / page.perPoint,
      fontSize: sizeOf(height),
      isSpaced: true,
      isBold: isInCapitals(text),
    })),
    rules: tables?.rules ?? [],
    unread: tables?.unread ?? [],
    confidence: confidenceOf(plain.words),
    doubtful: words
      .flatMap((word, index) => {
        const isNoWord = strange[index] || isNoSyllable(word);
        const isUnsure = word.confidence < (proven[index] && !/\d/.test(word.text) ? LOST : SURE);
        return isNoWord || isUnsure ? [{ word: word.text, shown: withNext(word, words[index + 1]), isNoWord }] : [];
      })
      .sort((a, b) => Number(b.isNoWord) - Number(a.isNoWord)),
    mended: plain.mended,
    lastPart: plain.lastPart,
    asRoundA: round?.mended ?? [],
  };
}

async function readWords(picture: Buffer, recogniser: Recogniser): Promise<SeenWord[]> {
  const read = async (bytes: Buffer): Promise<SeenWord[]> => (await recogniser.read(bytes)).filter(isText);
  let best = await read(picture);
  for (const clean of [despeckle, soften]) {
    if (best.length >= FEW_WORDS && confidenceOf(best) >= POOR_PAGE) break;
    const again = await read(await clean(picture));
    if (worth(again) > worth(best)) best = again;
  }
  return best;
}

function withNext(word: SeenWord, next: SeenWord | undefined): string {
  return next?.baseline === word.baseline ? `${word.text} ${next.text}` : word.text;
}

/** Heads are in capitals; which letters are bold is not recognised. */
function isInCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** Mean by letters, 0–100. */
function confidenceOf(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) / (letters || 1);
}

/** What a reading is compared by: many sure syllables are better than few. */
function worth(words: readonly SeenWord[]): number {
  return words.reduce((sum, { confidence, text }) => sum + (isSyllable(text.replace(/[^\p{L}\p{M}]/gu, '')) ? confidence : 0), 0);
}

/** Specks and lines of a table are read as signs, with little confidence. */
function isText({ text, confidence }: SeenWord): boolean {
  return text !== '' && (/[\p{L}\p{N}]/u.test(text) ? confidence > 20 || text.length > 1 : confidence > 55);
}

/** A word that is no syllable; capitals, numbers and words of plain letters may be something else. */
function isNoSyllable({ text }: Pick<SeenWord, 'text'>): boolean {
  if (/^[01]\p{Ll}{1,6}$/u.test(text.replace(/^[01](?:h|m|kg?|g|ha)$/u, ''))) return true;
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => {
    if (isSyllable(word) || word === word.toUpperCase()) return false;
    return /[^\p{ASCII}]/u.test(word) || /^\p{Ll}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
  });
}
