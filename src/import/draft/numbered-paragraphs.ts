import type { List, Paragraph, RootContent } from 'mdast';

const NUMBERED = /^(\d{1,3})\. (?=\S)/u;

/**
 * Paragraphs that begin with a number, as items of lists that begin with it: `3. …` stands in the draft as it is read, without the mark
 * that keeps Markdown from making a list of it. Those that follow one another make one list; where the next has any other number than
 * the one that follows, or a list stands beside, they stay paragraphs, since two lists side by side are written with two signs.
 */
export function listNumberedParagraphs(blocks: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const run = runFrom(blocks, at);
    const isBeside = [blocks[at - 1], blocks[at + run.length]].some((block) => block?.type === 'list' || numberOf(block) !== null);
    if (run.length === 0 || isBeside) made.push(...(run.length === 0 ? [blocks[at]!] : run));
    else made.push(listOf(run, numberOf(run[0])!));
    at += Math.max(1, run.length);
  }
  return made;
}

function runFrom(blocks: readonly RootContent[], start: number): Paragraph[] {
  const run: Paragraph[] = [];
  const first = numberOf(blocks[start]);
  if (first === null) return run;
  for (let at = start; numberOf(blocks[at]) === first + run.length; at += 1) run.push(blocks[at] as Paragraph);
  return run;
}

function numberOf(block: RootContent | undefined): number | null {
  const text = block?.type === 'paragraph' && block.children[0]?.type === 'text' ? block.children[0].value : '';
  const number = NUMBERED.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

function listOf(paragraphs: readonly Paragraph[], start: number): List {
  const items = paragraphs.map(({ children: [first, ...rest] }) => {
    const text = first?.type === 'text' ? first.value.replace(NUMBERED, '') : '';
    return {
      type: 'listItem' as const,
      spread: false,
      children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }, ...rest] }],
    };
  });
  return { type: 'list', ordered: true, start, spread: false, children: items };
}
