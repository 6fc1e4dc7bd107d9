import { definitionOf } from '../../schemas/collections.ts';
import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { CheckContext } from '../engine/context.ts';
import type { Passage } from '../engine/passage.ts';
import { findQuotation, type QuotationMatch } from './quotations.ts';

/** Words in quotation marks, or a block quote, that the collection knows. */
export interface QuotedPassage {
  /** Offset in the file's source. */
  start: number;
  match: QuotationMatch;
}

const known = new WeakMap<CheckedFile, QuotedPassage[]>();

/** Every quoted passage of an article, a session or a page that is near a quotation of the collection. */
export function quotedPassages(file: CheckedFile, context: CheckContext): QuotedPassage[] {
  const kept = known.get(file);
  if (kept) return kept;
  const found: QuotedPassage[] = [];
  known.set(file, found);
  if (!file.collection || !definitionOf(file.collection).writing) return found;
  for (const passage of file.passages) {
    if (passage.traits.origin !== 'own') continue;
    const inner: { id: string; from: number }[] = [];
    for (const [from, to] of quotedRanges(passage)) {
      const match = findQuotation(passage.text.slice(from, to), context);
      if (!match || inner.some((within) => within.id === match.id && within.from > from && within.from < to)) continue;
      inner.push({ id: match.id, from });
      found.push({ start: passage.start(from), match });
    }
  }
  return found;
}

/** What stands between quotation marks, inner pairs first; of a block quote without any, all of it. */
function quotedRanges({ text, traits }: Passage): [from: number, to: number][] {
  const ranges = pairQuotationMarks(text).pairs.map(([open, close]): [number, number] => [open + 1, close]);
  return ranges.length === 0 && traits.blockQuote ? [[0, text.length]] : ranges;
}

/** Whether an entry calls a quotation, in its text or in `quotes:`. */
export function callsQuotation({ entry }: CheckedFile, id: string): boolean {
  const listed = (entry?.data as { quotes?: string[] } | undefined)?.quotes ?? [];
  return (
    listed.includes(id) || (entry?.body?.references ?? []).some((reference) => reference.collection === 'quotes' && reference.id === id)
  );
}
