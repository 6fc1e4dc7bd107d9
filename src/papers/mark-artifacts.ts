/** Operators of content streams (ISO 32000-1, annex A) as Skia writes them, one on a line, after their operands. */
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const CONSTRUCTS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const ENDS_PATH = new Set(['n', 'W', 'W*']);
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);

const OPEN = '/Artifact BMC';
const CLOSE = 'EMC';

/**
 * Marks what no tag holds as an artifact: running heads, page numbers, rules. PDF/UA-1 (7.1) wants one or the other of all content.
 * What is tagged and only rules, as the line beside a quotation, becomes an artifact as well.
 * @returns the stream, and the numbers (MCID) of marked content that there is no more
 */
export function markArtifacts(stream: string): { stream: string; lost: number[] } {
  const out: string[] = [];
  const lost: number[] = [];
  let path: string[] = [];
  const lines = stream.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const operator = operatorOf(line);
    if (operator === 'BDC') {
      const end = endOfMarked(lines, at);
      const inside = lines.slice(at, end + 1);
      const id = /\/MCID (\d+)/.exec(line)?.[1];
      if (id !== undefined && isOnlyRules(inside)) {
        lost.push(Number(id));
        inside[0] = OPEN;
      }
      out.push(...inside);
      at = end;
    } else if (operator === 'BT') {
      const end = lines.findIndex((one, index) => index > at && operatorOf(one) === 'ET');
      const text = lines.slice(at, end + 1);
      out.push(...(text.some((one) => SHOWS_TEXT.has(operatorOf(one))) ? [OPEN, ...text, CLOSE] : text));
      at = end;
    } else if (CONSTRUCTS.has(operator)) path.push(line);
    else if (PAINTS.has(operator)) {
      out.push(OPEN, ...path, line, CLOSE);
      path = [];
    } else if (operator === 'Do' || operator === 'sh') out.push(OPEN, line, CLOSE);
    else {
      out.push(...path, line);
      path = [];
    }
  }
  return { stream: [...out, ...path].join('\n'), lost };
}

/** `re W* n` stands on one line in Skia's streams or on three; a clip is no paint. */
function operatorOf(line: string): string {
  const last = line.slice(line.lastIndexOf(' ') + 1);
  if (ENDS_PATH.has(last)) return last;
  return last.endsWith('BDC') ? 'BDC' : last;
}

function endOfMarked(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at++) {
    const operator = operatorOf(lines[at]!);
    if (operator === 'BDC' || operator === 'BMC') depth++;
    else if (operator === 'EMC' && --depth === 0) return at;
  }
  return lines.length - 1;
}

/** Drawings of figures keep their tag. */
function isOnlyRules([first = '', ...lines]: readonly string[]): boolean {
  if (first.startsWith('/Figure')) return false;
  return !lines.some((line) => SHOWS_TEXT.has(operatorOf(line)) || operatorOf(line) === 'Do');
}
