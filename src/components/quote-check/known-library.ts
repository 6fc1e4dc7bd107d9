import type { QuoteCheckData } from '../../data/quote-check.ts';
import { readSiteJson } from '../../site-copy/read-site-file.ts';
import { comparedText, type ComparedText } from '../../works/compared-text.ts';
import { readFingerprint } from '../../works/fingerprint.ts';
import { Locator } from '../../works/locate.ts';
import { QuotationFinder, type KnownQuotation } from '../../works/quotation-finder.ts';

export type CheckedQuotation = KnownQuotation & QuoteCheckData['quotations'][number];
export type CheckedWork = ComparedText & Pick<QuoteCheckData['works'][number], 'id' | 'title' | 'href'>;

/** What a text is examined by, in this page. */
export interface KnownLibrary {
  quotations: QuotationFinder<CheckedQuotation>;
  works: Locator<CheckedWork>;
  /** By id. */
  quotationOf: ReadonlyMap<string, CheckedQuotation>;
}

/** Quotations that are made ready between two breaths. */
const TOGETHER = 20;

/** Downloads what the library knows and makes it ready; it lets the page breathe between the steps. @throws where the network fails */
export async function openKnownLibrary(address: string, breathe: () => Promise<void>): Promise<KnownLibrary> {
  const data = await readSiteJson<QuoteCheckData>(address);
  const quotations = new QuotationFinder<CheckedQuotation>();
  for (const [index, quotation] of data.quotations.entries()) {
    if (index % TOGETHER === 0) await breathe();
    quotations.add(quotation);
  }
  const works = new Locator<CheckedWork>();
  for (const { id, title, href, paragraphs, fingerprint } of data.works) {
    await breathe();
    const text = paragraphs ? comparedText(paragraphs) : readFingerprint(fingerprint);
    if (text) works.add({ ...text, id, title, href });
  }
  return { quotations, works, quotationOf: new Map(data.quotations.map((one) => [one.id, one])) };
}
