import type { ExampleForm, RuleNote } from '../engine/rule.ts';

type NoteOfCode = Omit<RuleNote, 'code'>;

/** Notes by their code, in the order of the handbook. */
export function listNotes(notes: Readonly<Record<string, NoteOfCode>>): RuleNote[] {
  return Object.entries(notes).map(([code, note]) => ({ code, ...note }));
}

const noteIn =
  (wrongForm: ExampleForm, rightForm = wrongForm) =>
  (about: string, wrong: string, right: string): NoteOfCode => ({ severity: 'lỗi', about, wrong, right, forms: [wrongForm, rightForm] });

/** What the handbook says of a code that the library itself reports, its examples the text of an article. */
export const shown = noteIn('body');
/** The same with examples that are only told in words, or are other pieces of a file. */
export const told = noteIn('words');
export const asFields = noteIn('fields');
export const asFile = noteIn('file');
export const asName = noteIn('name');
export const shownThenTold = noteIn('body', 'words');
export const toldThenFields = noteIn('words', 'fields');

/** Told in words, of a code that stops nothing. */
export const reminder = (...said: Parameters<typeof told>): NoteOfCode => ({ ...told(...said), severity: 'nhắc' });
