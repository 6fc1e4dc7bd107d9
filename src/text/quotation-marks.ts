/** A quotation mark that is not the one it should be. */
interface WrongMark {
  at: number;
  /** The mark that belongs there. */
  should: '“' | '”';
  /** False where what stands around it would do for opening as well as for closing, and other marks do not tell either. */
  isClear: boolean;
}

interface PairedMarks {
  wrong: WrongMark[];
  /** Places of both marks of each pair, the inner pair before the outer one. */
  pairs: [open: number, close: number][];
  /** Marks that have no partner, in order. */
  single: { at: number; opens: boolean }[];
}

/** Marks of other languages say no more than straight ones. */
const MARK = /[“”"„‟″]/g;
const BEFORE_OPENING = /^$|[\s([{–—\-/:“‘"„‟″\uFFFC]/u;
const AFTER_CLOSING = /^$|[\s)\]}.,;:!?…–—\-/”’"„‟″\uFFFC]/u;

/** Reads the quotation marks of one block of text, nested pairs included. Inches and seconds are none. */
export function pairQuotationMarks(text: string): PairedMarks {
  const wrong: WrongMark[] = [];
  const pairs: PairedMarks['pairs'] = [];
  const single: PairedMarks['single'] = [];
  const open: number[] = [];
  /** Marks before which one was open: where all are paired, that says what they are. */
  const wasOpen = new Set<number>();
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const { closes, isClear } = readMark(text, at, mark, open.length > 0);
    if (closes && open.length === 0 && /["″]/.test(mark) && /\d/.test(text.charAt(at - 1))) continue;
    const should = closes ? '”' : '“';
    if (mark !== should) wrong.push({ at, should, isClear });
    if (open.length > 0) wasOpen.add(at);
    if (!closes) {
      open.push(at);
      continue;
    }
    const opening = open.pop();
    if (opening === undefined) single.push({ at, opens: false });
    else pairs.push([opening, at]);
  }
  const alone = [...single, ...open.map((at) => ({ at, opens: true }))].sort((a, b) => a.at - b.at);
  if (alone.length === 0) for (const mark of wrong) mark.isClear ||= wasOpen.has(mark.at);
  return { wrong, pairs, single: alone };
}

/** Pairs that stand in no other pair, in order: what is quoted within a quotation belongs to it. */
export function outermostPairs({ pairs }: Pick<PairedMarks, 'pairs'>): PairedMarks['pairs'] {
  let end = -1;
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .filter(([, close]) => {
      const isOutside = close > end;
      if (isOutside) end = close;
      return isOutside;
    });
}

/** The text, as long as it was, with the marks that are clearly wrong put right. */
export function correctQuotationMarks(text: string): string {
  const characters = text.split('');
  for (const { at, should, isClear } of pairQuotationMarks(text).wrong) if (isClear) characters[at] = should;
  return characters.join('');
}

/** Whether a mark closes, judged by its shape, by what stands beside it and by whether one is open. */
function readMark(text: string, at: number, mark: string, isOpen: boolean): { closes: boolean; isClear: boolean } {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const mayOpen = BEFORE_OPENING.test(before) && !/^$|\s/u.test(after);
  const mayClose = AFTER_CLOSING.test(after) && !/^$|\s/u.test(before);
  const isClear = mayOpen !== mayClose;
  if (mark === '”') return { closes: isOpen || mayClose || !mayOpen, isClear };
  if (mark === '“') return { closes: mayClose && !mayOpen, isClear };
  return { closes: isOpen ? mayClose || !mayOpen : mayClose && !mayOpen, isClear };
}
