/** A stretch of text, `start` to `end` in UTF-16 units, that a rule writes as `to`. */
export interface Edit {
  start: number;
  end: number;
  to: string;
}

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
    if (to !== null && to !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, to });
  }
  return edits;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, to } of edits) {
    result += text.slice(done, start) + to;
    done = end;
  }
  return result + text.slice(done);
}
