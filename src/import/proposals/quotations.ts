import type { KnownEntry } from '../known-library.ts';
import { isDoubtful } from '../../schemas/quote.ts';
import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import { alignWords, wordsOf, type Word, type WordDifference } from '../../text/words.ts';
import { entriesOf, type Proposal, type ProposalText } from './proposal.ts';

/** Shorter passages are phrases anyone may use (content model, house text rules). */
const FEWEST_WORDS = 6;
const LEAST_AGREEMENT = 0.75;
/** A passage longer than this many times the original only holds some of its words by chance. */
const LONGEST_RATIO = 1.6;

/** Passages in quotation marks compared word by word with the collection, variants included. */
export function proposeQuotations(text: ProposalText, entries: readonly KnownEntry[]): Proposal[] {
  const originals = entriesOf(entries, 'quotes').flatMap((entry) =>
    [entry.data.text, ...entry.data.variants.map((variant) => variant.text)].map((wording) => ({ entry, words: wordsOf(wording) })),
  );
  const longest = originals.reduce((most, { words }) => Math.max(most, (words.at(-1)?.at ?? 0) * LONGEST_RATIO * 2), 0);
  const found = new Map<string, Proposal>();
  for (const passage of listQuoted(text.whole, longest)) {
    const quoted = wordsOf(passage);
    if (quoted.length < FEWEST_WORDS) continue;
    const [best] = originals
      .filter(({ words }) => words.length >= FEWEST_WORDS && quoted.length <= words.length * LONGEST_RATIO && sharesWords(quoted, words))
      .map(({ entry, words }) => ({ entry, ...alignWords(quoted, words) }))
      .sort((a, b) => b.agreement - a.agreement);
    if (!best || best.agreement < LEAST_AGREEMENT || found.get(best.entry.id)?.strength === 'certain') continue;
    const isFalse = isDoubtful(best.entry.data.verification);
    const isSame = best.agreement === 1;
    const passageShown = `“${shorten(passage)}”`;
    const likeness = isSame
      ? `khớp từng chữ với ${passageShown}`
      : `gần giống ${passageShown}: ${best.differences.map(describe).join('; ')}`;
    found.set(best.entry.id, {
      id: best.entry.id,
      name: shorten(best.entry.data.text),
      why: `${likeness}${isFalse ? '; CÂU NÀY NGHI VẤN HOẶC BỊ GÁN NHẦM, đừng dùng làm lời Bác' : ''}`,
      strength: isSame && !isFalse ? 'certain' : 'possible',
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

/** Cheap test before the comparison: most words of the shorter text must be in the other. */
function sharesWords(a: readonly Word[], b: readonly Word[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const keys = new Set(long.map(({ key }) => key));
  return short.filter(({ key }) => keys.has(key)).length >= short.length * LEAST_AGREEMENT;
}

function describe({ written, expected }: WordDifference): string {
  if (written === '') return `thiếu “${expected}”`;
  return expected === '' ? `thừa “${written}”` : `“${written}” thay cho “${expected}”`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 70).trimEnd()}…` : line;
}
