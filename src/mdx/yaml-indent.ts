import type { PlacedFinding } from '../problems/problem.ts';
import { frontMatterMessages as say } from './front-matter-messages.ts';

/** Spaces, the marks of items with theirs, the name of a field, its value. */
const LINE = /^( *)((?:- +)*)(?:([\p{L}\p{N}_.-]+):(?:\s+(.*))?|(\S.*)?)$/u;

/** A field or item as it is indented. */
interface IndentedLine {
  /** Spaces before it. */
  spaces: number;
  /** Column at which what stands behind the marks of its items begins. */
  inner: number;
  isItem: boolean;
  isField: boolean;
  value: string;
  text: string;
}

/** A column at which fields of one group, or items of one list, begin. */
interface Level {
  column: number;
  isOfItems: boolean;
}

/**
 * The first line that begins further in, or less far, than the fields or items it belongs to: most often one space too many. To be
 * asked where the parser has stopped; in time that grows with the text.
 * @param offset the parser stopped here: lines far behind are not looked at
 * @returns null where every line is indented like the ones it belongs to
 */
export function findIndentFault(text: string, offset: number): PlacedFinding | null {
  const levels: Level[] = [];
  let previous: IndentedLine | null = null;
  /** Least column of a block of text that is the value of the field above it. */
  let block: number | null = null;
  let isBlockNew = false;
  for (const { 0: whole, index } of text.matchAll(/^[^\r\n]*/gm)) {
    if (index > offset && text.slice(offset, index).split('\n').length > 2) return null;
    const line = readLine(whole);
    if (line === null) continue;
    if (isBlockNew && block !== null && line.spaces >= block) block = line.spaces;
    isBlockNew = false;
    if (block !== null && line.spaces >= block) continue;
    block = null;
    if (!line.isField && !line.isItem) continue;
    const wanted = previous === null ? (line.spaces > 0 ? 0 : null) : wantedFor(line, previous, levels);
    if (wanted !== null) return { offset: index, finding: say.indent(line.spaces, wanted, line.text) };
    while (levels.length > 0 && levels.at(-1)!.column > line.spaces) levels.pop();
    open(levels, { column: line.spaces, isOfItems: line.isItem });
    if (line.isItem && line.isField) open(levels, { column: line.inner, isOfItems: false });
    if (/^[|>][+-]?\d?(?:\s+#.*)?$/.test(line.value)) [block, isBlockNew] = [line.inner + 1, true];
    previous = line;
  }
  return null;
}

function open(levels: Level[], level: Level): void {
  if (!levels.some(({ column, isOfItems }) => column === level.column && isOfItems === level.isOfItems)) levels.push(level);
}

function readLine(whole: string): IndentedLine | null {
  const [, lead = '', marks = '', name, value = '', other] = LINE.exec(whole) ?? [];
  const text = whole.trim();
  if (text === '' || text.startsWith('#')) return null;
  const isItem = marks !== '' || other === '-';
  return { spaces: lead.length, inner: lead.length + marks.length, isItem, isField: name !== undefined, value: name ? value : '', text };
}

/** An item that stands further in than the one above, which YAML reads as more of its words; null for any other text. */
export function findJoinedItem(text: string, start: number, end: number): PlacedFinding | null {
  const joined = /\n( *)(- +\S[^\r\n]*)/.exec(text.slice(start, end));
  const above = /^( *)- +$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (!joined || !above) return null;
  return { offset: start + joined.index + 1, finding: say.indent(joined[1]!.length, above[1]!.length, joined[2]!) };
}

/** Spaces a line should begin with; null where it is right, or where none is nearer than another. */
function wantedFor(line: IndentedLine, previous: IndentedLine, levels: readonly Level[]): number | null {
  const { spaces } = line;
  const alike = levels.filter(({ isOfItems }) => isOfItems === line.isItem).map(({ column }) => column);
  if (levels.some(({ column }) => column === spaces)) return null;
  const isOpen = previous.isField && (previous.value === '' || previous.value.startsWith('#'));
  if (isOpen && spaces > previous.inner) return null;
  const near = alike.toSorted((a, b) => Math.abs(a - spaces) - Math.abs(b - spaces) || b - a);
  return near[0] ?? null;
}
