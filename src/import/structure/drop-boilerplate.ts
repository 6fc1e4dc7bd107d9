import type { RootContent } from 'mdast';
import { dropReasons } from '../drop-reasons.ts';
import type { Dropped } from '../source.ts';
import { readBoilerplate } from './boilerplate.ts';
import { lineOf, wordsIn } from './lines.ts';

/** How far behind a weak ending another ending must stand. */
const NEAR = 3;
/** A teaser of another article breaks off; longer prose that does not is worth a look. */
const LONG_PROSE = 25;

/** The blocks without lines that belong to the page, and without what follows the end of the article. */
export function dropBoilerplate(blocks: readonly RootContent[]): { kept: RootContent[]; dropped: Dropped[] } {
  const lines = blocks.map(lineOf);
  const end = findEnd(lines);
  const kept: RootContent[] = [];
  const dropped: Dropped[] = [];
  blocks.forEach((block, index) => {
    const text = lines[index] ?? '';
    const boilerplate = readBoilerplate(text);
    if (index >= end)
      dropped.push({
        text,
        reason: boilerplate?.reason ?? dropReasons.afterEnd,
        isDoubtful: !boilerplate && wordsIn(text) >= LONG_PROSE && !/(?:…|\.\.\.)$/.test(text),
      });
    else if (boilerplate && !boilerplate.ending) dropped.push({ text, reason: boilerplate.reason });
    else kept.push(block);
  });
  return { kept, dropped: dropped.filter(({ text }) => text !== '') };
}

/** Index of the first line behind the article; the number of lines where it runs to the end. */
function findEnd(lines: readonly string[]): number {
  const endings = lines.map((line) => readBoilerplate(line)?.ending ?? null);
  const total = lines.reduce((sum, line) => sum + wordsIn(line), 0);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const below = endings.slice(index + 1, index + 1 + NEAR);
    const isEnd =
      endings[index] === 'strong' || (endings[index] === 'weak' && (below.length === 0 || below.some((ending) => ending !== null)));
    if (isEnd && before > total / 2) return index;
    before += wordsIn(line);
  }
  return lines.length;
}
