import type { Edit } from '../../problems/edit.ts';

/** One house rule for text: what it would change, in order and without overlaps. */
export interface TextRule {
  /** What the rule does, as the log says it. */
  name: string;
  find(text: string): Edit[];
}

/** Edits where a pattern matches and the rule writes something else. */
export function editsOf(text: string, pattern: RegExp, write: (match: RegExpExecArray) => string | null): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const to = write(match);
    if (to !== null && to !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text: to });
  }
  return edits;
}
