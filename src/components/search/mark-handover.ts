import { webAddress } from '../../site-copy/site-copy.ts';
import { inTab, onDevice } from '../on-device/kept-value.ts';
import { MARKS_KEY } from './waiting-marks.ts';

/** Marks are for the page that opens now, however slow the network, and not for a later visit: milliseconds. */
const FRESH = 120_000;
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
  // Where storage is refused the page opens unmarked.
  (inNewTab ? onDevice : inTab).write(MARKS_KEY, JSON.stringify(handover));
}

/**
 * The words to mark on this page. They move into this entry of the history, where reloading and coming back find them
 * and arriving by another link does not.
 */
export function takeMarks(): { marks: readonly string[]; arrived: boolean } {
  const state = history.state as { marks?: unknown } | null;
  const handedOver = take(inTab) ?? take(onDevice);
  if (handedOver) history.replaceState({ ...state, marks: handedOver }, '');
  return { marks: handedOver ?? textsIn(state?.marks) ?? [], arrived: handedOver !== null };
}

export function dropMarks(): void {
  history.replaceState({ ...(history.state as object | null), marks: undefined }, '');
}

function take(store: typeof inTab | typeof onDevice): readonly string[] | null {
  const { address, marks, time } = (store.readJson(MARKS_KEY) ?? {}) as Partial<Handover>;
  const isFresh = Date.now() - (time ?? 0) < FRESH;
  const isHere = address === pageAt();
  if (isHere || !isFresh) store.write(MARKS_KEY, null);
  return isHere && isFresh ? textsIn(marks) : null;
}

function pageAt(href?: string): string {
  return webAddress(href).replace(/[?#].*/, '');
}

function textsIn(marks: unknown): readonly string[] | null {
  return Array.isArray(marks)
    ? marks.filter((mark): mark is string => typeof mark === 'string' && mark.length <= LONGEST).slice(0, MOST)
    : null;
}
