import { isNode, isSeq, parseDocument, stringify } from 'yaml';

/** An item of a list with the comments and blank lines above it. */
interface Chunk {
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
  return [...head, ...next.flatMap(({ above, lines }) => [...above, ...lines]), ...carried, ...tail].map((line) => `${line}\n`).join('');
}

function writeList(list: readonly string[]): string {
  return `- ${stringify(list, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true, flowCollectionPadding: false }).trim()}`;
}

/** What stands above the first item belongs to the file, what stands above another one to that item. */
function splitItems(source: string): { head: string[]; chunks: Chunk[]; tail: string[] } {
  const lines = source === '' ? [] : source.replace(/\n$/, '').split('\n');
  const { contents } = parseDocument(source, { version: '1.2', schema: 'core' });
  if (!isSeq(contents) || contents.flow) return { head: lines.filter((line) => line.startsWith('#')), chunks: [], tail: [] };
  const values = contents.toJSON() as unknown[];
  const starts = contents.items.map((item) =>
    lineOfDash(lines, source.slice(0, (isNode(item) && item.range?.[0]) || 0).split('\n').length - 1),
  );
  let above: string[] = [];
  const chunks = values.map((value, index): Chunk => {
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
