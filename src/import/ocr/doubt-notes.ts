import { scanNotes } from '../read/pdf/pdf-messages.ts';

/** Words that are named; the rest is counted. */
const MOST_NAMED = 20;

/** What was recognised on one page, as the editor is told of it. */
export interface RecognisedFacts {
  page: number;
  /** 0–100. */
  confidence: number;
  doubtful: readonly { shown: string }[];
  mended: readonly string[];
  asRoundA: readonly string[];
}

/** What the editor is told of pages whose text was recognised: how sure each is, and the words that are not. */
export function notesOfRecognised(pages: readonly RecognisedFacts[]): string[] {
  if (pages.length === 0) return [];
  const words = pages.flatMap(({ page, doubtful }) => [...new Set(doubtful.map(({ shown }) => shown))].map((word) => ({ page, word })));
  const named = words.slice(0, MOST_NAMED);
  const mended = pages.flatMap((page) => page.mended);
  const notes = [scanNotes.recognised(pages)];
  if (named.length > 0) notes.push(scanNotes.doubtful(named, words.length - named.length));
  if (mended.length > 0) notes.push(scanNotes.mended([...new Set(mended.map((word) => word.toLowerCase()))], mended.length));
  const round = pages.filter(({ asRoundA }) => asRoundA.length > 0);
  if (round.length > 0) {
    const changed = round.flatMap(({ asRoundA }) => asRoundA);
    notes.push(
      scanNotes.roundA(
        round.map(({ page }) => page),
        [...new Set(changed.map((word) => word.toLowerCase()))].slice(0, MOST_NAMED),
        changed.length,
      ),
    );
  }
  return notes;
}
