import { bareText } from '../accounting.ts';
import { dropReasons } from '../drop-reasons.ts';
import { scanNotes } from '../read/pdf/pdf-messages.ts';
import type { Dropped } from '../source.ts';
import type { Mend } from './recogniser.ts';
import type { UnreadCell } from './table-cells.ts';

/** Words that are named in the draft; the rest is counted there, and named in the log. */
const MOST_NAMED = 12;
/** Lines that are left out and say what a field of the draft has: a doubtful figure in them is one in the draft. */
const READ_INTO_FIELDS: readonly string[] = [
  dropReasons.letterhead,
  dropReasons.date,
  dropReasons.dateAndAuthor,
  dropReasons.author,
  dropReasons.sourceLine,
];

/** What was recognised on one page, as the editor is told of it. */
export interface RecognisedFacts {
  page: number;
  /** 0–100. */
  confidence: number;
  doubtful: readonly { shown: string }[];
  mended: readonly Mend[];
  asRoundA: readonly Mend[];
  /** Cells of ruled tables in which something stands that was not read. */
  unread: readonly UnreadCell[];
}

interface PlacedWord {
  page: number;
  word: string;
}

/** What an editor is told of pages whose text was recognised. */
interface RecognisedNotes {
  /** In the draft: how sure each page is, and what is doubtful in the text that is there. */
  notes: string[];
  /** In the log: every word that is doubtful, and everything that was put right. */
  log: string[];
}

/**
 * @param kept what the draft has of the text
 * @param dropped what was left out: nobody has to compare words that stand there alone
 */
export function tellRecognised(pages: readonly RecognisedFacts[], kept: readonly string[], dropped: readonly Dropped[]): RecognisedNotes {
  if (pages.length === 0) return { notes: [], log: [] };
  const isInDraft = judgeWords(kept, dropped);
  const words = pages.flatMap(({ page, doubtful }) => [...new Set(doubtful.map(({ shown }) => shown))].map((word) => ({ page, word })));
  const [told, untold] = [words.filter(({ word }) => isInDraft(word)), words.filter(({ word }) => !isInDraft(word))];
  const notes = pages.flatMap(({ page, unread }) => (unread.length > 0 ? [scanNotes.unreadCells(page, unread)] : []));
  notes.push(scanNotes.recognised(pages));
  if (told.length > 0) notes.push(scanNotes.doubtful(told.slice(0, MOST_NAMED), Math.max(0, told.length - MOST_NAMED)));
  const mended = pages.flatMap((page) => page.mended);
  const other = mended.filter(({ to }) => to !== '');
  if (mended.length > 0) notes.push(scanNotes.mended(other.slice(0, MOST_NAMED), mended.length));
  const round = pages.filter(({ asRoundA }) => asRoundA.length > 0);
  const changed = round.flatMap(({ asRoundA }) => asRoundA);
  if (round.length > 0) {
    const forms = [...new Set(changed.map(({ from }) => from.toLowerCase()))].slice(0, MOST_NAMED);
    const numbers = round.map(({ page }) => page);
    notes.push(scanNotes.roundA(numbers, forms, changed.length));
  }
  return { notes, log: logOf(pages, told, untold) };
}

function logOf(pages: readonly RecognisedFacts[], told: readonly PlacedWord[], untold: readonly PlacedWord[]): string[] {
  const { mends, noMends, doubts, doubtsLeftOut, ofPage } = scanNotes.log;
  const all = pages.flatMap(({ page, mended, asRoundA }) => [...mended, ...asRoundA].map((mend) => ({ page, ...mend })));
  const listed = [...Map.groupBy(all, ({ page, from, to }) => ofPage(page, from, to))];
  const namesOf = (words: readonly PlacedWord[]): string[] => words.map(({ page, word }) => ofPage(page, word));
  return [
    all.length > 0 ? mends(all.length) : noMends,
    ...listed.map(([mend, same]) => (same.length > 1 ? `${mend} (${same.length} chỗ)` : mend)),
    ...(told.length > 0 ? [doubts(told.length), ...namesOf(told)] : []),
    ...(untold.length > 0 ? [doubtsLeftOut(untold.length), ...namesOf(untold)] : []),
  ];
}

/** Whether a doubtful word is one of the draft: one that is nowhere is, since it was put right since; one of a line left out is not. */
function judgeWords(kept: readonly string[], dropped: readonly Dropped[]): (word: string) => boolean {
  const whole = (lines: readonly string[]): string => lines.map(bareText).join('\n');
  const [text, left] = [whole(kept), whole(dropped.map((line) => line.text))];
  const inFields = whole(dropped.filter(({ reason }) => READ_INTO_FIELDS.includes(reason)).map((line) => line.text));
  return (word) => {
    const bare = bareText(word);
    return bare === '' || text.includes(bare) || !left.includes(bare) || (/\d/.test(bare) && inFields.includes(bare));
  };
}
