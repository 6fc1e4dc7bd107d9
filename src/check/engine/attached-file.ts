import { posix } from 'node:path';
import type { TextBlock } from '../../library/attachments/part-text.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { indexLines } from '../../problems/line-index.ts';
import type { CheckedFile } from './checked-file.ts';
import { Passage, type PassageTraits } from './passage.ts';

/** What stands in a file beside an entry, a line for each paragraph and each cell, as rules look at it. */
export function openAttached(path: string, blocks: readonly TextBlock[], collection: CollectionName): CheckedFile {
  const passages: Passage[] = [];
  let source = '';
  const add = (text: string, traits: Omit<PassageTraits, 'origin'>): void => {
    const length = text.length;
    passages.push(new Passage(text, [{ at: 0, length, source: source.length, sourceLength: length }], { ...traits, origin: 'own' }));
    source += `${text}\n`;
  };
  for (const [table, block] of blocks.entries()) {
    if (typeof block === 'string') {
      add(block, { kind: 'paragraph' });
      continue;
    }
    for (const [row, cells] of block.entries()) {
      for (const [column, text] of cells.entries())
        if (text.trim() !== '') add(text.trim(), { kind: 'cell', cell: { table, row, column } });
    }
  }
  const { placeOf } = indexLines(source);
  return {
    file: path,
    collection,
    id: posix.basename(path),
    source,
    entry: null,
    data: null,
    positionOf: () => ({ line: 1, column: 1 }),
    passages,
    body: null,
    placeOf,
    offsetOf: () => 0,
  };
}
