import type { CheckedFile } from './checked-file.ts';
import type { CheckContext } from './context.ts';
import { pairQuotationMarks } from './quotation-marks.ts';
import { findQuotation } from './quotations.ts';
import type { QuotationMatch } from './quotations.ts';

/** Words in quotation marks, or a block quote, that the collection knows. */
export interface QuotedPassage {
  /** Offset in the file's source. */
  start: number;
  text: string;
  match: QuotationMatch;
}

const COMPARED = new Set(['articles', 'sessions', 'pages']);
const known = new WeakMap<CheckedFile, QuotedPassage[]>();

/** Every quoted passage of an article, a session or a page that is near a quotation of the collection. */
export function quotedPassages(file: CheckedFile, context: CheckContext): QuotedPassage[] {
  const kept = known.get(file);
  if (kept) return kept;
  const found: QuotedPassage[] = [];
  known.set(file, found);
  if (!COMPARED.has(file.collection ?? '')) return found;
  for (const passage of file.passages) {
    if (passage.traits.origin !== 'own') continue;
    const ranges = pairQuotationMarks(passage.text).pairs.map(([open, close]) => [open + 1, close] as const);
    if (passage.traits.blockQuote) ranges.push([0, passage.text.length]);
    for (const [from, to] of ranges) {
      const text = passage.text.slice(from, to);
      const match = findQuotation(text, context);
      if (match) found.push({ start: passage.start(from), text, match });
    }
  }
  return found;
}

/** Whether an entry calls a quotation, in its text or in `quotes:`. */
export function callsQuotation({ entry }: CheckedFile, id: string): boolean {
  const listed = (entry?.data as { quotes?: string[] } | undefined)?.quotes ?? [];
  return listed.includes(id) || (entry?.body?.references ?? []).some((reference) => reference.collection === 'quotes' && reference.id === id);
}
