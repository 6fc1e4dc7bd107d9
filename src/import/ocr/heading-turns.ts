import { plainText } from '../../mdx/tree.ts';
import { readRoman } from '../../text/party-congresses.ts';
import { formatNumber } from '../read/number-format.ts';
import type { BodyBlock } from '../source.ts';
import { scanNotes } from '../read/pdf/pdf-messages.ts';

const NUMBERED = /^(?<number>[IVX]{1,6}|\d{1,2})(?=[.)] )/u;

interface Numbered {
  text: string;
  number: number;
  isRoman: boolean;
}

/**
 * Numbered headings of recognised text that do not follow each other (I, II, II; 1, 2, 4), as notes for the editor: a
 * stroke or a whole heading was lost. They stay as they were read, since either may be.
 */
export function tellTurns(blocks: readonly BodyBlock[]): string[] {
  const open = new Map<number, Numbered>();
  return blocks.flatMap((block) => {
    if (block.type !== 'heading') return [];
    const { depth } = block;
    const text = plainText(block);
    for (const other of open.keys()) if (other > depth) open.delete(other);
    const found = NUMBERED.exec(text)?.groups?.['number'];
    if (found === undefined) return [];
    const isRoman = !/\d/u.test(found);
    const own = { text, isRoman, number: isRoman ? readRoman(found) : Number(found) };
    const before = open.get(depth);
    open.set(depth, own);
    if (!before || before.isRoman !== isRoman || own.number === before.number + 1 || own.number === 1) return [];
    const next = before.number + 1;
    return [scanNotes.outOfTurn(text, before.text, isRoman ? formatNumber(next, 'upperRoman') : String(next))];
  });
}
