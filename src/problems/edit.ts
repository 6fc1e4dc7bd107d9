/** A range of a text, in UTF-16 units, and what to put there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with ranges replaced that do not overlap; every other character stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
