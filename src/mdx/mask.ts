import { applyEdits } from '../problems/edit.ts';

/**
 * Sätteri hands every `{expression}`, `import` and `export` to a JavaScript
 * parser, which overflows the native stack on deep nesting (150,000 brackets
 * end the process) and takes quadratic time on unclosed braces. None of them is
 * allowed here, so the parser never sees one: before parsing, what begins them is
 * replaced by private-use characters (one for one, so that offsets stay), and
 * the checks look for those.
 */
export const mask = {
  openBrace: '\uE000',
  closeBrace: '\uE001',
  import: '\uE002',
  export: '\uE003',
  /** Stands for a comment, or for markup already reported; never shown. */
  hidden: '\uE004',
} as const;

/** The text for the parser, as long as the source. `source` holds no private-use character. */
export function maskCode(source: string): string {
  return hideComments(source)
    .replace(/\\[\\{}]|[{}]/g, (found) => (found === '{' ? mask.openBrace : found === '}' ? mask.closeBrace : found))
    .replace(/^(?:i(?=mport\b)|e(?=xport\b))/gm, (letter) => (letter === 'i' ? mask.import : mask.export));
}

const SHOWN: Readonly<Record<string, string>> = { [mask.openBrace]: '{', [mask.closeBrace]: '}', [mask.import]: 'i', [mask.export]: 'e' };

/**
 * A value out of the tree as the editor wrote it.
 * @param hidden what stands for each character of a comment
 */
export function unmask(value: string, hidden = ''): string {
  return value.replace(/[\uE000-\uE004]/g, (character) => SHOWN[character] ?? hidden);
}

/** Fills ranges, which must not overlap, so that nothing in them is read. */
export function hide(text: string, ranges: readonly { start: number; end: number }[], filler: string = mask.hidden): string {
  return applyEdits(
    text,
    ranges.map(({ start, end }) => ({ start, end, text: filler.repeat(end - start) })),
  );
}

const fence = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}|~{3,})/;

/** Hides each comment outside code; one on lines of its own becomes blank lines, so that it parts blocks as in MDX. */
function hideComments(source: string): string {
  const edits = Array.from(findComments(source), ({ start, end, lineStart }) => {
    const comment = source.slice(start, end);
    const isAlone = standsAlone(source, start, end, lineStart);
    return { start, end, text: isAlone ? comment.replace(/[^\r\n]/g, ' ') : mask.hidden.repeat(comment.length) };
  });
  return applyEdits(source, edits);
}

/** Whether a comment fills its lines, below a blank line, a heading or a tag. */
function standsAlone(source: string, start: number, end: number, lineStart: number): boolean {
  if (start - lineStart > 200 || source.slice(lineStart, start).trim() !== '') return false;
  if (!/^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 200))) return false;
  if (lineStart === 0) return true;
  const above = source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  return /^\s*(?:$|[<#])/.test(above);
}

/** Comments outside code, in linear time: no stretch is searched twice. */
export function* findComments(source: string): Generator<{ start: number; end: number; lineStart: number }> {
  const inFence = findFencedCode(source);
  const tail = /\s{0,200}\}/y;
  let ticks = 0;
  let lineStart = 0;
  let closing = -1;
  let from = 0;
  for (const { index: start, 0: token } of source.matchAll(/\n|`|(?<!\\)\{\s{0,200}\/\*/g)) {
    if (token === '\n') [ticks, lineStart] = [0, start + 1];
    else if (token === '`') ticks++;
    else if (start >= from && ticks % 2 === 0 && !inFence(start)) {
      const bodyStart = start + token.length;
      if (closing < bodyStart) closing = source.indexOf('*/', bodyStart);
      if (closing === -1) return;
      tail.lastIndex = closing + 2;
      const end = tail.exec(source);
      if (!end) continue;
      from = closing + 2 + end[0].length;
      yield { start, end: from, lineStart };
    }
  }
}

/** Whether an offset lies in fenced code, judged line by line; asked with growing offsets. */
function findFencedCode(source: string): (offset: number) => boolean {
  const ranges: [number, number][] = [];
  let open: { marker: string; start: number } | null = null;
  for (const line of source.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const marker = fence.exec(line[0])?.[1];
    if (!marker) continue;
    if (!open) open = { marker, start: line.index };
    else if (marker.startsWith(open.marker) && line[0].trimEnd().endsWith(marker)) {
      ranges.push([open.start, line.index + line[0].length]);
      open = null;
    }
  }
  if (open) ranges.push([open.start, source.length]);
  return (offset) => {
    while (ranges[0] && ranges[0][1] <= offset) ranges.shift();
    return ranges[0] !== undefined && ranges[0][0] <= offset;
  };
}
