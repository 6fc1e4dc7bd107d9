import type { Edit, TextRule } from './edit.ts';

const MARK = /["“”„‟″]/gu;

/**
 * Quotation marks “ and ” by where they stand: a mark behind a space opens, a mark behind a letter closes. Between
 * two letters, or two spaces, it closes what is open. A mark behind a digit may be inches or seconds and stays.
 */
export const quoteMarks: TextRule = {
  name: 'Ngoặc kép “…”',
  find(text) {
    const edits: Edit[] = [];
    let depth = 0;
    for (const { index, 0: mark } of text.matchAll(MARK)) {
      const before = text[index - 1] ?? ' ';
      const after = text[index + 1] ?? ' ';
      if (/\d/.test(before) && depth === 0 && mark === '"') continue;
      const mayOpen = /[\s([{–—\-/“‘"]/u.test(before);
      const mayClose = /[\s.,;:!?…)\]}–—\-/”’"]/u.test(after);
      const opens = mayOpen === mayClose ? depth === 0 && mark !== '”' : mayOpen;
      depth = Math.max(0, depth + (opens ? 1 : -1));
      const to = opens ? '“' : '”';
      if (to !== mark) edits.push({ start: index, end: index + 1, to });
    }
    return edits;
  },
};

/** Where marks do not pair up: a few words around the first stray one of a paragraph, or null. */
export function findUnpaired(text: string): string | null {
  const open: number[] = [];
  for (const { index, 0: mark } of text.matchAll(/[“”]/gu)) {
    if (mark === '“') open.push(index);
    else if (open.pop() === undefined) return around(text, index);
  }
  const [stray] = open;
  return stray === undefined ? null : around(text, stray);
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 25), index + 26).trim();
}
