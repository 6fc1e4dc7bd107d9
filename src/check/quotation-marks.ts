/** A quotation mark that is not the one it should be. */
export interface WrongMark {
  at: number;
  /** The mark that belongs there; null where opening and closing cannot be told apart. */
  should: '“' | '”' | null;
}

export interface PairedMarks {
  wrong: WrongMark[];
  /** Places of marks that have no partner. */
  single: number[];
  /** Whether every mark has a partner once the wrong ones are mended. */
  isPaired: boolean;
}

const MARK = /[“”"]/g;
const BEFORE_OPENING = /^$|[\s([{–—\-/:“‘"\uFFFC]/u;
const AFTER_CLOSING = /^$|[\s)\]}.,;:!?…–—\-/”’"\uFFFC]/u;

/** Reads the quotation marks of one block of text, nested pairs included. */
export function pairQuotationMarks(text: string): PairedMarks {
  const wrong: WrongMark[] = [];
  const single: number[] = [];
  const open: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    const mayOpen = BEFORE_OPENING.test(before) && !/^$|\s/u.test(after);
    const mayClose = AFTER_CLOSING.test(after) && !/^$|\s/u.test(before);
    const closes = mark === '”' ? !(open.length === 0 && mayOpen && !mayClose) : mark === '“' ? open.length > 0 && mayClose && !mayOpen : open.length > 0 ? mayClose || !mayOpen : !mayOpen && mayClose;
    const should = closes ? '”' : '“';
    const isClear = mark !== '"' || mayOpen !== mayClose || open.length > 0;
    if (mark !== should) wrong.push({ at, should: isClear ? should : null });
    if (!closes) open.push(at);
    else if (open.pop() === undefined) single.push(at);
  }
  single.push(...open);
  return { wrong, single: single.sort((a, b) => a - b), isPaired: single.length === 0 };
}
