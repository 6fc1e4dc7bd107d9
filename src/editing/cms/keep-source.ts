import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

/** A field with its lines in the source, and the comment and blank lines that follow it. */
interface Chunk {
  key: string;
  lines: string[];
  after: string[];
}

/** Writes data as the library's files have it: two spaces, long lines left whole, quotation marks only where YAML needs them. */
export function writeYaml(values: Values): string {
  return Object.keys(values).length > 0 ? stringify(values, { lineWidth: 0, singleQuote: true, defaultKeyType: 'PLAIN' }) : '';
}

/**
 * Writes data over a YAML mapping so that a field whose value stays keeps its bytes: order, quotation marks, line
 * breaks and comments. A changed field is written anew in its place; a new one follows the field it follows in `values`.
 * @param source YAML with a mapping at its root
 * @param before what `source` says, as the editor was shown it
 * @param values what it should say
 */
export function mergeYaml(source: string, before: Values, values: Values): string {
  const split = splitFields(source);
  if (!split) return writeYaml(prune(values) as Values);
  const { head, chunks } = split;
  const written = new Set(chunks.map(({ key }) => key));
  const next: Chunk[] = [];
  for (const chunk of chunks) {
    if (isSame(before[chunk.key], values[chunk.key])) next.push(chunk);
    else if (isEmpty(values[chunk.key])) next.push({ ...chunk, lines: [] });
    else next.push({ ...chunk, lines: linesOf(writeYaml({ [chunk.key]: prune(values[chunk.key]) })) });
  }
  const keys = Object.keys(values);
  for (const [index, key] of keys.entries()) {
    if (written.has(key) || isEmpty(values[key]) || isSame(before[key], values[key])) continue;
    const place = Math.max(-1, ...keys.slice(0, index).map((earlier) => next.findIndex((chunk) => chunk.key === earlier)));
    next.splice(place + 1, 0, { key, lines: linesOf(writeYaml({ [key]: prune(values[key]) })), after: [] });
  }
  return textOf([...head, ...next.flatMap(({ lines, after }) => [...lines, ...after])]);
}

/** The value without what an editor left empty: empty texts, lists and groups. */
export function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune).filter((item) => !isEmpty(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, prune(item)] as const)
      .filter(([, item]) => !isEmpty(item)),
  );
}

function isEmpty(value: unknown): boolean {
  const pruned = typeof value === 'object' && value !== null ? prune(value) : value;
  return pruned === undefined || pruned === null || pruned === '' || (typeof pruned === 'object' && Object.keys(pruned).length === 0);
}

/** Equal once emptiness is left out; a number is the text it is written with, and lines end without spaces. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(prune(a)) === canonical(prune(b));
}

function canonical(value: unknown): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value as object)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join()}}`;
  return JSON.stringify(String(value).trim());
}

/**
 * A line is a field's own from its key to the last line that is neither blank nor a comment at the margin.
 * Null for a mapping in braces, whose fields do not stand on lines of their own.
 */
function splitFields(source: string): { head: string[]; chunks: Chunk[] } | null {
  const lines = linesOf(source);
  const { contents } = parseDocument(source);
  if (!isMap(contents)) return { head: lines, chunks: [] };
  if (contents.flow) return null;
  const starts = contents.items.map(({ key }) => (isScalar(key) ? lineOf(source, key.range?.[0] ?? 0) : 0));
  const chunks = contents.items.map(({ key }, index): Chunk => {
    const all = lines.slice(starts[index], starts[index + 1] ?? lines.length);
    const end = all.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#')) + 1;
    return { key: String(isScalar(key) ? key.value : key), lines: all.slice(0, end), after: all.slice(end) };
  });
  return { head: lines.slice(0, starts[0] ?? lines.length), chunks };
}

/** The line of a place in a text, from 0. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** An item of a list with the comments and blank lines above it. */
interface ItemChunk {
  value: string;
  above: string[];
  lines: string[];
}

/**
 * Writes lists of texts over a YAML list of such lists: a list that stays keeps its bytes, a changed or new one is
 * written on one line, and no comment is lost.
 * @param source YAML with a list at its root, or nothing yet
 */
export function mergeLists(source: string, lists: readonly (readonly string[])[]): string {
  const { head, chunks, tail } = splitItems(source);
  const free = new Set(chunks);
  const kept = lists.map((list) => {
    const same = [...free].find(({ value }) => value === JSON.stringify(list));
    if (same) free.delete(same);
    return same;
  });
  // What was edited stands where it stood, below its comment; the comment of what is gone stays for what follows.
  const changed = [...free];
  const next = lists.map((list, index) => {
    const chunk = kept[index] ?? changed.shift() ?? { value: '', above: [], lines: [] };
    if (!kept[index]) chunk.lines = [writeList(list)];
    return chunk;
  });
  let carried: string[] = [];
  for (const chunk of chunks) {
    if (changed.includes(chunk)) carried = [...carried, ...chunk.above];
    else [chunk.above, carried] = [[...carried, ...chunk.above], []];
  }
  return textOf([...head, ...next.flatMap(({ above, lines }) => [...above, ...lines]), ...carried, ...tail]);
}

function writeList(list: readonly string[]): string {
  return `- ${stringify(list, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true, flowCollectionPadding: false }).trim()}`;
}

/** What stands above the first item belongs to the file, what stands above another one to that item. */
function splitItems(source: string): { head: string[]; chunks: ItemChunk[]; tail: string[] } {
  const lines = linesOf(source);
  const { contents } = parseDocument(source);
  if (!isSeq(contents) || contents.flow) return { head: lines.filter((line) => line.startsWith('#')), chunks: [], tail: [] };
  const values = contents.toJSON() as unknown[];
  const starts = contents.items.map((item) => lineOfDash(lines, lineOf(source, (isNode(item) && item.range?.[0]) || 0)));
  let above: string[] = [];
  const chunks = values.map((value, index): ItemChunk => {
    const all = lines.slice(starts[index], starts[index + 1] ?? lines.length);
    const end = all.findLastIndex((line) => line.trim() !== '' && !/^\s*#/.test(line)) + 1;
    const chunk = { value: JSON.stringify(value), above, lines: all.slice(0, end) };
    above = all.slice(end);
    return chunk;
  });
  return { head: lines.slice(0, starts[0] ?? lines.length), chunks, tail: above };
}

/** The line of an item's dash, which may stand above its value. */
function lineOfDash(lines: readonly string[], line: number): number {
  let at = line;
  while (at > 0 && !lines[at]?.startsWith('-')) at -= 1;
  return at;
}
