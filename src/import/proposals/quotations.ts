import type { LibraryEntry } from '../../library/entry.ts';
import { compareWords, type WordDifference } from './compare-words.ts';
import { wordKeys } from './phrase-index.ts';
import { entriesOf, type Proposal, type ProposalText } from './proposal.ts';

/** Shorter passages are phrases anyone may use (content model, house text rules). */
const FEWEST_WORDS = 6;
const LEAST_AGREEMENT = 0.75;
/** A passage longer than this many times the original only holds some of its words by chance. */
const LONGEST_RATIO = 1.6;

/** A quotation that a passage of the text is, or comes near. */
export interface QuotationProposal extends Proposal {
  passage: string;
  /** Empty where the words are the same. */
  differences: WordDifference[];
}

/** Passages in quotation marks compared word by word with the collection, variants included. */
export function proposeQuotations(text: ProposalText, entries: readonly LibraryEntry[]): QuotationProposal[] {
  const originals = entriesOf(entries, 'quotes').flatMap((entry) =>
    [entry.data.text, ...entry.data.variants.map((variant) => variant.text)].map((wording) => ({ entry, wording, keys: wordKeys(wording), words: wordsOf(wording) })),
  );
  const found = new Map<string, QuotationProposal>();
  for (const passage of listQuoted(text.whole)) {
    const quoted = { keys: wordKeys(passage), words: wordsOf(passage) };
    if (quoted.keys.length < FEWEST_WORDS) continue;
    const [best] = originals
      .filter(({ keys }) => keys.length >= FEWEST_WORDS && quoted.keys.length <= keys.length * LONGEST_RATIO && sharesWords(quoted.keys, keys))
      .map((original) => {
        const isWithin = quoted.keys.length <= original.keys.length;
        if (isWithin) return { ...original, ...compareWords(quoted, original) };
        const { agreement, differences } = compareWords(original, quoted);
        return { ...original, agreement, differences: differences.map(({ written, expected }) => ({ written: expected, expected: written })) };
      })
      .sort((a, b) => b.agreement - a.agreement);
    if (!best || best.agreement < LEAST_AGREEMENT || found.get(best.entry.id)?.strength === 'certain') continue;
    const isFalse = best.entry.data.verification === 'misattributed' || best.entry.data.verification === 'disputed';
    const isCertain = best.agreement === 1 && !isFalse;
    const warning = isFalse ? '; CÂU NÀY NGHI VẤN HOẶC BỊ GÁN NHẦM, đừng dùng làm lời Bác' : '';
    const why = best.agreement === 1 ? `khớp từng chữ với “${shorten(passage)}”${warning}` : `gần giống “${shorten(passage)}”: ${best.differences.map(describe).join('; ')}${warning}`;
    found.set(best.entry.id, { id: best.entry.id, name: shorten(best.entry.data.text), why, strength: isCertain ? 'certain' : 'possible', passage, differences: best.differences });
  }
  return [...found.values()];
}

/** What stands between quotation marks, nested passages too. */
function listQuoted(text: string): string[] {
  const passages: string[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”\n]/gu)) {
    if (mark === '\n') open.length = 0;
    else if (mark === '“') open.push(index + 1);
    else {
      const start = open.pop();
      if (start !== undefined) passages.push(text.slice(start, index));
    }
  }
  return passages;
}

/** Cheap test before the comparison: most words of the shorter text must be in the other. */
function sharesWords(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return short.filter((key) => long.has(key)).length >= short.length * LEAST_AGREEMENT;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function describe({ written, expected }: WordDifference): string {
  if (written === '') return `thiếu “${expected}”`;
  return expected === '' ? `thừa “${written}”` : `“${written}” thay cho “${expected}”`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 70).trimEnd()}…` : line;
}
