import type { KnownEntry } from '../known-library.ts';
import { knownQuotation } from '../../library/known-quotations.ts';
import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import { tellDifferences } from '../../works/difference-parts.ts';
import { FEWEST_WORDS, partsOfMatch, QuotationFinder } from '../../works/quotation-finder.ts';
import { entriesOf, type Proposal, type ProposalText } from './proposal.ts';

/** A passage longer than this many times the original only holds some of its words by chance. */
const LONGEST_RATIO = 1.6;

/** Passages in quotation marks compared word by word with the collection, variants included. */
export function proposeQuotations(text: ProposalText, entries: readonly KnownEntry[]): Proposal[] {
  const quotations = entriesOf(entries, 'quotes').map(knownQuotation);
  const finder = new QuotationFinder(quotations);
  const longest = Math.max(
    0,
    ...quotations.flatMap(({ text, variants }) => [text, ...variants].map(({ length }) => length * LONGEST_RATIO * 2)),
  );
  const found = new Map<string, Proposal>();
  for (const passage of listQuoted(text.whole, longest)) {
    const match = finder.find(passage);
    if (!match || match.words.length < FEWEST_WORDS || match.words.length > match.wording.words.length * LONGEST_RATIO) continue;
    const { id, isDoubtful } = match.quotation;
    if (found.get(id)?.strength === 'certain') continue;
    const isSame = match.isSame;
    const passageShown = `“${shorten(passage)}”`;
    const likeness = isSame
      ? `khớp từng chữ với ${passageShown}`
      : `gần giống ${passageShown}: ${tellDifferences(partsOfMatch(passage, match)).join('; ')}`;
    found.set(id, {
      id,
      name: shorten(match.quotation.text),
      why: `${likeness}${isDoubtful ? '; CÂU NÀY NGHI VẤN HOẶC BỊ GÁN NHẦM, đừng dùng làm lời Bác' : ''}`,
      strength: isSame && !isDoubtful ? 'certain' : 'possible',
    });
  }
  return [...found.values()];
}

/** What stands between quotation marks of one paragraph, inner passages too, up to a length in characters. */
function listQuoted(text: string, longest: number): string[] {
  return text.split('\n').flatMap((line) =>
    pairQuotationMarks(line)
      .pairs.filter(([open, close]) => close - open <= longest)
      .map(([open, close]) => line.slice(open + 1, close)),
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 70).trimEnd()}…` : line;
}
