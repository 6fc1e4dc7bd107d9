/** A quotation mark that is not the one it should be. */
export interface WrongMark {
  at: number;
  /** The mark that belongs there. */
  should: '“' | '”';
  /** False where what stands around it would do for opening as well as for closing, and nothing was open. */
  isClear: boolean;
}

export interface PairedMarks {
  wrong: WrongMark[];
  /** Places of both marks of each pair, the inner pair before the outer one. */
  pairs: [open: number, close: number][];
  /** Marks that have no partner, in order. */
  single: { at: number; opens: boolean }[];
  /** Whether every mark has a partner once the wrong ones are mended. */
  isPaired: boolean;
}

const MARK = /[“”"]/g;
const BEFORE_OPENING = /^$|[\s([{–—\-/:“‘"\uFFFC]/u;
const AFTER_CLOSING = /^$|[\s)\]}.,;:!?…–—\-/”’"\uFFFC]/u;

/** Reads the quotation marks of one block of text, nested pairs included. */
export function pairQuotationMarks(text: string): PairedMarks {
  const wrong: WrongMark[] = [];
  const pairs: PairedMarks['pairs'] = [];
  const single: PairedMarks['single'] = [];
  const open: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const { closes, isClear } = readMark(text, at, mark, open.length > 0);
    const should = closes ? '”' : '“';
    if (mark !== should) wrong.push({ at, should, isClear });
    if (!closes) {
      open.push(at);
      continue;
    }
    const opening = open.pop();
    if (opening === undefined) single.push({ at, opens: false });
    else pairs.push([opening, at]);
  }
  const alone = [...single, ...open.map((at) => ({ at, opens: true }))].sort((a, b) => a.at - b.at);
  return { wrong, pairs, single: alone, isPaired: alone.length === 0 };
}

/** Whether a mark closes, judged by its shape, by what stands beside it and by whether one is open. */
function readMark(text: string, at: number, mark: string, isOpen: boolean): { closes: boolean; isClear: boolean } {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const mayOpen = BEFORE_OPENING.test(before) && !/^$|\s/u.test(after);
  const mayClose = AFTER_CLOSING.test(after) && !/^$|\s/u.test(before);
  if (mark === '”') return { closes: isOpen || mayClose || !mayOpen, isClear: true };
  if (mark === '“') return { closes: mayClose && !mayOpen, isClear: true };
  return { closes: isOpen ? mayClose || !mayOpen : mayClose && !mayOpen, isClear: isOpen || mayOpen !== mayClose };
}
