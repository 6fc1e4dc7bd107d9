import { titleOf } from './titles.ts';
import type { PassagePart } from '../works/difference-parts.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { placeOfQuote, type QuotePlace } from './located.ts';
import { withBase } from './settings.ts';
import { differenceWords, differingParts, paragraphAnchor, paragraphLabel, rangesByParagraph } from './work-words.ts';

/** A stretch of a paragraph, in or outside a quotation. */
export interface Run {
  text: string;
  isQuoted?: boolean;
}

/** How a quotation stands in its work. */
export interface InWorkView {
  work: { label: string; href: string };
  /** One sentence: where it stands, and how exactly. */
  sentence: string;
  /** Places that differ, each in words; none where it stands word by word. */
  differences: string[];
  /** The passage and what stands around it, where the text is held. */
  passage: { number: number; href: string; runs: Run[] }[];
  /** The first paragraph of it in the work; absent where it does not stand there. */
  paragraph?: { number: number; href: string };
}

/** Null where nothing of the work is held that the quotation could be compared with. */
export function inWorkView(quote: Entry<'quotes'>, library: LibraryIndex): InWorkView | null {
  const place = placeOfQuote(quote, library);
  if (!place) return null;
  const { work, text, placement } = place;
  const view = { work: { label: titleOf(work), href: withBase(work.path) }, differences: [], passage: [] };
  if (!placement) return { ...view, sentence: notThere(place) };
  const parts = differingParts(quote.data.text, placement, text.paragraphs);
  return {
    ...view,
    sentence: sentenceOf(place, parts),
    differences: placement.isExact ? [] : differenceWords(parts),
    passage: passageAround(place),
    paragraph: { number: placement.paragraphs[0]!, href: addressOf(work, placement.paragraphs[0]!) },
  };
}

function addressOf(work: Entry<'works'>, number: number): string {
  return `${withBase(work.path)}#${paragraphAnchor(number)}`;
}

const BY_FINGERPRINT = 'máy so từng chữ, thư viện không giữ toàn văn';

function notThere({ text }: QuotePlace): string {
  const by = text.paragraphs ? '' : ` (${BY_FINGERPRINT})`;
  return `Không thấy câu này trong bản dùng để đối chiếu${by}.`;
}

function sentenceOf({ text, placement }: QuotePlace, parts: readonly PassagePart[]): string {
  const { isExact, paragraphs } = placement!;
  const where = `${paragraphLabel(paragraphs)} trong ${text.compared.paragraphs.length} đoạn`;
  const by = text.paragraphs ? '' : ` (${BY_FINGERPRINT})`;
  if (isExact) return `Trùng từng chữ với ${where}${by}.`;
  const count = differenceWords(parts).length;
  return `Ở ${where}, có ${count || 'vài'} chỗ không khớp${by}.`;
}

/** Paragraphs shown before and after the passage. */
const AROUND = 1;

function passageAround({ work, text, placement }: QuotePlace): InWorkView['passage'] {
  const { paragraphs, compared } = text;
  if (!paragraphs || !compared.words || !placement) return [];
  const first = Math.max(1, Math.min(...placement.paragraphs) - AROUND);
  const last = Math.min(paragraphs.length, Math.max(...placement.paragraphs) + AROUND);
  const marked = markedCharacters(text, placement.ranges);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const paragraph = paragraphs[number - 1]!;
    return { number, href: addressOf(work, number), runs: cutRuns(paragraph, marked.get(number) ?? []) };
  });
}

/** Characters of paragraphs, by their numbers, that ranges of words cover. */
export function markedCharacters(
  { compared }: Pick<QuotePlace['text'], 'compared'>,
  ranges: readonly { start: number; end: number }[],
): Map<number, { from: number; to: number }[]> {
  const marked = new Map<number, { from: number; to: number }[]>();
  for (const { start, end } of ranges) {
    for (const { index, before, from, to } of rangesByParagraph(compared.paragraphs, start, end)) {
      const [first, last] = [compared.words![before + from]!, compared.words![before + to - 1]!];
      const known = marked.get(index + 1) ?? marked.set(index + 1, []).get(index + 1)!;
      known.push({ from: first.at, to: last.at + last.text.length });
    }
  }
  return marked;
}

function cutRuns(paragraph: string, marked: readonly { from: number; to: number }[]): Run[] {
  const runs: Run[] = [];
  let passed = 0;
  for (const { from, to } of [...marked].sort((a, b) => a.from - b.from)) {
    if (from > passed) runs.push({ text: paragraph.slice(passed, from) });
    if (to > passed) runs.push({ text: paragraph.slice(Math.max(from, passed), to), isQuoted: true });
    passed = Math.max(passed, to);
  }
  return [...runs, { text: paragraph.slice(passed) }].filter(({ text }) => text !== '');
}
