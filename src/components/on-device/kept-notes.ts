import { isObjectWith, isText, type Shape, type Shaped } from '../../search/json-shape.ts';
import { onDevice } from './kept-value.ts';
import { isSitePath, isTime, isTitle } from './shapes.ts';

/* Notes of a reader, one to a page, each under a key of its own: two tabs with two pages never write over each other. */

const START = 'ghi-chu:';
/** More than anybody types; no browser keeps much more. */
const LONGEST = 1_000_000;

const isNoteText: Shape<string> = (value): value is string => isText(value) && value.length <= LONGEST;
export const isNote = isObjectWith({
  path: isSitePath,
  /** Of the page. */
  title: isTitle,
  text: isNoteText,
  /** When it was last changed. */
  time: isTime,
});
export type Note = Shaped<typeof isNote>;

/** Latest first. */
export function keptNotes(): Note[] {
  const notes = onDevice.keysBeginning(START).map((key) => keptNote(key.slice(START.length)));
  return notes.filter((note) => note !== null).sort((a, b) => b.time - a.time);
}

export function keptNote(path: string): Note | null {
  const kept = onDevice.readJson(`${START}${path}`);
  return isNote(kept) && kept.path === path ? kept : null;
}

/** An empty one is removed. False where the browser does not keep it; what it kept before it still has. */
export function keepNote(note: Note): boolean {
  return onDevice.write(`${START}${note.path}`, note.text.trim() === '' ? null : JSON.stringify(note));
}

export function forgetNote(path: string): void {
  onDevice.write(`${START}${path}`, null);
}

/** Stands between two texts of one note that were written apart. */
const BETWEEN = '\n\n———\n\n';

/** One text that has all of both: of two tabs, or of two devices. @param here comes first where both have something of their own */
export function joinTexts(here: string, there: string): string {
  if (here.includes(there.trim())) return here;
  if (there.includes(here.trim())) return there;
  return here.trimEnd() + BETWEEN + there.trimStart();
}
