export interface Place {
  line: number;
  column: number;
}

export interface LineIndex {
  /** Line and column (both from 1, columns in UTF-16 units) of an offset. */
  placeOf(offset: number): Place;
  /** Offset of a line and column counted within the text itself, from 1. */
  offsetOf(line: number, column: number): number;
}

/** Lines end at LF, CRLF or CR, as CommonMark counts them. `firstLine` is the number of the text's first line. */
export function indexLines(text: string, firstLine = 1): LineIndex {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return {
    placeOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
    },
    offsetOf(line, column) {
      const start = starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0;
      return Math.min(start + column - 1, text.length);
    },
  };
}
