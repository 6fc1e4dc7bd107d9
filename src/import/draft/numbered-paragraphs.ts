import type { List, ListItem, Paragraph, RootContent } from 'mdast';

const NUMBERED = /^(\d{1,3})\. (?=\S)/u;

/**
 * Paragraphs that begin with a number, as items of lists that begin with it: `3. …` stands in the draft as it is read, without the mark
 * that keeps Markdown from making a list of it. Those that follow one another make one list, lists whose numbers go on are of it, and
 * bullets between two numbers that follow one another stand below the first of them; so do those behind the last. Where the next has any
 * other number than the one that follows, or a list stands beside, they stay paragraphs, since two lists side by side are written with
 * two signs.
 */
export function listNumberedParagraphs(blocks: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const { items, length, isMade } = runFrom(blocks, at);
    const isBeside = [blocks[at - 1], blocks[at + length]].some((block) => block?.type === 'list' || numberOf(block) !== null);
    if (!isMade || isBeside) made.push(...blocks.slice(at, at + Math.max(1, length)));
    else made.push({ type: 'list', ordered: true, start: numberOf(blocks[at])!, spread: false, children: items });
    at += Math.max(1, length);
  }
  return made;
}

/** Items that count up from a block on. */
interface Run {
  items: ListItem[];
  /** Blocks they take. */
  length: number;
  /** They are more than one list as it was read. */
  isMade: boolean;
}

function runFrom(blocks: readonly RootContent[], start: number): Run {
  const run: Run = { items: [], length: 0, isMade: false };
  const first = numberOf(blocks[start]);
  if (first === null) return run;
  let hasBullets = false;
  for (let at = start; at < blocks.length; at = start + run.length) {
    const block = blocks[at]!;
    const next = first + run.items.length;
    const last = run.items.at(-1);
    if (numberOf(block) === next) run.items.push(...itemsOf(block));
    else if (last && isBullets(block) && (hasBullets || numberOf(blocks[at + 1]) === next)) {
      last.children.push(block);
      hasBullets = true;
    } else break;
    run.isMade ||= block.type !== 'list' || hasBullets;
    run.length += 1;
  }
  return run;
}

function isBullets(block: RootContent): block is List {
  return block.type === 'list' && !block.ordered;
}

function numberOf(block: RootContent | undefined): number | null {
  if (block?.type === 'list') return block.ordered ? (block.start ?? 1) : null;
  const text = block?.type === 'paragraph' && block.children[0]?.type === 'text' ? block.children[0].value : '';
  const number = NUMBERED.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

function itemsOf(block: RootContent): ListItem[] {
  if (block.type === 'list') return block.children.map((item) => ({ ...item, children: [...item.children] }));
  const [first, ...rest] = (block as Paragraph).children;
  const text = first?.type === 'text' ? first.value.replace(NUMBERED, '') : '';
  return [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [{ type: 'text', value: text }, ...rest] }] }];
}
