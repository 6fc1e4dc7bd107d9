import { ofLibrary, oncePer, type CheckContext } from '../engine/rule.ts';
import { knownQuotation, type LibraryQuotation } from '../../library/known-quotations.ts';
import type { QuoteData } from '../../schemas/quote.ts';
import { QuotationFinder, type QuotationMatch } from '../../works/quotation-finder.ts';
import type { CheckedFile } from '../engine/checked-file.ts';
import type { Passage } from '../engine/passage.ts';
import { definitionOf } from '../../schemas/collections.ts';
import { pairQuotationMarks } from '../../text/quotation-marks.ts';

const finderOf = ofLibrary(
  ({ library }: CheckContext) =>
    new QuotationFinder(
      library.entries.flatMap(({ collection, id, data }) =>
        collection === 'quotes' && !data.draft ? [knownQuotation({ id, data: data as QuoteData })] : [],
      ),
    ),
);

/** Words in quotation marks, or a block quote. */
interface QuotedWords {
  /** Offset in the file's source. */
  start: number;
  text: string;
  /** The quotation of the collection that they are, or were meant to be. */
  match: QuotationMatch<LibraryQuotation> | null;
}

const quotedIn = oncePer((context: CheckContext) =>
  oncePer((file: CheckedFile): QuotedWords[] => {
    if (!file.collection || !definitionOf(file.collection).writing) return [];
    return file.passages
      .filter(({ traits }) => traits.origin === 'own')
      .flatMap((passage) => {
        const inner: { id: string; from: number }[] = [];
        return quotedRanges(passage).flatMap(([from, to]) => {
          const text = passage.text.slice(from, to);
          const match = finderOf(context).find(text);
          if (match && inner.some((within) => within.id === match.quotation.id && within.from > from && within.from < to)) return [];
          if (match) inner.push({ id: match.quotation.id, from });
          return [{ start: passage.start(from), text, match }];
        });
      });
  }),
);

/** Every passage in quotation marks of an article, a session or a page. */
export function quotedWords(file: CheckedFile, context: CheckContext): QuotedWords[] {
  return quotedIn(context)(file);
}

/** Those that are near a quotation of the collection. */
export function quotedPassages(file: CheckedFile, context: CheckContext) {
  return quotedWords(file, context).flatMap(({ match, ...words }) => (match ? [{ ...words, match }] : []));
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
