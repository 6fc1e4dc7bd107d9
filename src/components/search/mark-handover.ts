import { webAddress } from '../../site-copy/site-copy.ts';

/** Marks are for the page that opens now, however slow the network, and not for a later visit: milliseconds. */
const FRESH = 120_000;
const KEY = 'search-marks';
/** So many marks, of so many letters, are taken from a storage that others can write to. */
const MOST = 24;
const LONGEST = 200;

interface Handover {
  /** Address on the web of the page that is to be marked, without its query and fragment. */
  address: string;
  marks: readonly string[];
  time: number;
}

/**
 * Leaves the words that the page at `href` is to mark, so that its address stays clean.
 * A page in the same tab finds them in sessionStorage; a new tab has a session of its own and takes them from localStorage.
 */
export function handOverMarks(href: string, marks: readonly string[], inNewTab: boolean): void {
  const handover: Handover = { address: pageAt(href), marks, time: Date.now() };
  try {
    (inNewTab ? localStorage : sessionStorage).setItem(KEY, JSON.stringify(handover));
  } catch {
    // Storage is refused: the page opens unmarked.
  }
}

/** True when this page may have marks to show; cheap enough for every page. */
export function hasWaitingMarks(): boolean {
  try {
    return Boolean((history.state as { marks?: unknown } | null)?.marks ?? sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY));
  } catch {
    return false;
  }
}

/**
 * The words to mark on this page. They move into this entry of the history, where reloading and coming back find them
 * and arriving by another link does not.
 */
export function takeMarks(): { marks: readonly string[]; arrived: boolean } {
  const state = history.state as { marks?: unknown } | null;
  const handedOver = take(() => sessionStorage) ?? take(() => localStorage);
  if (handedOver) history.replaceState({ ...state, marks: handedOver }, '');
  return { marks: handedOver ?? textsIn(state?.marks) ?? [], arrived: handedOver !== null };
}

export function dropMarks(): void {
  history.replaceState({ ...(history.state as object | null), marks: undefined }, '');
}

function take(open: () => Storage): readonly string[] | null {
  try {
    const storage = open();
    const { address, marks, time } = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Handover>;
    const isFresh = Date.now() - (time ?? 0) < FRESH;
    const isHere = address === pageAt();
    if (isHere || !isFresh) storage.removeItem(KEY);
    return isHere && isFresh ? textsIn(marks) : null;
  } catch {
    return null;
  }
}

function pageAt(href?: string): string {
  return webAddress(href).replace(/[?#].*/, '');
}

function textsIn(marks: unknown): readonly string[] | null {
  return Array.isArray(marks)
    ? marks.filter((mark): mark is string => typeof mark === 'string' && mark.length <= LONGEST).slice(0, MOST)
    : null;
}
