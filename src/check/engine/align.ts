/** A stretch of a text and where it stands in the source; equal lengths mean character for character. */
export interface Run {
  /** Index in the text. */
  at: number;
  length: number;
  /** Offset in the source. */
  source: number;
  sourceLength: number;
}

const ENTITY = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/iy;
const YAML_ESCAPE = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[nt0e _N])/iy;
const GAP = /(?:\s+(?:(?<=[\r\n][ \t]*)>[> \t]*)?)+/y;
/** What may stand in the source before a value begins: a quotation mark, or the head of a YAML block. */
const OPENING = /\s*(?:["']|[|>][-+0-9]*[^\r\n]*(?:\r\n|\r|\n))?/y;

/**
 * Finds a value (a YAML scalar, a text node, an attribute) in the source it was read from, past
 * escapes, entities, doubled quotes, folded lines and indentation.
 * @param from offset at which the value, or its quotation mark, begins
 */
export function alignText(value: string, source: string, from: number): Run[] {
  const { length } = value;
  if (source.startsWith(value, from)) return [{ at: 0, length, source: from, sourceLength: length }];
  // Where nothing matches, one run says where the value begins, too long for `Passage.edit` to touch.
  const unmatched = { at: 0, length: length + 3, source: from, sourceLength: 0 };
  return walk(value, source, from) ?? walk(value, source, skipOpening(source, from)) ?? [unmatched];
}

function skipOpening(source: string, from: number): number {
  OPENING.lastIndex = from;
  return from + (OPENING.exec(source)?.[0].length ?? 0);
}

function walk(value: string, source: string, from: number): Run[] | null {
  const runs: Run[] = [];
  let at = 0;
  let place = from;
  const add = (length: number, sourceLength: number): void => {
    const last = runs.at(-1);
    const joins = last && length === sourceLength && last.length === last.sourceLength && last.source + last.length === place;
    if (joins) [last.length, last.sourceLength] = [last.length + length, last.sourceLength + length];
    else runs.push({ at, length, source: place, sourceLength });
    at += length;
    place += sourceLength;
  };
  while (at < value.length) {
    const wanted = value[at] ?? '';
    const found = source[place] ?? '';
    const written = writtenForm(source, place);
    if (written && !value.startsWith(written, at)) add(String.fromCodePoint(value.codePointAt(at) ?? 0).length, written.length);
    else if (found === '\\' && source[place + 1] === wanted) add(1, 2);
    else if (wanted === found && !isLineEnd(found)) add(1, 1);
    else if (isSpace(wanted)) add(1, gapLength(source, place));
    else if (isSpace(found)) place += gapLength(source, place);
    else if (found === '\\' || (found === "'" && source[place - 1] === "'")) place += 1;
    else return null;
  }
  return runs;
}

/** An entity or a YAML escape that stands for one character. */
function writtenForm(source: string, place: number): string | null {
  const pattern = source[place] === '&' ? ENTITY : source[place] === '\\' ? YAML_ESCAPE : null;
  if (!pattern) return null;
  pattern.lastIndex = place;
  return pattern.exec(source)?.[0] ?? null;
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

function isSpace(character: string): boolean {
  return character !== '' && /\s/.test(character);
}

/** White space and, behind a line end, the markers of a block quote. */
function gapLength(source: string, place: number): number {
  GAP.lastIndex = place;
  return GAP.exec(source)?.[0].length ?? 0;
}
