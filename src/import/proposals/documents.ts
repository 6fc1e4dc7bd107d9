import type { KnownEntry } from '../known-library.ts';
import type { DocumentData } from '../../schemas/document.ts';
import { formatDate } from '../../text/dates.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { findDocumentNumbers, numberKey } from '../../text/document-numbers.ts';
import { entriesOf, wordKeys, type Proposal, type ProposalText } from './proposal.ts';

type DocumentEntry = KnownEntry & { data: DocumentData };

/** Titles shorter than this are phrases that other papers use as well. */
const LEAST_TITLE_WORDS = 8;

/** Documents the text refers to, by number in any written form, by name or by title; and numbers the library lacks. */
export function proposeDocuments(text: ProposalText, entries: readonly KnownEntry[]): { proposals: Proposal[]; unknown: string[] } {
  const documents = entriesOf(entries, 'documents');
  const proposals = new Map<string, Proposal>();
  const unknown = new Set<string>();
  const add = (candidates: readonly DocumentEntry[], written: string, day: string | null, isTitle = false): void => {
    const { chosen, isOnly } = choose(candidates, day, text.published);
    if (!chosen || proposals.get(chosen.id)?.strength === 'certain' || (isTitle && proposals.has(chosen.id))) return;
    const issued = chosen.data.issued ? `, ${formatDate(chosen.data.issued)}` : '';
    const isCertain = isOnly && /\d/.test(written);
    const doubt = isOnly ? '; bài không ghi số' : '; có nhiều văn bản như vậy, hoặc khác ngày';
    proposals.set(chosen.id, {
      id: chosen.id,
      name: `${chosen.data.number}${issued}`,
      why: `bài viết “${written}”${isCertain ? '' : doubt}`,
      // What a document is about, others are about as well.
      strength: isTitle ? 'possible' : isCertain ? 'certain' : 'likely',
    });
  };

  const byNumber = documentsBy(documents, ({ number, aliases }) => [number, ...aliases].map(numberKey));
  const numbers = findDocumentNumbers(text.whole);
  for (const { at, written, closed } of numbers) {
    const same = byNumber.get(numberKey(closed));
    if (same) add([...same], written, dayBehind(text.whole, at + written.length));
    else unknown.add(closed);
  }
  // “Kế hoạch số 03” in “Kế hoạch số 03-KH/CB” names no other plan of that bare number.
  const isPartOfNumber = (end: number): boolean => numbers.some(({ at, written }) => at < end && end < at + written.length);
  for (const [keysOf, isTitle] of [
    [namesOf, false],
    [titlesOf, true],
  ] as const)
    for (const [name, same] of documentsBy(documents, keysOf)) {
      const place = text.index.find(name).find(({ end }) => !isPartOfNumber(end));
      if (place) add([...same], text.whole.slice(place.start, place.end), null, isTitle && !saysKind(text.whole, place.start, same));
    }
  return { proposals: [...proposals.values()], unknown: [...unknown] };
}

function documentsBy(documents: readonly DocumentEntry[], keysOf: (data: DocumentData) => string[]): Map<string, Set<DocumentEntry>> {
  const found = new Map<string, Set<DocumentEntry>>();
  for (const document of documents) for (const key of keysOf(document.data)) found.set(key, (found.get(key) ?? new Set()).add(document));
  return found;
}

/** Whether the kind of the documents stands before their title: `Quy định về những điều …`. */
function saysKind(text: string, at: number, documents: ReadonlySet<DocumentEntry>): boolean {
  const before = wordKeys(text.slice(Math.max(0, at - 40), at)).join(' ');
  return [...documents].some(({ data }) => new RegExp(`(?:^| )${wordKeys(data.type).join(' ')}(?: về(?: việc)?)?$`, 'u').test(before));
}

/** Its other names, and its kind with its bare number. */
function namesOf({ type, number, aliases }: DocumentData): string[] {
  const bare = /^\d+/.exec(number)?.[0] ?? '';
  const plain = aliases.map((alias) => alias.replace(/\s*\(\d{4}\)$/, '')).filter((alias) => wordKeys(alias).length > 2);
  return [`${type} ${bare}`, `${type} số ${bare}`, ...plain].map((name) => wordKeys(name).join(' '));
}

/** What it is about, where that is long enough to tell. */
function titlesOf({ title }: DocumentData): string[] {
  const subject = title.replace(/^(?:về việc|về)\s+/iu, '');
  const isTelling = wordKeys(subject).length >= LEAST_TITLE_WORDS && findDocumentNumbers(subject).length === 0;
  return isTelling ? [wordKeys(subject).join(' ')] : [];
}

/** Of documents alike in number or name: the one of that day, else the last one issued before the text was. */
function choose(
  candidates: readonly DocumentEntry[],
  day: string | null,
  published: string | null,
): { chosen: DocumentEntry | undefined; isOnly: boolean } {
  const ofDay = candidates.filter(({ data }) => day !== null && data.issued === day);
  if (ofDay.length === 1) return { chosen: ofDay[0], isOnly: true };
  if (candidates.length === 1)
    return { chosen: candidates[0], isOnly: day === null || (candidates[0]?.data.issued ?? '').length < day.length };
  const before = candidates.filter(({ data }) => published === null || (data.issued ?? '') <= published);
  const chosen = [...(before.length > 0 ? before : candidates)].sort((a, b) => (b.data.issued ?? '').localeCompare(a.data.issued ?? ''))[0];
  return { chosen, isOnly: false };
}

/** The day that stands right behind a number: `ngày 15/5/2016`, `ngày 29 tháng 01 năm 2019`. */
export function dayBehind(text: string, end: number): string | null {
  const behind = text.slice(end, end + 60);
  const lead = /^[,\s]*(?:ban hành )?ngày\s+/iu.exec(behind)?.[0].length;
  return findWrittenDays(behind).find(({ at }) => at === lead)?.iso ?? null;
}
