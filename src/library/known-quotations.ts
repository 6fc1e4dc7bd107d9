import { isDoubtful, VERIFICATIONS, type QuoteData } from '../schemas/quote.ts';
import type { KnownQuotation } from '../works/quotation-finder.ts';

export interface LibraryQuotation extends KnownQuotation {
  data: QuoteData;
}

/** The states, the most trusted first. */
const STATES = Object.keys(VERIFICATIONS);

/** A quotation of the library as passages are compared with it. */
export function knownQuotation({ id, data }: { id: string; data: QuoteData }): LibraryQuotation {
  return {
    id,
    data,
    text: data.text,
    variants: data.variants.map(({ text }) => text),
    isDoubtful: isDoubtful(data.verification),
    rank: STATES.indexOf(data.verification),
  };
}
